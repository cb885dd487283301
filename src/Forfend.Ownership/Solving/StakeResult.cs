using Forfend.Ownership.Graph;

namespace Forfend.Ownership.Solving;

/// <summary>What a rule makes of every party of a graph on a day. Never changes once it is handed out.</summary>
internal sealed class StakeResult
{
    private readonly PagedArray<PartyState> _states;

    private readonly Dictionary<int, List<int>> _owners;

    public StakeResult(
        PartyGraph graph,
        int day,
        StakeTest test,
        IReadOnlyList<int> sureSeeds,
        IReadOnlyList<int> possibleSeeds,
        PagedArray<PartyState> states,
        Dictionary<int, List<int>> owners)
    {
        (Graph, Day, Test, SureSeeds, PossibleSeeds, _states, _owners) = (graph, day, test, sureSeeds, possibleSeeds, states, owners);
        Holdings = new Holdings(graph, day, test);
    }

    public PartyGraph Graph { get; }

    public int Day { get; }

    public StakeTest Test { get; }

    /// <summary>Parties the rule starts from.</summary>
    public IReadOnlyList<int> SureSeeds { get; }

    /// <summary>Parties the rule may start from.</summary>
    public IReadOnlyList<int> PossibleSeeds { get; }

    public Holdings Holdings { get; }

    public PartyState this[int party] => _states[party];

    /// <summary>Everybody who is or may be caught, by number.</summary>
    public IEnumerable<int> Caught() => _states.Touched().Where(party => _states[party].Marks.HasFlag(Marks.Possibly));

    /// <summary>Where owners are not added up: those that catch a party or may, one that surely does first.</summary>
    public IReadOnlyList<int> OwnersOf(int party) => _owners.TryGetValue(party, out List<int>? owners) ? owners : [];

    /// <summary>Computes from nothing.</summary>
    public static StakeResult Of(PartyGraph graph, DateOnly asOf, StakeTest test, int[] sureSeeds, int[] possibleSeeds)
    {
        int day = asOf.DayNumber;
        var states = new PagedArray<PartyState>(graph.PartyCount);
        var catching = new Dictionary<int, List<int>>();
        Mark(states, sureSeeds, possibleSeeds);
        if (test.Aggregates)
        {
            var closure = new AggregateClosure(graph, day, test, states);
            closure.Spread(sureSeeds.Concat(possibleSeeds), isLeast: false);
            closure.Spread(sureSeeds, isLeast: true);
        }
        else
        {
            var owners = new OwnerClosure(new Holdings(graph, day, test), test);
            foreach (int seed in sureSeeds) owners.Spread(seed, isSure: true, states, catching);
            foreach (int seed in possibleSeeds) owners.Spread(seed, isSure: false, states, catching);
        }

        return new StakeResult(graph, day, test, sureSeeds, possibleSeeds, states, catching);
    }

    /// <summary>
    /// The result on a graph of which some parties' edges changed. Everybody is cleared whose sums or marks may hang on the change: those
    /// parties, and whom a cleared party passed something on to. The rest stays, and the cleared are computed from it.
    /// </summary>
    public StakeResult With(PartyGraph graph, int[] touched, int[] sureSeeds, int[] possibleSeeds)
    {
        if (!Test.Aggregates) return Of(graph, DateOnly.FromDayNumber(Day), Test, sureSeeds, possibleSeeds);

        PagedArray<PartyState> states = _states.Copy(graph.PartyCount);
        HashSet<int> starting = [.. Differing(SureSeeds, sureSeeds), .. Differing(PossibleSeeds, possibleSeeds)];
        HashSet<int> cleared = Below(graph, touched, starting);
        foreach (int party in cleared) states.At(party) = default;
        Mark(states, sureSeeds.Where(cleared.Contains), possibleSeeds.Where(cleared.Contains));

        var closure = new AggregateClosure(graph, Day, Test, states);
        closure.Spread(closure.Recompute(cleared, isLeast: false), isLeast: false);
        closure.Spread(closure.Recompute(cleared, isLeast: true), isLeast: true);
        return new StakeResult(graph, Day, Test, sureSeeds, possibleSeeds, states, _owners);
    }

    private static void Mark(PagedArray<PartyState> states, IEnumerable<int> sureSeeds, IEnumerable<int> possibleSeeds)
    {
        foreach (int seed in sureSeeds) states.At(seed).Marks |= Marks.SureSeed | Marks.Surely | Marks.Possibly;
        foreach (int seed in possibleSeeds) states.At(seed).Marks |= Marks.PossibleSeed | Marks.Possibly;
    }

    private static IEnumerable<int> Differing(IReadOnlyList<int> before, IReadOnlyList<int> after) =>
        before.SequenceEqual(after) ? [] : before.Except(after).Concat(after.Except(before));

    // Over the stakes of before and of now: what one passed on is taken back, what it passes on now is found.
    private HashSet<int> Below(PartyGraph graph, IEnumerable<int> touched, HashSet<int> starting)
    {
        HashSet<int> below = [.. touched, .. starting];
        var open = new Queue<int>(below);
        var now = new Holdings(graph, Day, Test);
        while (open.TryDequeue(out int party))
        {
            // One the rule starts from stays caught, and with it all it passed on.
            bool isOld = party < Graph.PartyCount;
            Marks marks = isOld ? _states[party].Marks : Marks.None;
            bool mayChange = starting.Contains(party) || (marks.HasFlag(Marks.Possibly) && !marks.HasFlag(Marks.SureSeed));
            if (!mayChange) continue;

            if (isOld) Holdings.Of(party, Visit);
            now.Of(party, Visit);
        }

        return below;

        void Visit(Holding holding)
        {
            if (below.Add(holding.Company)) open.Enqueue(holding.Company);
        }
    }
}
