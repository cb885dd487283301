namespace Forfend.Matching.Compiled;

/// <summary>What one thread needs to search one index, kept so that a search allocates nothing.</summary>
internal sealed class SearchMemory(int words)
{
    /// <summary>
    /// For each listed word eight bytes: how close it is to each of the eight heaviest words of the query, in steps of
    /// four thousandths, rounded up. All zero between searches; one more than there are words, for the places that rows leave free.
    /// </summary>
    public ulong[] Closeness { get; } = new ulong[words + 1];

    /// <summary>Words whose closeness is not zero.</summary>
    public List<int> Touched { get; } = [];

    /// <summary>Rows that may reach the asked score.</summary>
    public List<int> Candidates { get; } = [];
}
