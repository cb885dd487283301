using Forfend.Domain.Relations;

namespace Forfend.Ownership.Graph;

/// <summary>Gathers relations and parties, and puts them into the order of the graph.</summary>
internal sealed class GraphBuilder
{
    private readonly Dictionary<string, int> _parties = new(StringComparer.Ordinal);
    private readonly Dictionary<StakeRange, int> _shares = new() { [StakeRange.Unknown] = 0 };
    private readonly Dictionary<string, int> _sources = new(StringComparer.Ordinal);
    private readonly List<Edge> _edges = [];

    public void Add(Relation relation) => _edges.Add(Encode(relation, Number(_parties, relation.From.Value), Number(_parties, relation.To.Value), Number));

    /// <summary>Numbers parties and sources by their order, sorts the edges, and leaves out what was said twice in the same words.</summary>
    public (PartyIndex Parties, GraphTables Tables, CompactEdges Edges) Build()
    {
        (string[] ids, int[] party) = Sort(_parties, StringComparer.Ordinal);
        (string[] sources, int[] source) = Sort(_sources, StringComparer.Ordinal);
        (StakeRange[] shares, int[] share) = Sort(_shares, Comparer<StakeRange>.Create(StakeRange.Compare));

        Edge[] edges = [.. _edges.Select(edge => edge with
        {
            From = party[edge.From],
            To = party[edge.To],
            Stake = edge.Stake == Edge.None ? Edge.None : share[edge.Stake],
            Votes = edge.Votes == Edge.None ? Edge.None : share[edge.Votes],
            Source = source[edge.Source],
        })];
        Array.Sort(edges, Edge.Compare);
        int kept = 0;
        for (int index = 0; index < edges.Length; index++)
            if (index == 0 || edges[index] != edges[index - 1]) edges[kept++] = edges[index];

        Array.Resize(ref edges, kept);
        return (PartyIndex.Of(ids), new GraphTables(shares, sources), new CompactEdges(ids.Length, edges));
    }

    /// <summary>A relation as an edge; <paramref name="table"/> gives shares and sources their numbers.</summary>
    public static Edge Encode(Relation relation, int from, int to, EdgeNumbers table) => new(
        from,
        to,
        relation.Kind is RelationKind.Owns ? table(relation.Share ?? Share.Unknown, null) : Edge.None,
        relation.Kind is RelationKind.Owns && relation.Votes is { } votes ? table(votes, null)
            : relation.Kind is RelationKind.Votes ? table(relation.Votes ?? Share.Unknown, null)
            : Edge.None,
        relation.Period.From?.DayNumber ?? int.MinValue,
        relation.Period.Until?.DayNumber ?? int.MaxValue,
        table(null, relation.Source),
        (byte)relation.Kind,
        relation.Kind is RelationKind.Controls ? (byte)relation.Control : (byte)0,
        (byte)relation.Confidence,
        Reserved: 0);

    private int Number(Share? share, string? source) => share is { } stake ? Number(_shares, Scale.Of(stake)) : Number(_sources, source!);

    private static int Number<T>(Dictionary<T, int> numbers, T value) where T : notnull
    {
        if (!numbers.TryGetValue(value, out int number)) numbers.Add(value, number = numbers.Count);
        return number;
    }

    // The values in order, and for each old number the new one.
    private static (T[] Values, int[] Renumbered) Sort<T>(Dictionary<T, int> numbers, IComparer<T> order) where T : notnull
    {
        T[] values = [.. numbers.Keys];
        int[] old = [.. numbers.Values];
        Array.Sort(values, old, order);
        int[] renumbered = new int[old.Length];
        for (int index = 0; index < old.Length; index++) renumbered[old[index]] = index;
        return (values, renumbered);
    }
}

/// <summary>The number of a share or of a source, whichever is given.</summary>
internal delegate int EdgeNumbers(Share? share, string? source);
