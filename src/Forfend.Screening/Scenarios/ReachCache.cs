using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership;
using Forfend.Rulebook.Model;
using Forfend.Screening.Reaching;

namespace Forfend.Screening.Scenarios;

/// <summary>Whom a measure alone reaches in a scenario, kept for the next scenario with the same dates, relations and list.</summary>
/// <param name="find">Finds the measures of the rulebook by their ids.</param>
internal sealed class ReachCache(Func<string, Measure?> find)
{
    /// <summary>A bound on the memory; what comes again after it is built again.</summary>
    private const int MostKept = 4096;

    private readonly Dictionary<(Targets Targets, LawDates Dates, PartyGraph Graph, ImmutableArray<PartyId>? Listed), ReachIndex> _indexes = [];
    private readonly Dictionary<ImmutableArray<Relation>, PartyGraph> _graphs = [];

    /// <summary>The graph of some relations.</summary>
    public PartyGraph GraphOf(ImmutableArray<Relation> relations, Func<PartyGraph> build) => Kept(_graphs, relations, build);

    /// <summary>Whom a measure alone reaches.</summary>
    public ReachIndex Of(Measure measure, Scenario scenario, PartyGraph graph) =>
        Kept(_indexes, (measure.Targets, scenario.Dates, graph, scenario.Listed), () =>
            new ReachIndex([Alone(measure)], graph, _ => scenario.Listed ?? (IEnumerable<PartyId>)[], scenario.Dates, OwnerIdentities.None));

    /// <summary>The measure with whom it names elsewhere as its own.</summary>
    private Measure Alone(Measure measure)
    {
        IEnumerable<NamedTarget> elsewhere = measure.Targets.NamedIn.SelectMany(other =>
            find(other.Measure) is { } there ? there.Targets.Named.Where(other.Takes).Select(row => row with { Group = other.Group }) : []);
        return measure with { Targets = measure.Targets with { Named = [.. measure.Targets.Named, .. elsewhere], NamedIn = [] } };
    }

    private static TValue Kept<TKey, TValue>(Dictionary<TKey, TValue> kept, TKey key, Func<TValue> build)
        where TKey : notnull
    {
        if (kept.TryGetValue(key, out TValue? value)) return value;
        if (kept.Count >= MostKept) kept.Clear();
        return kept[key] = build();
    }
}
