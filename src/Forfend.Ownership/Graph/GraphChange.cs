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

        Edge[] more = [.. added.Select(Encode).Distinct()];
        Edge[] gone = [.. removed
            .Where(relation => parties.Find(relation.From.Value) >= 0 && parties.Find(relation.To.Value) >= 0)
            .Select(Encode)
            .Except(more)];
        Array.Sort(more, Edge.Compare);
        Array.Sort(gone, Edge.Compare);

        var outEdges = new Dictionary<int, Edge[]>(graph.ChangedOut);
        var intoEdges = new Dictionary<int, Edge[]>(graph.ChangedInto);
        int growth = 0;
        foreach ((int party, Edge[] plus, Edge[] minus) in ByParty(edge => edge.From))
        {
            ReadOnlySpan<Edge> before = graph.Out(party);
            outEdges[party] = Merge(before, plus, minus);
            growth += outEdges[party].Length - before.Length;
        }

        foreach ((int party, Edge[] plus, Edge[] minus) in ByParty(edge => edge.To))
            intoEdges[party] = Merge(graph.Into(party).ToArray(), plus, minus);

        return new GraphChange(parties, new GraphTables([.. shares], [.. sources]), outEdges, intoEdges, growth);

        IEnumerable<(int Party, Edge[] More, Edge[] Gone)> ByParty(Func<Edge, int> end)
        {
            ILookup<int, Edge> plus = more.ToLookup(end);
            ILookup<int, Edge> minus = gone.ToLookup(end);
            return plus.Select(group => group.Key).Union(minus.Select(group => group.Key)).Select(party => (party, plus[party].ToArray(), minus[party].ToArray()));
        }

        Edge Encode(Relation relation) =>
            GraphBuilder.Encode(relation, parties.Find(relation.From.Value), parties.Find(relation.To.Value), (share, source) =>
                share is { } stake ? Number(shareNumbers, shares, Scale.Of(stake)) : Number(sourceNumbers, sources, source!));
    }

    // All three in order; what is added is not among what is taken out. A holder of many companies is passed through once.
    private static Edge[] Merge(ReadOnlySpan<Edge> before, Edge[] more, Edge[] gone)
    {
        var merged = new List<Edge>(before.Length + more.Length);
        int added = 0;
        int removed = 0;
        foreach (ref readonly Edge edge in before)
        {
            while (added < more.Length && Edge.Compare(more[added], edge) < 0) merged.Add(more[added++]);
            if (added < more.Length && more[added] == edge) added++;
            while (removed < gone.Length && Edge.Compare(gone[removed], edge) < 0) removed++;
            if (removed >= gone.Length || gone[removed] != edge) merged.Add(edge);
        }

        merged.AddRange(more.AsSpan(added));
        return [.. merged];
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
