using System.Collections.Frozen;
using System.Collections.Immutable;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;

namespace Forfend.Ownership;

/// <summary>Dated, sourced relations between parties and apps. Immutable; the order of the relations does not matter.</summary>
public sealed class PartyGraph
{
    private readonly FrozenDictionary<PartyId, ImmutableArray<Relation>> _into;
    private readonly FrozenDictionary<PartyId, ImmutableArray<Relation>> _from;

    /// <summary>Builds the graph once.</summary>
    public PartyGraph(IEnumerable<Relation> relations)
    {
        // One order for any order of input, so that paths and sums come out the same.
        Relation[] sorted = [.. relations
            .OrderBy(relation => relation.From).ThenBy(relation => relation.To).ThenBy(relation => relation.Kind)
            .ThenBy(relation => relation.Period.From).ThenBy(relation => relation.Source, StringComparer.Ordinal)
            .ThenBy(relation => relation.Share?.Min).ThenBy(relation => relation.Share?.Max)];
        _into = sorted.GroupBy(relation => relation.To).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
        _from = sorted.GroupBy(relation => relation.From).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    /// <summary>The relations of one kind that lead to a party and hold on a day.</summary>
    public IEnumerable<Relation> Into(PartyId to, RelationKind kind, DateOnly asOf) => Holding(_into, to, kind, asOf);

    /// <summary>The relations of one kind that start from a party and hold on a day.</summary>
    public IEnumerable<Relation> From(PartyId from, RelationKind kind, DateOnly asOf) => Holding(_from, from, kind, asOf);

    private static IEnumerable<Relation> Holding(FrozenDictionary<PartyId, ImmutableArray<Relation>> index, PartyId party, RelationKind kind, DateOnly asOf) =>
        index.TryGetValue(party, out ImmutableArray<Relation> relations)
            ? relations.Where(relation => relation.Kind == kind && relation.Period.Covers(asOf))
            : [];
}
