using Forfend.Ownership.Solving;

namespace Forfend.Ownership.Explaining;

/// <summary>Whose stakes count, seen from one party that is explained: everybody's who is caught, or those of one owner's side.</summary>
/// <param name="Least">How a party counts whatever the open facts are.</param>
/// <param name="Most">How it counts for some value of the open facts.</param>
/// <param name="IsStart">Whether the rule starts from the party.</param>
internal sealed record Membership(Func<int, Standing> Least, Func<int, Standing> Most, Func<int, bool> IsStart)
{
    /// <summary>Everybody who is caught.</summary>
    public static Membership OfAll(StakeResult result) => new(
        party => result[party].Marks.HasFlag(Marks.Surely) ? Standing.Own : Standing.None,
        party => result[party].Marks.HasFlag(Marks.Possibly) ? Standing.Own : Standing.None,
        party => result[party].Marks.IsStart());

    /// <summary>One owner's side.</summary>
    public static Membership Of(StakeResult result, int owner) => new(
        party => result.SidesOf(party).Of(owner).Least,
        party => result.SidesOf(party).Of(owner).Most,
        party => party == owner);

    /// <summary>Whether its stakes count whatever the open facts are.</summary>
    public bool IsSure(int party) => Least(party) is not Standing.None;

    /// <summary>Whether its stakes count for some value of the open facts.</summary>
    public bool IsPossible(int party) => Most(party) is not Standing.None;

    /// <summary>Whether it hangs on the open facts how it counts.</summary>
    public bool IsOpen(int party) => Least(party) != Most(party);
}
