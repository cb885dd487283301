using System.Globalization;

namespace Forfend.Ownership.Reading;

/// <summary>
/// Days as registers write them: whole, a month, or a year. One that is not whole is taken so that the period is as long as it can be.
/// </summary>
internal static class WidestDay
{
    /// <summary>Reads the start of a period, or its end: the first day on which it no longer holds.</summary>
    public static bool TryRead(string text, bool isEnd, out DateOnly? day)
    {
        // A time of day behind it says nothing here.
        ReadOnlySpan<char> date = text.Length > 10 && text[10] is 'T' or ' ' ? text.AsSpan(0, 10) : text;
        day = null;
        if (Parse(date, "yyyy-MM-dd", out DateOnly whole)) day = whole;
        else if (Parse(date, "yyyy-MM", out DateOnly month)) day = isEnd ? Later(month, year: 0, months: 1) : month;
        else if (Parse(date, "yyyy", out DateOnly year)) day = isEnd ? Later(year, year: 1, months: 0) : year;
        else return false;
        return true;
    }

    private static bool Parse(ReadOnlySpan<char> text, string format, out DateOnly day) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    // The end of the calendar stays open.
    private static DateOnly? Later(DateOnly day, int year, int months) =>
        day.Year == DateOnly.MaxValue.Year ? null : day.AddYears(year).AddMonths(months);
}
