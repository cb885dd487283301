using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>A word of changed names, with what a book has that is similar to it.</summary>
/// <param name="similar">The similar words of the book.</param>
internal sealed class ChangedWord(SimilarWord[] similar)
{
    /// <summary>The similar words of the book.</summary>
    public SimilarWord[] Similar => similar;

    /// <summary>The most of its weight, in thousandths, that one of them can meet.</summary>
    public long MostMet { get; } = similar.Length == 0 ? 0 : similar.Max(word => (long)word.Weight * ScoreDefinition.Share(word.Similarity));

    /// <summary>The most that one of them counts for.</summary>
    public int MostWeight { get; } = similar.Length == 0 ? 0 : similar.Max(word => word.Weight);
}
