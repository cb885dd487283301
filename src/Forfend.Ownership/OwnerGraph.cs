using System.Collections.Frozen;
using System.Collections.Immutable;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Graph;
using Forfend.Ownership.Solving;

namespace Forfend.Ownership;

/// <summary>A graph that was imported, with the parties its file describes.</summary>
public sealed class OwnerGraph
{
    /// <summary>
    /// Of a graph with more owners than this, nobody is looked up among the listed by name: comparing every name with every list takes
    /// hours then. Owners that go by the id of a listed party still are that party.
    /// </summary>
    public const int MostLookedUp = 20_000;

    private readonly Lazy<FrozenSet<PartyId>> _described;
    private readonly Lazy<bool> _isLookedUp;

    /// <param name="name">What it is called in this installation.</param>
    /// <param name="known">The day on which the public could learn of it.</param>
    /// <param name="sha256">Hash of the compact file, lower-case hexadecimal.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="parties">Parties with names and identifiers; others are known by their id alone.</param>
    public OwnerGraph(string name, DateOnly known, string sha256, PartyGraph graph, ImmutableArray<ListedParty> parties)
    {
        (Name, Known, Sha256, Graph, Parties) = (name, known, sha256, graph, parties);
        _isLookedUp = new Lazy<bool>(() => Owners().Take(MostLookedUp + 1).Count() <= MostLookedUp);
        _described = new Lazy<FrozenSet<PartyId>>(() => Parties.Select(party => party.Id).ToFrozenSet());
    }

    /// <summary>What it is called in this installation.</summary>
    public string Name { get; }

    /// <summary>The day on which the public could learn of it.</summary>
    public DateOnly Known { get; }

    /// <summary>Hash of the compact file, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>The graph.</summary>
    public PartyGraph Graph { get; }

    /// <summary>Parties with names and identifiers.</summary>
    public ImmutableArray<ListedParty> Parties { get; }

    /// <summary>Whether the file describes a party.</summary>
    public bool Describes(PartyId party) => _described.Value.Contains(party);

    /// <summary>Described parties that hold or control something.</summary>
    public IEnumerable<ListedParty> Owners() => Parties.Where(party => Graph.NumberOf(party.Id) is >= 0 and int number && Holds(number));

    /// <summary>Whether its owners are looked up among the listed by name and identifiers.</summary>
    public bool IsLookedUp => _isLookedUp.Value;

    /// <summary>Whether somebody holds or controls something of a party on a day.</summary>
    public bool IsHeld(PartyId party, DateOnly asOf)
    {
        if (Graph.NumberOf(party) is not (>= 0 and int number)) return false;

        bool isHeld = false;
        new Holdings(Graph, asOf.DayNumber, StakeTest.NobodyPasses).In(number, _ => isHeld = true);
        return isHeld;
    }

    /// <summary>One graph of several: the largest, changed by what the others and single relations add.</summary>
    public static PartyGraph Join(IReadOnlyCollection<OwnerGraph> graphs, IEnumerable<Relation> relations)
    {
        ArgumentNullException.ThrowIfNull(graphs);
        OwnerGraph? largest = graphs.OrderByDescending(graph => graph.Graph.EdgeCount).ThenBy(graph => graph.Name, StringComparer.Ordinal).FirstOrDefault();
        return largest is null
            ? new PartyGraph(relations)
            : largest.Graph.With(relations.Concat(graphs.Where(graph => graph != largest).SelectMany(graph => graph.Graph.Relations())), []);
    }

    private bool Holds(int party)
    {
        foreach (ref readonly Edge edge in Graph.Out(party))
            if (edge.Kind is RelationKind.Owns or RelationKind.Votes or RelationKind.Controls or RelationKind.Joint or RelationKind.ActsFor) return true;

        EdgesInto into = Graph.Into(party);
        for (int index = 0; index < into.Count; index++)
            if (into[index].Kind is RelationKind.SubsidiaryOf or RelationKind.Joint) return true;
        return false;
    }
}
