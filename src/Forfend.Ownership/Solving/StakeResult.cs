using Forfend.Ownership.Graph;

namespace Forfend.Ownership.Solving;

/// <summary>What a rule makes of every party of a graph on a day. Never changes once it is handed out.</summary>
internal sealed class StakeResult
{
    private readonly PagedArray<PartyState> _states;
    private readonly PagedArray<SideList> _sides;

    private StakeResult(PartyGraph graph, int day, StakeTest test, int[] sureSeeds, int[] possibleSeeds, PagedArray<PartyState> states, PagedArray<SideList> sides)
    {
        (Graph, Day, Test, SureSeeds, PossibleSeeds, _states, _sides) = (graph, day, test, sureSeeds, possibleSeeds, states, sides);
        Holdings = new Holdings(graph, day, test);
    }

    public PartyGraph Graph { get; }

    public int Day { get; }

    public StakeTest Test { get; }

    /// <summary>Parties the rule starts from.</summary>
    public int[] SureSeeds { get; }

    /// <summary>Parties the rule may start from.</summary>
    public int[] PossibleSeeds { get; }

    public Holdings Holdings { get; }

    public PartyState this[int party] => _states[party];

    /// <summary>Everybody who is or may be caught, by number.</summary>
    public IEnumerable<int> Caught() => _states.Touched().Where(party => _states[party].Marks.HasFlag(Marks.Possibly));

    /// <summary>Where owners are not added up: on whose sides a party stands.</summary>
    public SideList SidesOf(int party) => _sides[party];

    /// <summary>Computes from nothing.</summary>
    public static StakeResult Of(PartyGraph graph, DateOnly asOf, StakeTest test, int[] sureSeeds, int[] possibleSeeds)
    {
        var states = new PagedArray<PartyState>(graph.PartyCount);
        var sides = new PagedArray<SideList>(test.Aggregates ? 0 : graph.PartyCount);
        var result = new StakeResult(graph, asOf.DayNumber, test, sureSeeds, possibleSeeds, states, sides);
        Mark(states, sureSeeds, possibleSeeds);
        if (test.Aggregates)
        {
            var closure = new AggregateClosure(graph, result.Day, test, states);
            closure.Spread(sureSeeds.Concat(possibleSeeds), isLeast: false);
            closure.Spread(sureSeeds, isLeast: true);
        }
        else
        {
            HashSet<int> sure = [.. sureSeeds];
            new OwnerSolver(result.Holdings, test, states, sides).Add(sureSeeds.Concat(possibleSeeds).Order(), sure.Contains);
        }

        return result;
    }

    /// <summary>The result on a changed graph: what cannot hang on the change stays.</summary>
    /// <param name="graph">The changed graph.</param>
    /// <param name="change">Whose holdings changed, in which companies.</param>
    /// <param name="sureSeeds">Parties the rule starts from now.</param>
    /// <param name="possibleSeeds">Parties the rule may start from now.</param>
    public StakeResult With(PartyGraph graph, HoldingChange change, int[] sureSeeds, int[] possibleSeeds)
    {
        PagedArray<PartyState> states = _states.Copy(graph.PartyCount);
        PagedArray<SideList> sides = _sides.Copy(Test.Aggregates ? 0 : graph.PartyCount);
        var result = new StakeResult(graph, Day, Test, sureSeeds, possibleSeeds, states, sides);
        if (Test.Aggregates) TakeAgain(result, change);
        else TakeAgainByOwner(result, change);
        return result;
    }

    // Everybody is cleared whose sums or marks may hang on the change: those companies, and whom a cleared party passed something on
    // to. The rest stays, and the cleared are computed from it.
    private void TakeAgain(StakeResult now, HoldingChange change)
    {
        HashSet<int> starting = [.. Differing(SureSeeds, now.SureSeeds), .. Differing(PossibleSeeds, now.PossibleSeeds)];
        HashSet<int> cleared = Below(now, change.Companies, starting);
        foreach (int party in cleared) now._states.At(party) = default;
        Mark(now._states, now.SureSeeds.Where(cleared.Contains), now.PossibleSeeds.Where(cleared.Contains));

        var closure = new AggregateClosure(now.Graph, Day, Test, now._states);
        closure.Spread(closure.Recompute(cleared, isLeast: false), isLeast: false);
        closure.Spread(closure.Recompute(cleared, isLeast: true), isLeast: true);
    }

    // An owner's side changes only where somebody on it holds something else than before, or the owner is another.
    private void TakeAgainByOwner(StakeResult now, HoldingChange change)
    {
        (HashSet<int> sureBefore, HashSet<int> sureNow) = ([.. SureSeeds], [.. now.SureSeeds]);
        (HashSet<int> possibleBefore, HashSet<int> possibleNow) = ([.. PossibleSeeds], [.. now.PossibleSeeds]);
        var owners = new SortedSet<int>(Differing(SureSeeds, now.SureSeeds).Concat(Differing(PossibleSeeds, now.PossibleSeeds)));
        foreach (int party in owners) now._states.At(party).Marks = Marks.None;
        Mark(now._states, now.SureSeeds.Where(owners.Contains), now.PossibleSeeds.Where(owners.Contains));
        foreach (int holder in change.Holders.Where(holder => holder < Graph.PartyCount))
            foreach (OwnerSide side in _sides[holder].All) owners.Add(side.Owner);

        var solver = new OwnerSolver(now.Holdings, Test, now._states, now._sides);
        solver.Replace(Holdings, owners.Select(owner => (owner, Sure(owner, sureBefore, possibleBefore), Sure(owner, sureNow, possibleNow))));

        static bool? Sure(int owner, HashSet<int> sure, HashSet<int> possible) => sure.Contains(owner) ? true : possible.Contains(owner) ? false : null;
    }

    private static void Mark(PagedArray<PartyState> states, IEnumerable<int> sureSeeds, IEnumerable<int> possibleSeeds)
    {
        foreach (int seed in sureSeeds) states.At(seed).Marks |= Marks.Sure;
        foreach (int seed in possibleSeeds) states.At(seed).Marks |= Marks.Maybe;
    }

    private static IEnumerable<int> Differing(int[] before, int[] after) =>
        before.AsSpan().SequenceEqual(after) ? [] : before.Except(after).Concat(after.Except(before));

    // Over the stakes of before and of now: what one passed on is taken back, what it passes on now is found.
    private HashSet<int> Below(StakeResult result, IEnumerable<int> companies, HashSet<int> starting)
    {
        HashSet<int> below = [.. companies, .. starting];
        var open = new Queue<int>(below);
        while (open.TryDequeue(out int party))
        {
            // One the rule starts from stays caught, and with it all it passed on.
            bool isOld = party < Graph.PartyCount;
            Marks marks = isOld ? _states[party].Marks : Marks.None;
            bool mayChange = starting.Contains(party) || (marks.HasFlag(Marks.Possibly) && !marks.HasFlag(Marks.SureSeed));
            if (!mayChange) continue;

            if (isOld) Holdings.Of(party, Visit);
            result.Holdings.Of(party, Visit);
        }

        return below;

        void Visit(Holding holding)
        {
            if (below.Add(holding.Company)) open.Enqueue(holding.Company);
        }
    }
}
