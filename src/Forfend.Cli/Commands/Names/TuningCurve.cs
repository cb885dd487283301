namespace Forfend.Cli.Commands.Names;

/// <summary>A pair, or a customer with the listed name that came nearest.</summary>
/// <param name="Left">The one name, or the customer's.</param>
/// <param name="Right">The other, or the listed one; empty where none came near.</param>
/// <param name="Score">How well they agree.</param>
/// <param name="IsSame">Whether they are labelled as the same; null for a customer, of whom nobody said.</param>
internal sealed record TunedCase(string Left, string Right, int Score, bool? IsSame);

/// <summary>What a threshold would have brought; null where nothing was given to measure it by.</summary>
/// <param name="Threshold">The least score of a hit.</param>
/// <param name="Precision">How many of the pairs that hit were the same.</param>
/// <param name="Recall">How many of the same pairs hit.</param>
/// <param name="F1">Their harmonic mean.</param>
/// <param name="AlertsPerTenThousand">How many of ten thousand customers would have a hit.</param>
internal readonly record struct TunedPoint(int Threshold, decimal? Precision, decimal? Recall, decimal? F1, decimal? AlertsPerTenThousand);

/// <summary>What every threshold would have brought.</summary>
internal sealed class TuningCurve(IReadOnlyList<TunedCase> cases)
{
    /// <summary>Below it nothing is told from nothing.</summary>
    public const int Least = 700;

    private const int Step = 10;
    private const int Most = 1000;

    /// <summary>The cases it was measured by.</summary>
    public IReadOnlyList<TunedCase> Cases => cases;

    /// <summary>The thresholds, from the least on.</summary>
    public IEnumerable<TunedPoint> Points()
    {
        for (int threshold = Least; threshold <= Most; threshold += Step) yield return At(threshold);
    }

    /// <summary>The threshold of the best F1, the higher among equals; null without labelled pairs of both sorts.</summary>
    public TunedPoint? Best()
    {
        TunedPoint? best = null;
        foreach (TunedPoint point in Points())
            if (point.F1 is not null && (best is null || point.F1 >= best.Value.F1)) best = point;
        return best;
    }

    /// <summary>The cases that are hits at the lower threshold and none at the higher, best first.</summary>
    public IEnumerable<TunedCase> ChangingHands(int lower, int higher) =>
        cases.Where(each => each.Score >= lower && each.Score < higher)
            .OrderByDescending(each => each.Score).ThenBy(each => each.Left, StringComparer.Ordinal).ThenBy(each => each.Right, StringComparer.Ordinal);

    private TunedPoint At(int threshold)
    {
        int same = cases.Count(each => each.IsSame is true);
        int hits = cases.Count(each => each.IsSame is not null && each.Score >= threshold);
        int found = cases.Count(each => each.IsSame is true && each.Score >= threshold);
        int customers = cases.Count(each => each.IsSame is null);
        int alerts = cases.Count(each => each.IsSame is null && each.Score >= threshold);
        return new TunedPoint(
            threshold, Share(found, hits), Share(found, same), same == 0 ? null : Share(2 * found, hits + same), customers == 0 ? null : Math.Round(10_000m * alerts / customers, 1));
    }

    private static decimal? Share(int part, int whole) => whole == 0 ? null : Math.Round((decimal)part / whole, 3);
}
