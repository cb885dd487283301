using System.Globalization;
using Forfend.Domain.Law;

namespace Forfend.Rulebook.Model;

/// <summary>
/// When something takes effect: a whole day in the measure's jurisdiction, or an instant of that day. An instant is written with its
/// offset from UTC, and its date as written is the day in the jurisdiction.
/// </summary>
/// <param name="Day">The day in the jurisdiction.</param>
/// <param name="Time">The time of day there, where one is stated; null means the whole day, from its start.</param>
/// <param name="Offset">Offset from UTC, where a time is stated.</param>
public readonly record struct LegalMoment(DateOnly Day, TimeOnly? Time = null, TimeSpan Offset = default)
{
    /// <summary>Reads <c>YYYY-MM-DD</c> or <c>YYYY-MM-DDThh:mm:ss±hh:mm</c>.</summary>
    public static bool TryParse(string text, out LegalMoment moment)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            moment = new LegalMoment(day);
            return true;
        }

        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset instant))
        {
            moment = new LegalMoment(DateOnly.FromDateTime(instant.DateTime), TimeOnly.FromDateTime(instant.DateTime), instant.Offset);
            return true;
        }

        moment = default;
        return false;
    }

    /// <summary>Whether it has come by a moment of <paramref name="day"/>: the start of the day, or a later time of it.</summary>
    public bool HasCome(DateOnly day, TimeOnly time) => Day < day || (Day == day && (Time is not { } at || at <= time));

    /// <summary><c>2020-09-27</c> or <c>2020-09-27 23:59</c>.</summary>
    public override string ToString() =>
        Time is { } time ? LawDates.Iso(Day) + time.ToString(" HH:mm", CultureInfo.InvariantCulture) : LawDates.Iso(Day);
}
