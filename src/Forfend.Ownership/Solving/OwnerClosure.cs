using Forfend.Domain.Relations;
using Forfend.Ownership.Graph;

namespace Forfend.Ownership.Solving;

/// <summary>How the stakes of a party count for one owner.</summary>
internal enum Standing
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Through a joint arrangement: only together with stakes the owner's side holds in the same company.</summary>
    Partner,

    /// <summary>As the owner's own: the owner, whom it controls by the rule, and who acts for them.</summary>
    Own,
}

/// <summary>
/// The least fixed point of a rule that does not add different owners up: for one owner, its stakes and those of everybody it controls
/// by the rule are one. Those of others are added only where an edge says that they act for it or have a joint arrangement with it.
/// </summary>
internal sealed class OwnerClosure(Holdings holdings, StakeTest test)
{
    private readonly Dictionary<int, Sum> _sums = [];
    private readonly Dictionary<int, Standing> _standings = [];
    private readonly HashSet<int> _caught = [];
    private readonly HashSet<int> _entered = [];
    private readonly Stack<(int Party, Standing Before)> _open = new();
    private bool _isLeast;

    /// <summary>How everybody stood in the last run.</summary>
    public IReadOnlyDictionary<int, Standing> Standings => _standings;

    /// <summary>Whom the last run caught.</summary>
    public IReadOnlySet<int> Caught => _caught;

    /// <summary>Marks whom one owner catches, keeps the largest sums, and notes the owner.</summary>
    public void Spread(int owner, bool isSure, PagedArray<PartyState> states, Dictionary<int, List<int>> owners)
    {
        Run(owner, isLeast: false);
        foreach ((int party, Sum sum) in _sums)
        {
            ref PartyState state = ref states.At(party);
            state.MostShares = Math.Max(state.MostShares, sum.Shares);
            state.MostVotes = Math.Max(state.MostVotes, sum.Votes);
        }

        foreach (int party in _caught)
        {
            states.At(party).Marks |= Marks.Possibly;
            if (!owners.TryGetValue(party, out List<int>? known)) owners[party] = known = [];
            known.Add(owner);
        }

        if (!isSure) return;

        Run(owner, isLeast: true);
        foreach ((int party, Sum sum) in _sums)
        {
            ref PartyState state = ref states.At(party);
            state.LeastShares = Math.Max(state.LeastShares, sum.Shares);
            state.LeastVotes = Math.Max(state.LeastVotes, sum.Votes);
        }

        foreach (int party in _caught)
        {
            states.At(party).Marks |= Marks.Surely;
            // Whom it catches surely it explains first.
            List<int> known = owners[party];
            known.Remove(owner);
            known.Insert(0, owner);
        }
    }

    /// <summary>Finds everybody one owner catches, with every open stake as small or as large as it can be.</summary>
    public void Run(int owner, bool isLeast)
    {
        _sums.Clear();
        _standings.Clear();
        _caught.Clear();
        _entered.Clear();
        _isLeast = isLeast;
        Raise(owner, Standing.Own);
        while (_open.TryPop(out (int Party, Standing Before) next)) Enter(next.Party, next.Before);
    }

    private void Enter(int holder, Standing before)
    {
        _entered.Add(holder);
        Standing standing = _standings[holder];
        holdings.Of(holder, holding =>
        {
            long shares = _isLeast ? holding.Shares.Least : holding.Shares.Most;
            long votes = _isLeast ? holding.Votes.Least : holding.Votes.Most;
            Sum sum = _sums.GetValueOrDefault(holding.Company);
            // Who comes up from partner to own was counted already; what is new is that it is the owner's side that holds.
            if (before is Standing.None) sum = new Sum(Scale.Add(sum.Shares, shares), Scale.Add(sum.Votes, votes), sum.HasOwn);
            sum = sum with { HasOwn = sum.HasOwn || (standing is Standing.Own && (shares > 0 || votes > 0)) };
            _sums[holding.Company] = sum;

            bool controls = test.CountsControl && (holding.Controls || (holding.MayControl && !_isLeast));
            bool isEnough = test.IsMetBy(sum.Shares) || (test.CountsVotes && test.IsMetBy(sum.Votes));
            if ((controls && standing is Standing.Own) || (isEnough && sum.HasOwn)) Catch(holding.Company);
            else if (controls || isEnough) Raise(holding.Company, Standing.Partner);
        });

        foreach (int nominee in holdings.Related(holder, RelationKind.ActsFor, isStart: false, isEnd: true)) Raise(nominee, standing);
        foreach (int partner in holdings.Related(holder, RelationKind.Joint, isStart: true, isEnd: true)) Raise(partner, Standing.Partner);
    }

    private void Catch(int party)
    {
        _caught.Add(party);
        Raise(party, Standing.Own);
    }

    private void Raise(int party, Standing standing)
    {
        Standing before = _standings.GetValueOrDefault(party);
        if (before >= standing) return;

        _standings[party] = standing;
        // A party that is still waiting is entered once, as what it is by then.
        if (before is Standing.None || _entered.Contains(party)) _open.Push((party, before));
    }

    private readonly record struct Sum(long Shares, long Votes, bool HasOwn);
}
