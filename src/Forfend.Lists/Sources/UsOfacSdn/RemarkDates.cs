using System.Globalization;
using Forfend.Domain.Parties;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>
/// The dates of remarks: <c>01 Jan 1960</c>, <c>Jan 1960</c>, <c>1960</c>, each perhaps after <c>circa</c>, and ranges of them
/// (<c>1955 to 1960</c>, <c>1979-1982</c>).
/// </summary>
internal static class RemarkDates
{
    /// <summary>The longest range the list has is eight years; one much longer says nothing about a birth date.</summary>
    internal const int MostYearsInRange = 30;

    private const string Circa = "circa ";
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>
    /// Reads one date, or a range as its years, each approximate: of a range only the years are certain to be compared rightly.
    /// </summary>
    internal static bool TryRead(ReadOnlySpan<char> text, List<PartialDate> dates)
    {
        text = text.Trim();
        bool isApproximate = text.StartsWith(Circa, StringComparison.OrdinalIgnoreCase);
        ReadOnlySpan<char> date = isApproximate ? text[Circa.Length..].Trim() : text;

        int to = date.IndexOf(" to ", StringComparison.Ordinal);
        if (to >= 0) return TryReadRange(date[..to], date[(to + 4)..], text, dates);
        if (date.Length == 9 && date[4] == '-') return TryReadRange(date[..4], date[5..], text, dates);
        if (!TryReadOne(date, out int year, out int? month, out int? day)) return false;

        dates.Add(new PartialDate(year, month, day, text.ToString(), isApproximate));
        return true;
    }

    private static bool TryReadRange(ReadOnlySpan<char> from, ReadOnlySpan<char> until, ReadOnlySpan<char> raw, List<PartialDate> dates)
    {
        if (!TryReadOne(from, out int first, out _, out _) || !TryReadOne(until, out int last, out _, out _)) return false;
        if (last < first || last - first > MostYearsInRange) return false;

        for (int year = first; year <= last; year++) dates.Add(new PartialDate(year, null, null, raw.ToString(), isApproximate: true));
        return true;
    }

    private static bool TryReadOne(ReadOnlySpan<char> text, out int year, out int? month, out int? day)
    {
        (year, month, day) = (0, null, null);
        text = text.Trim();
        if (text.Length < 4 || !int.TryParse(text[^4..], NumberStyles.None, CultureInfo.InvariantCulture, out year) || year == 0)
            return false;

        ReadOnlySpan<char> before = text[..^4];
        if (before.IsEmpty) return true;
        if (before[^1] != ' ') return false;

        before = before.TrimEnd();
        int space = before.IndexOf(' ');
        ReadOnlySpan<char> monthName = before[(space + 1)..];
        int index = monthName.Length == 3 ? Months.AsSpan().IndexOf(monthName, StringComparison.OrdinalIgnoreCase) : -1;
        if (index < 0 || index % 3 != 0) return false;

        month = (index / 3) + 1;
        if (space < 0) return true;
        if (!int.TryParse(before[..space], NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return false;

        day = number;
        return number >= 1 && number <= DateTime.DaysInMonth(year, month.Value);
    }
}
