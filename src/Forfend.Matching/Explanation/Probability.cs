namespace Forfend.Matching.Explanation;

/// <summary>
/// How likely a score is the same party, by the table that <c>bench/Accuracy</c> measured on labelled pairs, half of which were the same:
/// isotonic, then drawn as straight lines. It explains a score and decides nothing.
/// </summary>
internal static class Probability
{
    private static readonly (int Score, int Probability)[] Measured =
        [(0, 0), (434, 100), (793, 130), (815, 230), (870, 300), (885, 530), (920, 720), (940, 850), (955, 970), (1000, 995)];

    /// <summary>The probability of a score, in thousandths; it grows with the score.</summary>
    public static int Of(int score)
    {
        int upper = Array.FindIndex(Measured, each => each.Score >= score);
        if (upper <= 0) return Measured[0].Probability;

        (int fromScore, int fromProbability) = Measured[upper - 1];
        return fromProbability + (Measured[upper].Probability - fromProbability) * (score - fromScore) / (Measured[upper].Score - fromScore);
    }
}
