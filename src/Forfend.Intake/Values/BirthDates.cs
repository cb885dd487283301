using System.Globalization;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;

namespace Forfend.Intake.Values;

/// <summary>
/// Birth dates as registers of customers write them. Beside ISO, only what can be read in one way: dots put the day first, months by
/// name, slashes where one number is over twelve.
/// </summary>
internal static class BirthDates
{
    private static readonly string[] Unambiguous =
        ["yyyyMMdd", "yyyy/M/d", "yyyy.M.d", "d.M.yyyy", "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "MMM d, yyyy", "MMMM d, yyyy"];

    private static readonly string[] DayFirst = ["d/M/yyyy", "d-M-yyyy"];
    private static readonly string[] MonthFirst = ["M/d/yyyy", "M-d-yyyy"];

    /// <summary>
    /// The date, or null with a finding that holds the record. Where day and month cannot be told apart only the year is read, which
    /// supports and contradicts less but never wrongly; asked to be strict, that holds the record.
    /// </summary>
    public static PartialDate? Read(string text, InputLocation location, string field, bool isStrict, ICollection<Finding> findings)
    {
        if (PartialDate.TryParseIso(text, out PartialDate? iso)) return iso;
        if (TryParse(text, Unambiguous, out DateOnly day)) return Of(day, text);

        bool isDayFirst = TryParse(text, DayFirst, out DateOnly dayFirst);
        bool isMonthFirst = TryParse(text, MonthFirst, out DateOnly monthFirst);
        if (isDayFirst && (!isMonthFirst || dayFirst == monthFirst)) return Of(dayFirst, text);
        if (isMonthFirst && !isDayFirst) return Of(monthFirst, text);

        if (isDayFirst)
        {
            const string suggestion = "Use YYYY-MM-DD.";
            findings.Add(isStrict
                ? new Finding(IntakeCodes.Date, FindingSeverity.Error, location, field,
                    $"{Shown.Value(text)} can be read in two ways. Held.", RecordFate.Held, suggestion)
                : new Finding(IntakeCodes.Date, FindingSeverity.Warning, location, field,
                    $"{Shown.Value(text)} can be read in two ways. Only the year was read.", RecordFate.ReadAs, suggestion));
            return new PartialDate(dayFirst.Year, null, null, text);
        }

        findings.Add(new Finding(IntakeCodes.Date, FindingSeverity.Error, location, field, $"{Shown.Value(text)} is not a date. Held.",
            RecordFate.Held, "Use YYYY-MM-DD."));
        return null;
    }

    private static bool TryParse(string text, string[] formats, out DateOnly day) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static PartialDate Of(DateOnly day, string text) => new(day.Year, day.Month, day.Day, text);
}
