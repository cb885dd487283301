namespace Forfend.Matching.Compiled;

/// <summary>A listed word that several words of a query written as one are similar to.</summary>
/// <param name="First">The first of them among those that can be joined.</param>
/// <param name="Count">How many, from there on round to the front.</param>
/// <param name="Word">The listed word.</param>
/// <param name="Similarity">How similar.</param>
/// <param name="Marks">The words of the query as <see cref="WordMarks"/> has them.</param>
internal readonly record struct UnitMatch(int First, int Count, int Word, int Similarity, byte Marks = 0)
{
    /// <summary>Whether a word, of those that can be joined, is one of them.</summary>
    public bool Covers(int place, int joinable) => place >= 0 && (place - First + joinable) % joinable < Count;
}
