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

    /// <summary>The states, for a result that differs little. This one must then not be written to.</summary>
    public PagedArray<PartyState> CopyStates(int length) => _states.Copy(length);

    /// <summary>Computes from nothing.</summary>
    public static StakeResult Of(PartyGraph graph, DateOnly asOf, StakeTest test, IEnumerable<int> sureSeeds, IEnumerable<int> possibleSeeds)
    {
        int[] sure = [.. sureSeeds.Distinct().Order()];
        int[] possible = [.. possibleSeeds.Except(sure).Order()];
        var states = new PagedArray<PartyState>(graph.PartyCount);
        foreach (int seed in sure) states.At(seed).Marks |= Marks.SureSeed | Marks.Surely | Marks.Possibly;
        foreach (int seed in possible) states.At(seed).Marks |= Marks.PossibleSeed | Marks.Possibly;

        int day = asOf.DayNumber;
        var catching = new Dictionary<int, List<int>>();
        if (test.Aggregates)
        {
            var closure = new AggregateClosure(graph, day, test, states);
            closure.Spread(sure.Concat(possible), isLeast: false);
            closure.Spread(sure, isLeast: true);
        }
        else
        {
            var owners = new OwnerClosure(new Holdings(graph, day, test), test);
            foreach (int seed in sure) owners.Spread(seed, isSure: true, states, catching);
            foreach (int seed in possible) owners.Spread(seed, isSure: false, states, catching);
        }

        return new StakeResult(graph, day, test, sure, possible, states, catching);
    }
}
