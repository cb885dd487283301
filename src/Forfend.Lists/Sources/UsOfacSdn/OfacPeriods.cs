using Forfend.Domain.Parties;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>
/// Dates that OFAC's newer forms give as a period: a day is one that starts and ends on itself, a year one from its first day to
/// its last.
/// </summary>
internal static class OfacPeriods
{
    private const int MostYearsInRange = 30;

    /// <summary>The dates of a period; empty if it says too little to be compared.</summary>
    internal static IEnumerable<PartialDate> DatesOf(DateOnly first, DateOnly last, bool isApproximate, string raw)
    {
        if (last < first || last.Year - first.Year > MostYearsInRange) yield break;

        if (first == last)
        {
            yield return new PartialDate(first.Year, first.Month, first.Day, raw, isApproximate);
        }
        else if (first.Day == 1 && last == first.AddMonths(1).AddDays(-1))
        {
            yield return new PartialDate(first.Year, first.Month, null, raw, isApproximate);
        }
        else if (first is { Month: 1, Day: 1 } && last is { Month: 12, Day: 31 } && first.Year == last.Year)
        {
            yield return new PartialDate(first.Year, null, null, raw, isApproximate);
        }
        else
        {
            for (int year = first.Year; year <= last.Year; year++) yield return new PartialDate(year, null, null, raw, isApproximate: true);
        }
    }
}
