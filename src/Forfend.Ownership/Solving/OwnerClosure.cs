using System.Runtime.InteropServices;
using Forfend.Domain.Relations;

namespace Forfend.Ownership.Solving;

/// <summary>
/// The least fixed point of a rule that does not add different owners up: for one owner, its stakes and those of everybody it controls
/// by the rule are one. Those of others are added only where an edge says that they act for it or have a joint arrangement with it.
/// </summary>
internal sealed class OwnerClosure
{
    private readonly Holdings _holdings;
    private readonly StakeTest _test;
    private readonly bool _isLeast;
    private readonly Dictionary<int, Counted> _parties = [];
    private readonly Stack<(int Party, Standing Before)> _open = new();

    private OwnerClosure(Holdings holdings, StakeTest test, bool isLeast) => (_holdings, _test, _isLeast) = (holdings, test, isLeast);

    /// <summary>Everybody on the side of one owner, and every company its side holds something of.</summary>
    /// <param name="holdings">The graph.</param>
    /// <param name="test">The rule.</param>
    /// <param name="owner">The owner.</param>
    /// <param name="isLeast">Whether every open stake is as small as it can be, or as large.</param>
    public static Dictionary<int, Counted> Of(Holdings holdings, StakeTest test, int owner, bool isLeast)
    {
        var closure = new OwnerClosure(holdings, test, isLeast);
        closure.Raise(owner, Standing.Own);
        while (closure._open.TryPop(out (int Party, Standing Before) next)) closure.Enter(next.Party, next.Before);
        return closure._parties;
    }

    private void Enter(int holder, Standing before)
    {
        ref Counted entered = ref At(holder);
        entered.IsEntered = true;
        Standing standing = entered.Standing;
        _holdings.Of(holder, holding => Count(holding, before, standing));
        foreach (int nominee in _holdings.Related(holder, RelationKind.ActsFor, isStart: false, isEnd: true)) Raise(nominee, standing);
        foreach (int partner in _holdings.Related(holder, RelationKind.Joint, isStart: true, isEnd: true)) Raise(partner, Standing.Partner);
    }

    private void Count(Holding holding, Standing before, Standing standing)
    {
        long shares = _isLeast ? holding.Shares.Least : holding.Shares.Most;
        long votes = _isLeast ? holding.Votes.Least : holding.Votes.Most;
        ref Counted company = ref At(holding.Company);
        // Who comes up from partner to own was counted already; what is new is that it is the owner's side that holds.
        if (before is Standing.None) (company.Shares, company.Votes) = (Graph.Scale.Add(company.Shares, shares), Graph.Scale.Add(company.Votes, votes));
        company.HasOwn |= standing is Standing.Own && (shares > 0 || (_test.CountsVotes && votes > 0));

        bool controls = _test.CountsControl && (holding.Controls || (holding.MayControl && !_isLeast));
        bool isEnough = _test.IsMetBy(company.Shares) || (_test.CountsVotes && _test.IsMetBy(company.Votes));
        bool isCaught = (controls && standing is Standing.Own) || (isEnough && company.HasOwn);
        company.IsCaught |= isCaught;
        if (isCaught) Raise(holding.Company, Standing.Own);
        else if (controls || isEnough) Raise(holding.Company, Standing.Partner);
    }

    private void Raise(int party, Standing standing)
    {
        ref Counted raised = ref At(party);
        Standing before = raised.Standing;
        if (before >= standing) return;

        raised.Standing = standing;
        // A party that is still waiting is entered once, as what it is by then.
        if (before is Standing.None || raised.IsEntered) _open.Push((party, before));
    }

    // Good until the next one is asked for.
    private ref Counted At(int party) => ref CollectionsMarshal.GetValueRefOrAddDefault(_parties, party, out _);

    /// <summary>What one owner's side holds in a party, and how that party stands to it.</summary>
    public record struct Counted
    {
        public long Shares;
        public long Votes;
        public Standing Standing;

        /// <summary>Whether some of it counts as the owner's own.</summary>
        public bool HasOwn;

        public bool IsCaught;
        public bool IsEntered;
    }
}
