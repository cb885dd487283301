namespace Forfend.Matching.Scoring;

/// <summary>The pairs of units that are taken, and which words of both names their places are.</summary>
/// <param name="pairs">The pairs; none shares a word with another.</param>
/// <param name="query">The words of the query that can be written as one.</param>
/// <param name="listed">Those of the listed name.</param>
internal readonly ref struct TakenUnits(ReadOnlySpan<UnitPair> pairs, ReadOnlySpan<int> query, ReadOnlySpan<int> listed)
{
    private readonly ReadOnlySpan<int> _query = query;
    private readonly ReadOnlySpan<int> _listed = listed;

    /// <summary>The pairs.</summary>
    public ReadOnlySpan<UnitPair> Pairs { get; } = pairs;

    /// <summary>A word of the query.</summary>
    public int QueryWord(UnitPair pair, int index) => _query[pair.Query[index]];

    /// <summary>A word of the listed name.</summary>
    public int ListedWord(UnitPair pair, int index) => _listed[pair.Listed[index]];

    /// <summary>The same as words of both names.</summary>
    public MetUnit[] ToMet()
    {
        var met = new MetUnit[Pairs.Length];
        for (int pair = 0; pair < met.Length; pair++)
            met[pair] = new MetUnit(WordsOf(Pairs[pair].Query, _query), WordsOf(Pairs[pair].Listed, _listed), Pairs[pair].Similarity);
        return met;
    }

    private static int[] WordsOf(WordRun run, ReadOnlySpan<int> cycle)
    {
        var words = new int[run.Count];
        for (int index = 0; index < words.Length; index++) words[index] = cycle[run[index]];
        return words;
    }
}

/// <summary>Words written as one that met.</summary>
/// <param name="Query">Those of the query, in the order in which they are joined.</param>
/// <param name="Listed">Those of the listed name.</param>
/// <param name="Similarity">How similar they are, in thousandths.</param>
internal sealed record MetUnit(int[] Query, int[] Listed, int Similarity);
