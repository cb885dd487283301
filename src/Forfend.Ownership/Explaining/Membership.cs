using Forfend.Ownership.Solving;

namespace Forfend.Ownership.Explaining;

/// <summary>Whose stakes count, seen from one party that is explained: everybody's who is caught, or those of one owner's side.</summary>
/// <param name="IsSure">Whether they count whatever the open facts are.</param>
/// <param name="IsPossible">Whether they count for some value of the open facts.</param>
/// <param name="IsStart">Whether the rule starts from the party.</param>
internal sealed record Membership(Func<int, bool> IsSure, Func<int, bool> IsPossible, Func<int, bool> IsStart)
{
    /// <summary>Everybody who is caught.</summary>
    public static Membership OfAll(StakeResult result) => new(
        party => result[party].Marks.HasFlag(Marks.Surely),
        party => result[party].Marks.HasFlag(Marks.Possibly),
        party => (result[party].Marks & (Marks.SureSeed | Marks.PossibleSeed)) != Marks.None);

    /// <summary>One owner's side.</summary>
    public static Membership Of(StakeResult result, int owner)
    {
        var closure = new OwnerClosure(result.Holdings, result.Test);
        closure.Run(owner, isLeast: false);
        HashSet<int> possible = [.. closure.Standings.Keys];
        HashSet<int> sure = [];
        if (result[owner].Marks.HasFlag(Marks.SureSeed))
        {
            closure.Run(owner, isLeast: true);
            sure = [.. closure.Standings.Keys];
        }

        return new Membership(sure.Contains, possible.Contains, party => party == owner);
    }
}
