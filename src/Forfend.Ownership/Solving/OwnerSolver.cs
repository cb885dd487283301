using Forfend.Ownership.Graph;

namespace Forfend.Ownership.Solving;

/// <summary>
/// A rule that does not add different owners up, computed for each owner on its own; the largest of the sums and any of the marks count.
/// After a change only the owners are computed again on whose side a party holds something else than before.
/// </summary>
internal sealed class OwnerSolver(Holdings holdings, StakeTest test, PagedArray<PartyState> states, PagedArray<SideList> sides)
{
    /// <summary>Computes owners that were not there before, in the order of their numbers.</summary>
    public void Add(IEnumerable<int> owners, Func<int, bool> isSure)
    {
        var companies = new HashSet<int>();
        foreach (int owner in owners)
        {
            foreach ((int party, Sums sums) in Reach(holdings, owner, isSure(owner)))
            {
                companies.Add(party);
                if (sums.Side.Most is not Standing.None) sides.At(party) = sides[party].Grown(sums.Side);
            }
        }

        foreach (int company in companies) Recount(company);
    }

    /// <summary>Computes owners again.</summary>
    /// <param name="before">The holdings they were computed on.</param>
    /// <param name="owners">The owners, with whether they were and are ones, and sure ones: null where not.</param>
    public void Replace(Holdings before, IEnumerable<(int Owner, bool? WasSure, bool? IsSure)> owners)
    {
        var changed = new HashSet<int>();
        foreach ((int owner, bool? wasSure, bool? isSure) in owners)
        {
            Dictionary<int, Sums> was = wasSure is { } sureBefore ? Reach(before, owner, sureBefore) : [];
            Dictionary<int, Sums> now = isSure is { } sureNow ? Reach(holdings, owner, sureNow) : [];
            foreach (int party in was.Keys.Union(now.Keys))
            {
                (Sums old, Sums sums) = (was.GetValueOrDefault(party), now.GetValueOrDefault(party));
                if (old == sums) continue;

                changed.Add(party);
                if (old.Side != sums.Side) sides.At(party) = sides[party].With(owner, sums.Side);
            }
        }

        foreach (int company in changed) Recount(company);
    }

    private Dictionary<int, Sums> Reach(Holdings graph, int owner, bool isSure)
    {
        Dictionary<int, OwnerClosure.Counted> most = OwnerClosure.Of(graph, test, owner, isLeast: false);
        Dictionary<int, OwnerClosure.Counted> least = isSure ? OwnerClosure.Of(graph, test, owner, isLeast: true) : [];
        var reach = new Dictionary<int, Sums>(most.Count);
        foreach ((int party, OwnerClosure.Counted counted) in most)
        {
            OwnerClosure.Counted sure = least.GetValueOrDefault(party);
            reach.Add(party, new Sums(sure.Shares, counted.Shares, sure.Votes, counted.Votes, new OwnerSide(owner, sure.Standing, counted.Standing, sure.IsCaught, counted.IsCaught)));
        }

        return reach;
    }

    // From the sides of those who hold something in the company, and of the company itself.
    private void Recount(int company)
    {
        var sums = new Dictionary<int, PartyState>();
        holdings.In(company, holding =>
        {
            foreach (OwnerSide side in sides[holding.Holder].All)
            {
                PartyState sum = sums.GetValueOrDefault(side.Owner);
                sum.AddMost(holding);
                if (side.Least is not Standing.None) sum.AddLeast(holding);
                sums[side.Owner] = sum;
            }
        });

        ref PartyState state = ref states.At(company);
        state = new PartyState { Marks = state.Marks.OfStart() };
        foreach (PartyState sum in sums.Values) state.Raise(sum);
        foreach (OwnerSide side in sides[company].All)
        {
            if (side.IsSure) state.Marks |= Marks.Surely;
            if (side.IsPossible) state.Marks |= Marks.Possibly;
        }
    }

    private readonly record struct Sums(long LeastShares, long MostShares, long LeastVotes, long MostVotes, OwnerSide Side);
}
