using Forfend.Accuracy.Measures;

namespace Forfend.Accuracy.Sections;

/// <summary>What thresholds around the default bring for a kind of party: by it the defaults are chosen.</summary>
internal static class ThresholdCurve
{
    private const int Least = 800;
    private const int Most = 920;
    private const int Step = 10;

    /// <summary>Disguised names found, each class counting the same, beside how many of ten thousand others alert.</summary>
    /// <param name="lab">Where it is said.</param>
    /// <param name="title">Of whom.</param>
    /// <param name="classes">The scores of each class.</param>
    /// <param name="others">The scores of the others.</param>
    public static void OfAttacks(Laboratory lab, string title, IReadOnlyCollection<int[]> classes, int[] others)
    {
        lab.Say($"\n| threshold, {title} | macro recall | least class | alerts per 10,000 others |\n|---|---|---|---|");
        for (int threshold = Least; threshold <= Most; threshold += Step)
        {
            double[] recalls = [.. classes.Select(scores => 100.0 * scores.Count(score => score >= threshold) / scores.Length)];
            lab.Say($"| {threshold} | {recalls.Average():0.0} % | {recalls.Min():0.0} % | {10_000.0 * others.Count(score => score >= threshold) / others.Length:0.0} |");
        }
    }

    /// <summary>Precision, recall and F1 of labelled pairs.</summary>
    /// <param name="lab">Where it is said.</param>
    /// <param name="title">Of whom.</param>
    /// <param name="same">The scores of pairs that are the same.</param>
    /// <param name="different">The scores of the others.</param>
    public static void OfPairs(Laboratory lab, string title, int[] same, int[] different)
    {
        lab.Say($"\n| threshold, {title} | precision | recall | F1 |\n|---|---|---|---|");
        for (int threshold = Least; threshold <= Most; threshold += Step)
        {
            (double precision, double recall, double f1) = Ranking.At(threshold, same, different);
            lab.Say($"| {threshold} | {precision:0.000} | {recall:0.000} | {f1:0.000} |");
        }
    }
}
