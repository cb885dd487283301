using Forfend.Domain.Relations;

namespace Forfend.Ownership.Graph;

/// <summary>
/// Percentages as whole numbers of a trillionth of a percent: sums and comparisons at a threshold are exact. A share with more
/// decimals than that lies between two such numbers and is kept as the range from one to the other.
/// </summary>
internal static class Scale
{
    /// <summary>One percent.</summary>
    public const long Percent = 1_000_000_000_000;

    /// <summary>Everything there is to hold.</summary>
    public const long Whole = 100 * Percent;

    /// <summary>A stake in whole numbers.</summary>
    public static StakeRange Of(Share share) =>
        share.IsUnknown ? StakeRange.Unknown : new StakeRange(Floor(share.Min), -Floor(-share.Max), IsUnknown: false);

    /// <summary>A percentage that is known to have no more decimals than the scale.</summary>
    public static long Floor(decimal percent) => (long)decimal.Floor(percent * Percent);

    /// <summary>Back to percent.</summary>
    public static decimal ToPercent(long scaled) => (decimal)scaled / Percent;

    /// <summary>Back to a share.</summary>
    public static Share ToShare(StakeRange range) => range.IsUnknown ? Share.Unknown : Share.Between(ToPercent(range.Least), ToPercent(range.Most));

    /// <summary>A sum of stakes in one company; more than everything is everything.</summary>
    public static long Add(long left, long right) => Math.Min(left + right, Whole);
}

/// <summary>A stake in whole numbers of <see cref="Scale"/>: the least and the most it can be.</summary>
internal readonly record struct StakeRange(long Least, long Most, bool IsUnknown)
{
    public static readonly StakeRange Unknown = new(0, Scale.Whole, IsUnknown: true);

    /// <summary>The unknown one first, then by size.</summary>
    public static int Compare(StakeRange left, StakeRange right) =>
        (!left.IsUnknown, left.Least, left.Most).CompareTo((!right.IsUnknown, right.Least, right.Most));

    /// <summary>Says it to people.</summary>
    public string Text() => IsUnknown ? "an unknown share"
        : Least == Most ? $"{Number(Most)} %"
        : $"{Number(Least)} to {Number(Most)} %";

    private static string Number(long scaled) => Scale.ToPercent(scaled).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
