using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>A word of a book that is similar to a word of changed names.</summary>
/// <param name="Word">The word.</param>
/// <param name="Similarity">How similar.</param>
/// <param name="Weight">What it counts for.</param>
/// <param name="Rows">How many rows of the book bear it.</param>
internal readonly record struct SimilarWord(int Word, int Similarity, int Weight, int Rows)
{
    /// <summary>How far, if it is met, it lifts its name over a score, or lowers it below, in thousandths.</summary>
    public long Gain(long score) => Weight * (ScoreDefinition.Share(Similarity) - score);
}
