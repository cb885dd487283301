namespace Forfend.Matching.Scoring;

/// <summary>A unit of the query and a unit of the listed name that are similar; at least one has several words.</summary>
/// <param name="Query">The query's.</param>
/// <param name="Listed">The listed name's.</param>
/// <param name="Similarity">How similar they are, in thousandths.</param>
internal sealed record UnitPair(NameUnit Query, NameUnit Listed, int Similarity)
{
    /// <summary>
    /// Every pair of similar units: a unit of several words with a single word, or both names whole. Best first, then the one with more
    /// words, then by the first word of the query, then of the listed name.
    /// </summary>
    public static List<UnitPair> Of(ReadOnlySpan<WeighedToken> query, ReadOnlySpan<WeighedToken> listed) =>
        Of(NameUnit.SinglesOf(query), NameUnit.Of(query), NameUnit.SinglesOf(listed), NameUnit.Of(listed));

    /// <summary>The same where the units are known.</summary>
    public static List<UnitPair> Of(
        IReadOnlyList<NameUnit> querySingles, IReadOnlyList<NameUnit> query, IReadOnlyList<NameUnit> listedSingles, IReadOnlyList<NameUnit> listed)
    {
        var pairs = new List<UnitPair>();
        AddSimilar(query, listedSingles, pairs);
        AddSimilar(querySingles, listed, pairs);
        AddSimilar([.. query.Where(unit => unit.IsWhole)], [.. listed.Where(unit => unit.IsWhole)], pairs);
        pairs.Sort(InOrder);
        return pairs;
    }

    /// <summary>The order in which units are taken; total over the pairs of two names.</summary>
    public static int InOrder(UnitPair left, UnitPair right) =>
        (-left.Similarity, -left.Words, left.Query.Words[0], left.Listed.Words[0], left.Query.Words.Length).CompareTo(
            (-right.Similarity, -right.Words, right.Query.Words[0], right.Listed.Words[0], right.Query.Words.Length));

    /// <summary>Of pairs in order, those that share no word with one taken before.</summary>
    public static List<UnitPair> Disjoint(IReadOnlyList<UnitPair> units)
    {
        var taken = new List<UnitPair>();
        foreach (UnitPair unit in units)
            if (taken.TrueForAll(other => !unit.Overlaps(other))) taken.Add(unit);
        return taken;
    }

    private int Words => Query.Words.Length + Listed.Words.Length;

    private bool Overlaps(UnitPair other) =>
        Query.Words.Any(word => other.Query.Words.Contains(word)) || Listed.Words.Any(word => other.Listed.Words.Contains(word));

    private static void AddSimilar(IReadOnlyList<NameUnit> query, IReadOnlyList<NameUnit> listed, List<UnitPair> pairs)
    {
        foreach (NameUnit unit in query)
            foreach (NameUnit other in listed)
                if (UnitSimilarity.Of(unit, other) is > 0 and var similarity) pairs.Add(new UnitPair(unit, other, similarity));
    }
}
