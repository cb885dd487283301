using System.Globalization;

namespace Forfend.Domain.Parties;

/// <summary>A date of which perhaps only the year, or the year and month, is known; with the text it came from.</summary>
public sealed record PartialDate
{
    /// <summary>Takes a year (1 to 9999), and if known a month and a day that exist.</summary>
    public PartialDate(int year, int? month, int? day, string raw, bool isApproximate = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        if (month is < 1 or > 12) throw new ArgumentOutOfRangeException(nameof(month));
        if (day is { } d && (month is not { } m || d < 1 || d > DateTime.DaysInMonth(year, m))) throw new ArgumentOutOfRangeException(nameof(day));
        (Year, Month, Day, Raw, IsApproximate) = (year, month, day, raw, isApproximate);
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>1 to 12, if known.</summary>
    public int? Month { get; }

    /// <summary>Day of the month, if known; then the month is known too.</summary>
    public int? Day { get; }

    /// <summary>As the source wrote it.</summary>
    public string Raw { get; }

    /// <summary>Whether the source says <c>circa</c>.</summary>
    public bool IsApproximate { get; }

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; false for anything else, also for days that do not exist.</summary>
    public static bool TryParseIso(string text, out PartialDate? date)
    {
        date = null;
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Trim().Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || parts.Skip(1).Any(part => part.Length != 2)) return false;

        Span<int> numbers = stackalloc int[3];
        for (int index = 0; index < parts.Length; index++)
            if (!int.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[index])) return false;

        (int year, int month, int day) = (numbers[0], numbers[1], numbers[2]);
        if (year < 1 || (parts.Length > 1 && month is < 1 or > 12)) return false;
        if (parts.Length > 2 && (day < 1 || day > DateTime.DaysInMonth(year, month))) return false;

        date = new PartialDate(year, parts.Length > 1 ? month : null, parts.Length > 2 ? day : null, text);
        return true;
    }

    /// <summary>As much of <c>YYYY-MM-DD</c> as is known.</summary>
    public override string ToString()
    {
        string text = Year.ToString("0000", CultureInfo.InvariantCulture);
        if (Month is { } month) text += "-" + month.ToString("00", CultureInfo.InvariantCulture);
        if (Day is { } day) text += "-" + day.ToString("00", CultureInfo.InvariantCulture);
        return text;
    }
}
