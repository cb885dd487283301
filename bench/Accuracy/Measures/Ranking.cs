namespace Forfend.Accuracy.Measures;

/// <summary>How well scores tell positives from negatives.</summary>
internal static class Ranking
{
    /// <summary>The least score at which at most a share of the negatives alert.</summary>
    public static int ScoreAtAlertRate(IEnumerable<int> negatives, double rate)
    {
        int[] sorted = [.. negatives.OrderDescending()];
        int allowed = (int)(sorted.Length * rate);
        return allowed < sorted.Length ? sorted[allowed] + 1 : 1;
    }

    /// <summary>Area under the curve of true against false alerts: how often a positive scores above a negative, ties half.</summary>
    public static double Area(IReadOnlyCollection<int> positives, IReadOnlyCollection<int> negatives)
    {
        if (positives.Count == 0 || negatives.Count == 0) return double.NaN;

        var below = new long[1002];
        foreach (int score in negatives) below[score + 1]++;
        for (int score = 1; score < below.Length; score++) below[score] += below[score - 1];
        double wins = positives.Sum(score => below[score] + (below[score + 1] - below[score]) / 2.0);
        return wins / ((double)positives.Count * negatives.Count);
    }

    /// <summary>Precision, recall and F1 at a threshold.</summary>
    public static (double Precision, double Recall, double F1) At(int threshold, IReadOnlyCollection<int> positives, IReadOnlyCollection<int> negatives)
    {
        double truePositives = positives.Count(score => score >= threshold);
        double falsePositives = negatives.Count(score => score >= threshold);
        double precision = truePositives == 0 ? 0 : truePositives / (truePositives + falsePositives);
        double recall = positives.Count == 0 ? 0 : truePositives / positives.Count;
        return (precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    /// <summary>The threshold of the best F1.</summary>
    public static int Best(IReadOnlyCollection<int> positives, IReadOnlyCollection<int> negatives) =>
        Enumerable.Range(1, 1000).MaxBy(threshold => (At(threshold, positives, negatives).F1, threshold));
}
