namespace Forfend.Matching.Reverse;

/// <summary>A word of a book that is similar to words of a changed row.</summary>
/// <param name="Word">The word.</param>
/// <param name="Share">The greatest share of its weight that can be met there.</param>
/// <param name="Met">To which of them, alone or written as one: a bit for each, the last one for all from there on.</param>
/// <param name="IsOfUnit">Whether several of them written as one are similar to it.</param>
internal readonly record struct NearWord(int Word, int Share, ulong Met, bool IsOfUnit)
{
    /// <summary>The bit of a word of the changed row.</summary>
    public static ulong BitOf(int place) => 1UL << Math.Min(place, 63);
}
