using Forfend.Ownership.Graph;

namespace Forfend.Ownership.Solving;

/// <summary>What the solver knows of one party: what caught parties hold in it together, at least and at most, and whether it is caught.</summary>
internal record struct PartyState
{
    public long LeastShares;
    public long MostShares;
    public long LeastVotes;
    public long MostVotes;
    public Marks Marks;

    /// <summary>Adds a holding of somebody who is caught whatever the open facts are.</summary>
    public void AddLeast(Holding holding) =>
        (LeastShares, LeastVotes) = (Scale.Add(LeastShares, holding.Shares.Least), Scale.Add(LeastVotes, holding.Votes.Least));

    /// <summary>Adds a holding of somebody who is caught for some value of the open facts.</summary>
    public void AddMost(Holding holding) =>
        (MostShares, MostVotes) = (Scale.Add(MostShares, holding.Shares.Most), Scale.Add(MostVotes, holding.Votes.Most));

    /// <summary>Keeps the larger one of each sum.</summary>
    public void Raise(PartyState other) =>
        (LeastShares, MostShares, LeastVotes, MostVotes) = (Math.Max(LeastShares, other.LeastShares), Math.Max(MostShares, other.MostShares), Math.Max(LeastVotes, other.LeastVotes), Math.Max(MostVotes, other.MostVotes));
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

    /// <summary>All marks of a party the rule starts from.</summary>
    Sure = SureSeed | Surely | Possibly,

    /// <summary>All marks of a party the rule may start from.</summary>
    Maybe = PossibleSeed | Possibly,
}

/// <summary>What marks say.</summary>
internal static class MarksOfStart
{
    /// <summary>Whether the rule starts from the party, or may.</summary>
    public static bool IsStart(this Marks marks) => (marks & (Marks.SureSeed | Marks.PossibleSeed)) != Marks.None;

    /// <summary>The marks a party has because the rule starts from it, or may.</summary>
    public static Marks OfStart(this Marks marks) => marks.HasFlag(Marks.SureSeed) ? Marks.Sure : marks.HasFlag(Marks.PossibleSeed) ? Marks.Maybe : Marks.None;
}
