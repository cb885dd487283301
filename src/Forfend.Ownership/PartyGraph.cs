using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Graph;

namespace Forfend.Ownership;

/// <summary>
/// Dated, sourced relations between parties and apps. Immutable and compact; the order in which relations were given leaves no trace.
/// Statements that disagree stand side by side.
/// </summary>
public sealed class PartyGraph
{
    private readonly CompactEdges _compact;
    private readonly Dictionary<int, Edge[]> _changedOut;
    private readonly Dictionary<int, Edge[]> _changedInto;

    /// <summary>Builds the graph once.</summary>
    public PartyGraph(IEnumerable<Relation> relations)
    {
        ArgumentNullException.ThrowIfNull(relations);
        var builder = new GraphBuilder();
        foreach (Relation relation in relations) builder.Add(relation);
        (Parties, Tables, _compact) = builder.Build();
        (_changedOut, _changedInto) = ([], []);
        EdgeCount = _compact.Edges.Length;
    }

    internal PartyGraph(PartyIndex parties, GraphTables tables, CompactEdges compact)
    {
        (Parties, Tables, _compact) = (parties, tables, compact);
        (_changedOut, _changedInto) = ([], []);
        EdgeCount = compact.Edges.Length;
    }

    private PartyGraph(PartyGraph before, GraphChange change)
    {
        (Parties, Tables, _compact) = (change.Parties, change.Tables, before._compact);
        (_changedOut, _changedInto) = (change.Out, change.Into);
        EdgeCount = before.EdgeCount + change.Growth;
    }

    /// <summary>How many parties and apps it knows. Each has a number below that.</summary>
    public int PartyCount => Parties.Count;

    /// <summary>How many relations it holds.</summary>
    public int EdgeCount { get; }

    internal PartyIndex Parties { get; }

    internal GraphTables Tables { get; }

    internal CompactEdges Compact => _compact;

    internal Dictionary<int, Edge[]> ChangedOut => _changedOut;

    internal Dictionary<int, Edge[]> ChangedInto => _changedInto;

    /// <summary>The number of a party; -1 if no relation names it.</summary>
    public int NumberOf(PartyId party) => Parties.Find(party.Value);

    /// <summary>The party of a number.</summary>
    public PartyId PartyOf(int number) => new(Parties.IdOf(number));

    /// <summary>The relations of one kind that lead to a party and hold on a day.</summary>
    public IEnumerable<Relation> Into(PartyId to, RelationKind kind, DateOnly asOf) =>
        NumberOf(to) is >= 0 and int number ? Decode(Into(number).ToArray(), kind, asOf) : [];

    /// <summary>The relations of one kind that start from a party and hold on a day.</summary>
    public IEnumerable<Relation> From(PartyId from, RelationKind kind, DateOnly asOf) =>
        NumberOf(from) is >= 0 and int number ? Decode(Out(number).ToArray(), kind, asOf) : [];

    /// <summary>Every relation, ordered by its parties.</summary>
    public IEnumerable<Relation> Relations() => Enumerable.Range(0, PartyCount).SelectMany(number => Out(number).ToArray()).Select(Decode);

    /// <summary>
    /// A graph with some relations more and some less. What did not change is shared, so the cost is that of the change. A relation that
    /// is to be taken out and is not there is passed over.
    /// </summary>
    public PartyGraph With(IEnumerable<Relation> added, IEnumerable<Relation> removed)
    {
        ArgumentNullException.ThrowIfNull(added);
        ArgumentNullException.ThrowIfNull(removed);
        return new PartyGraph(this, GraphChange.Of(this, [.. added], [.. removed]));
    }

    /// <summary>The edges that start from a party, ordered by company.</summary>
    internal ReadOnlySpan<Edge> Out(int party) => _changedOut.TryGetValue(party, out Edge[]? changed) ? changed : _compact.Out(party);

    /// <summary>The edges that lead to a party, ordered by holder.</summary>
    internal EdgesInto Into(int party) =>
        _changedInto.TryGetValue(party, out Edge[]? changed) ? new EdgesInto(changed) : new EdgesInto(_compact.Edges, _compact.Into(party));

    internal Relation Decode(Edge edge) => new()
    {
        From = PartyOf(edge.From),
        Kind = edge.Kind,
        To = PartyOf(edge.To),
        Share = edge.Stake == Edge.None ? null : Scale.ToShare(Tables.Shares[edge.Stake]),
        Votes = edge.Votes == Edge.None ? null : Scale.ToShare(Tables.Shares[edge.Votes]),
        Control = edge.Control,
        Period = new EffectivePeriod(
            edge.Since == int.MinValue ? null : DateOnly.FromDayNumber(edge.Since),
            edge.Until == int.MaxValue ? null : DateOnly.FromDayNumber(edge.Until)),
        Source = Tables.Sources[edge.Source],
        Confidence = edge.Confidence,
    };

    private IEnumerable<Relation> Decode(Edge[] edges, RelationKind kind, DateOnly asOf) =>
        edges.Where(edge => edge.Kind == kind && edge.Covers(asOf.DayNumber)).Select(Decode);
}
