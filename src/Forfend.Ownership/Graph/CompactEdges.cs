namespace Forfend.Ownership.Graph;

/// <summary>All edges in one array, ordered by their start, with an index into it by either end.</summary>
internal sealed class CompactEdges
{
    private readonly int[] _out;
    private readonly int[] _intoStarts;
    private readonly int[] _into;

    /// <param name="parties">How many parties there are.</param>
    /// <param name="edges">The edges in their order.</param>
    public CompactEdges(int parties, Edge[] edges)
    {
        Edges = edges;
        _out = new int[parties + 1];
        _intoStarts = new int[parties + 1];
        foreach (ref readonly Edge edge in edges.AsSpan())
        {
            _out[edge.From + 1]++;
            _intoStarts[edge.To + 1]++;
        }

        for (int party = 0; party < parties; party++)
        {
            _out[party + 1] += _out[party];
            _intoStarts[party + 1] += _intoStarts[party];
        }

        _into = new int[edges.Length];
        int[] next = _intoStarts[..parties];
        for (int index = 0; index < edges.Length; index++) _into[next[edges[index].To]++] = index;
    }

    public Edge[] Edges { get; }

    public ReadOnlySpan<Edge> Out(int party) => party + 1 < _out.Length ? Edges.AsSpan(_out[party].._out[party + 1]) : [];

    /// <summary>Places in <see cref="Edges"/> of the edges that lead to a party.</summary>
    public ReadOnlySpan<int> Into(int party) =>
        party + 1 < _intoStarts.Length ? _into.AsSpan(_intoStarts[party].._intoStarts[party + 1]) : [];
}

/// <summary>The edges that lead to a party, wherever they lie.</summary>
internal readonly ref struct EdgesInto
{
    private readonly ReadOnlySpan<Edge> _edges;
    private readonly ReadOnlySpan<int> _places;
    private readonly bool _isPlaced;

    public EdgesInto(ReadOnlySpan<Edge> edges)
    {
        _edges = edges;
        Count = edges.Length;
    }

    public EdgesInto(ReadOnlySpan<Edge> edges, ReadOnlySpan<int> places)
    {
        _edges = edges;
        _places = places;
        _isPlaced = true;
        Count = places.Length;
    }

    public int Count { get; }

    public ref readonly Edge this[int index] => ref _isPlaced ? ref _edges[_places[index]] : ref _edges[index];

    public Edge[] ToArray()
    {
        var edges = new Edge[Count];
        for (int index = 0; index < Count; index++) edges[index] = this[index];
        return edges;
    }
}
