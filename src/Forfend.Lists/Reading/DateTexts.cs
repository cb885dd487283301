using System.Globalization;
using Forfend.Domain.Parties;

namespace Forfend.Lists.Reading;

/// <summary>Which part of <c>02/03/2001</c> is the day.</summary>
internal enum DateOrder
{
    DayFirst,
    MonthFirst,
}

/// <summary>
/// The ways lists write dates: <c>01 Jan 1960</c>, <c>January 1, 1960</c>, <c>1960-01-01</c>, <c>01/01/1960</c>, <c>00/00/1960</c>,
/// <c>Jan 1960</c>, <c>1960</c>, each perhaps after <c>circa</c>, and ranges of them (<c>1955 to 1960</c>, <c>1979-1982</c>).
/// </summary>
internal static class DateTexts
{
    /// <summary>The longest range a list has is some eight years; one much longer says nothing about a birth date.</summary>
    internal const int MostYearsInRange = 30;

    /// <summary>Nobody listed was born or listed before it; an earlier year is a program's way to say that there is no date.</summary>
    private const int EarliestYear = 1800;

    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private static readonly string[] LongMonths =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    private static readonly string[] Circa = ["circa ", "approximately ", "approx. ", "approx ", "c. ", "ca. ", "about "];

    /// <summary>Reads a day; false for anything else, also for days that do not exist.</summary>
    internal static bool TryReadDay(ReadOnlySpan<char> text, DateOrder order, out DateOnly day)
    {
        day = default;
        if (!TryReadOne(text, order, out int year, out int? month, out int? dayOfMonth) || dayOfMonth is null) return false;

        day = new DateOnly(year, month!.Value, dayOfMonth.Value);
        return true;
    }

    /// <summary>
    /// Reads one date, or a range as its years, each approximate: of a range only the years are certain to be compared rightly.
    /// </summary>
    internal static bool TryRead(ReadOnlySpan<char> text, List<PartialDate> dates, DateOrder order = DateOrder.DayFirst)
    {
        text = text.Trim();
        ReadOnlySpan<char> date = text;
        foreach (string circa in Circa)
            if (date.StartsWith(circa, StringComparison.OrdinalIgnoreCase)) date = date[circa.Length..].Trim();

        if (date.StartsWith("between ", StringComparison.OrdinalIgnoreCase)) date = date["between ".Length..];
        foreach (string word in (ReadOnlySpan<string>)[" to ", " and "])
        {
            int to = date.IndexOf(word, StringComparison.Ordinal);
            if (to >= 0) return TryReadRange(date[..to], date[(to + word.Length)..], order, text, dates);
        }

        int dash = date.IndexOf('-');
        if (dash >= 4 && date.Length - dash >= 5 && date[..dash].Trim().Length == 4 && date[(dash + 1)..].Trim().Length == 4)
            return TryReadRange(date[..dash], date[(dash + 1)..], order, text, dates);

        if (!TryReadOne(date, order, out int year, out int? month, out int? day)) return false;

        dates.Add(new PartialDate(year, month, day, text.ToString(), isApproximate: date.Length < text.Length));
        return true;
    }

    private static bool TryReadRange(
        ReadOnlySpan<char> from, ReadOnlySpan<char> until, DateOrder order, ReadOnlySpan<char> raw, List<PartialDate> dates)
    {
        if (!TryReadOne(from, order, out int first, out _, out _) || !TryReadOne(until, order, out int last, out _, out _)) return false;
        if (last < first || last - first > MostYearsInRange) return false;

        for (int year = first; year <= last; year++) dates.Add(new PartialDate(year, null, null, raw.ToString(), isApproximate: true));
        return true;
    }

