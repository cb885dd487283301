using System.Runtime.InteropServices;

namespace Forfend.Matching.Scoring;

/// <summary>Words of the query and words of the listed name that are similar if they are written as one; on at least one side they are several.</summary>
/// <param name="Query">The query's.</param>
/// <param name="Listed">The listed name's.</param>
/// <param name="Similarity">How similar they are, in thousandths.</param>
internal readonly record struct UnitPair(WordRun Query, WordRun Listed, int Similarity)
{
    /// <summary>
    /// Of all pairs of similar units, a unit of several words with a single word or both names whole, those that are taken: best first, then
    /// the one with more words, then by the first word of the query, then of the listed name; none that shares a word with one taken before.
    /// </summary>
    public static List<UnitPair> Of(
        IReadOnlyList<NameUnit> querySingles, IReadOnlyList<NameUnit> query, IReadOnlyList<NameUnit> listedSingles, IReadOnlyList<NameUnit> listed)
    {
        var pairs = new List<UnitPair>();
        AddSimilar(query, listedSingles, pairs);
        AddSimilar(querySingles, listed, pairs);
        AddSimilar([.. query.Where(unit => unit.Run.IsWhole)], [.. listed.Where(unit => unit.Run.IsWhole)], pairs);
        Take(pairs);
        return pairs;
    }

    /// <summary>Leaves of all pairs those that are taken.</summary>
    public static void Take(List<UnitPair> pairs)
    {
        Span<UnitPair> all = CollectionsMarshal.AsSpan(pairs);
        all.Sort(InOrder);
        int taken = 0;
        foreach (UnitPair pair in all)
            if (!OverlapsAny(pair, all[..taken])) all[taken++] = pair;
        CollectionsMarshal.SetCount(pairs, taken);
    }

    // Total over the pairs of two names.
    private static readonly Comparison<UnitPair> InOrder = (left, right) =>
        (-left.Similarity, -left.Words, left.Query.First, left.Listed.First, left.Query.Count).CompareTo(
            (-right.Similarity, -right.Words, right.Query.First, right.Listed.First, right.Query.Count));

    private int Words => Query.Count + Listed.Count;

    private static bool OverlapsAny(UnitPair pair, ReadOnlySpan<UnitPair> others)
    {
        foreach (UnitPair other in others)
            if (pair.Query.Overlaps(other.Query) || pair.Listed.Overlaps(other.Listed)) return true;
        return false;
    }

    private static void AddSimilar(IReadOnlyList<NameUnit> query, IReadOnlyList<NameUnit> listed, List<UnitPair> pairs)
    {
        foreach (NameUnit unit in query)
            foreach (NameUnit other in listed)
                if (UnitSimilarity.Of(unit, other) is > 0 and var similarity) pairs.Add(new UnitPair(unit.Run, other.Run, similarity));
    }
}
