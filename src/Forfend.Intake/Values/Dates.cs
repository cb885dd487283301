using System.Globalization;

namespace Forfend.Intake.Values;

/// <summary>Days as standards write them.</summary>
internal static class Dates
{
    /// <summary>Reads <c>YYYY-MM-DD</c>, an existing day only.</summary>
    public static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
