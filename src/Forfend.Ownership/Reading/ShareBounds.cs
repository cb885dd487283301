using Forfend.Domain.Relations;

namespace Forfend.Ownership.Reading;

/// <summary>Stakes whose bounds are not part of them: <em>more than 50 to less than 75 percent</em>.</summary>
internal static class ShareBounds
{
    /// <summary>The smallest step the arithmetic knows; just inside of a bound that is not part of the stake.</summary>
    private const decimal Step = 0.000000000001m;

    /// <summary>A stake between bounds; null where they contradict one another or are no percentages.</summary>
    public static Share? Between(decimal min, bool isMinExclusive, decimal max, bool isMaxExclusive)
    {
        if (min is < 0 or > 100 || max is < 0 or > 100) return null;
        if (isMinExclusive) min += Step;
        if (isMaxExclusive) max -= Step;
        return min <= max && max <= 100 && max >= 0 ? Share.Between(min, max) : null;
    }
}
