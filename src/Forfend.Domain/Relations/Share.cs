using System.Globalization;

namespace Forfend.Domain.Relations;

/// <summary>A stake in percent, known exactly, within bounds, or not at all. Percentages run from 0 to 100.</summary>
public readonly record struct Share
{
    private Share(decimal min, decimal max, bool isUnknown) => (Min, Max, IsUnknown) = (min, max, isUnknown);

    /// <summary>A stake of unknown size: more than nothing, at most everything.</summary>
    public static readonly Share Unknown = new(0, 100, isUnknown: true);

    /// <summary>The least it can be.</summary>
    public decimal Min { get; }

    /// <summary>The most it can be.</summary>
    public decimal Max { get; }

    /// <summary>Whether nobody stated its size.</summary>
    public bool IsUnknown { get; }

    /// <summary>A stake known exactly.</summary>
    public static Share Exactly(decimal percent) => Between(percent, percent);

    /// <summary>A stake known within bounds, both included.</summary>
    public static Share Between(decimal min, decimal max)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(min);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(min, max);
        return new Share(min, max, isUnknown: false);
    }

    /// <summary><c>50 %</c>, <c>25 to 50 %</c> or <c>unknown share</c>.</summary>
    public override string ToString()
    {
        if (IsUnknown) return "unknown share";

        string min = Min.ToString("0.####", CultureInfo.InvariantCulture);
        return Min == Max ? min + " %" : $"{min} to {Max.ToString("0.####", CultureInfo.InvariantCulture)} %";
    }
}
