using Forfend.Domain.Relations;

namespace Forfend.Ownership.Graph;

/// <summary>What a graph becomes when some relations are added and some taken out: the edges of every party whose edges change.</summary>
internal sealed record GraphChange(PartyIndex Parties, GraphTables Tables, Dictionary<int, Edge[]> Out, Dictionary<int, Edge[]> Into, int Growth)
{
    public static GraphChange Of(PartyGraph graph, IReadOnlyList<Relation> added, IReadOnlyList<Relation> removed)
    {
        PartyIndex parties = graph.Parties.With(NewParties(graph, added));
        List<StakeRange> shares = [.. graph.Tables.Shares];
        List<string> sources = [.. graph.Tables.Sources];
        var shareNumbers = new Dictionary<StakeRange, int>(shares.Count);
        var sourceNumbers = new Dictionary<string, int>(sources.Count, StringComparer.Ordinal);
        for (int index = 0; index < shares.Count; index++) shareNumbers.Add(shares[index], index);
        for (int index = 0; index < sources.Count; index++) sourceNumbers.Add(sources[index], index);

        HashSet<Edge> gone = [.. removed
            .Where(relation => parties.Find(relation.From.Value) >= 0 && parties.Find(relation.To.Value) >= 0)
            .Select(Encode)];
        HashSet<Edge> more = [.. added.Select(Encode)];

        var outEdges = new Dictionary<int, Edge[]>(graph.ChangedOut);
        var intoEdges = new Dictionary<int, Edge[]>(graph.ChangedInto);
        int growth = 0;
        foreach (IGrouping<int, Edge> changes in more.Concat(gone).GroupBy(edge => edge.From))
        {
            Edge[] before = graph.Out(changes.Key).ToArray();
            outEdges[changes.Key] = Merge(before, changes, gone, more);
            growth += outEdges[changes.Key].Length - before.Length;
        }

        foreach (IGrouping<int, Edge> changes in more.Concat(gone).GroupBy(edge => edge.To))
            intoEdges[changes.Key] = Merge(graph.Into(changes.Key).ToArray(), changes, gone, more);

        return new GraphChange(parties, new GraphTables([.. shares], [.. sources]), outEdges, intoEdges, growth);

        Edge Encode(Relation relation) =>
            GraphBuilder.Encode(relation, parties.Find(relation.From.Value), parties.Find(relation.To.Value), (share, source) =>
                share is { } stake ? Number(shareNumbers, shares, Scale.Of(stake)) : Number(sourceNumbers, sources, source!));
    }

    // Taken out first: a relation that is both taken out and added is there.
    private static Edge[] Merge(Edge[] before, IEnumerable<Edge> changes, HashSet<Edge> gone, HashSet<Edge> more)
    {
        Edge[] merged = [.. before.Where(edge => !gone.Contains(edge)).Concat(changes.Where(more.Contains)).Distinct()];
        Array.Sort(merged, Edge.Compare);
        return merged;
    }

    private static string[] NewParties(PartyGraph graph, IReadOnlyList<Relation> added) =>
    [
        .. added.SelectMany(relation => new[] { relation.From.Value, relation.To.Value })
            .Where(id => graph.Parties.Find(id) < 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private static int Number<T>(Dictionary<T, int> numbers, List<T> values, T value) where T : notnull
    {
        if (numbers.TryGetValue(value, out int number)) return number;

        numbers.Add(value, number = values.Count);
        values.Add(value);
        return number;
    }
}
