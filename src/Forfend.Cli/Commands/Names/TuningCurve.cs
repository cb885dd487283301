using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Cli.Commands.Names;

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

    /// <summary>The greatest score there is.</summary>
    public const int Most = 1000;

    private const int Step = 10;

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

    /// <summary>The kinds of party that were met, in the order of the documentation.</summary>
    public IEnumerable<PartyKind> Kinds() => cases.SelectMany(each => each.Met).Select(met => met.Party.Kind).Distinct().Order();

    /// <summary>The curve of the pairs of a kind, and of all customers by the listed parties of that kind.</summary>
    public TuningCurve Of(PartyKind kind) => new([.. cases.Select(each => each.Of(kind)).OfType<TunedCase>()]);

    /// <summary>The cases that are hits with the ones and none with the others, best first.</summary>
    public IEnumerable<TunedCase> ChangingHands(HitThresholds ones, HitThresholds others) =>
        cases.Where(each => each.IsHitAt(ones) && !each.IsHitAt(others))
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
