namespace Forfend.Ownership.Solving;

/// <summary>What the solver knows of one party: what caught parties hold in it together, at least and at most, and whether it is caught.</summary>
internal record struct PartyState
{
    public long LeastShares;
    public long MostShares;
    public long LeastVotes;
    public long MostVotes;
    public Marks Marks;
}

/// <summary>Marks of a party.</summary>
[Flags]
internal enum Marks : byte
{
    None = 0,

    /// <summary>Caught whatever the open facts are.</summary>
    Surely = 1,

    /// <summary>Caught for some value of the open facts.</summary>
    Possibly = 2,

    /// <summary>The rule starts from it.</summary>
    SureSeed = 4,

    /// <summary>The rule may start from it.</summary>
    PossibleSeed = 8,
}