    private static bool TryReadOne(ReadOnlySpan<char> text, DateOrder order, out int year, out int? month, out int? day)
    {
        (year, month, day) = (0, null, null);
        text = text.Trim();
        if (text.Length >= 4 && TryNumber(text[..4], out year) && (text.Length == 4 || text[4] == '-'))
            return TryReadIso(text[4..], out month, out day, year);

        int separator = text.IndexOfAny('/', '.', '-');
        if (separator is 1 or 2 && char.IsAsciiDigit(text[0])) return TryReadNumbers(text, text[separator], order, out year, out month, out day);
        return TryReadWords(text, out year, out month, out day);
    }

    private static bool TryReadIso(ReadOnlySpan<char> rest, out int? month, out int? day, int year)
    {
        (month, day) = (null, null);
        // A time or an offset may follow: the day is what the publisher meant.
        if (rest.Length > 6 && rest[6] is 'T' or ' ' or 'Z' or '+' or '-') rest = rest[..6];
        if (rest.Length == 0) return Exists(year, null, null);
        if (rest.Length is not (3 or 6) || !TryNumber(rest[1..3], out int monthNumber)) return false;

        month = monthNumber;
        if (rest.Length == 3) return Exists(year, month, day);
        if (rest[3] != '-' || !TryNumber(rest[4..], out int dayNumber)) return false;

        day = dayNumber;
        return Exists(year, month, day);
    }

    // `00/00/1980` is a year, `00/04/1984` a month: how the United Kingdom writes what it does not know.
    private static bool TryReadNumbers(
        ReadOnlySpan<char> text, char separator, DateOrder order, out int year, out int? month, out int? day)
    {
        (year, month, day) = (0, null, null);
        Span<Range> parts = stackalloc Range[4];
        if (text.Split(parts, separator) != 3 || text[parts[2]].Length != 4) return false;
        if (!TryNumber(text[parts[0]], out int first) || !TryNumber(text[parts[1]], out int second) || !TryNumber(text[parts[2]], out year))
            return false;

        (int monthNumber, int dayNumber) = order == DateOrder.DayFirst ? (second, first) : (first, second);
        if (monthNumber == 0 && dayNumber != 0) return false;
        if (monthNumber > 0) month = monthNumber;
        if (dayNumber > 0) day = dayNumber;
        return Exists(year, month, day);
    }

    // `01 Jan 1960`, `Jan. 1960`, `January 1, 1960`
    private static bool TryReadWords(ReadOnlySpan<char> text, out int year, out int? month, out int? day)
    {
        (year, month, day) = (0, null, null);
        Span<Range> parts = stackalloc Range[4];
        int count = text.SplitAny(parts, " ", StringSplitOptions.RemoveEmptyEntries);
        if (count is not (2 or 3) || text[parts[count - 1]] is not { Length: 4 } last || !TryNumber(last, out year)) return false;

        month = MonthOf(text[parts[0]]) ?? (count == 3 ? MonthOf(text[parts[1]]) : null);
        if (month is null) return false;
        if (count == 2) return Exists(year, month, null);

        ReadOnlySpan<char> number = MonthOf(text[parts[0]]) is null ? text[parts[0]] : text[parts[1]].TrimEnd(',');
        if (number.Length > 2 || !TryNumber(number, out int dayNumber)) return false;

        day = dayNumber;
        return Exists(year, month, day);
    }

    private static int? MonthOf(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(".,");
        for (int index = 0; index < LongMonths.Length; index++)
            if (text.Equals(LongMonths[index], StringComparison.OrdinalIgnoreCase)) return index + 1;

        if (text.Equals("Sept", StringComparison.OrdinalIgnoreCase)) return 9;
        int at = text.Length == 3 ? Months.AsSpan().IndexOf(text, StringComparison.OrdinalIgnoreCase) : -1;
        return at >= 0 && at % 3 == 0 ? (at / 3) + 1 : null;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool Exists(int year, int? month, int? day)
    {
        if (year is < EarliestYear or > 9999 || month is < 1 or > 12) return false;
        return day is not { } number || (number >= 1 && number <= DateTime.DaysInMonth(year, month!.Value));
    }
}
