using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Calendar;

/// <summary>What the law has in store: what is due, and what was due and nobody confirmed.</summary>
/// <param name="Unconfirmed">Scheduled events whose day has come and that nobody confirmed.</param>
/// <param name="Due">Everything that begins, ends or happens after as-of, by day.</param>
/// <param name="Until">The last day that was looked at.</param>
public sealed record LawCalendar(ImmutableArray<CalendarEntry> Unconfirmed, ImmutableArray<CalendarEntry> Due, DateOnly Until)
{
    /// <summary>Looks ahead.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="dates">From which day on, and as far as known by when.</param>
    /// <param name="days">How many days.</param>
    public static LawCalendar Of(RulebookEdition rulebook, LawDates dates, int days)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        DateOnly until = days > DateOnly.MaxValue.DayNumber - dates.AsOf.DayNumber ? DateOnly.MaxValue : dates.AsOf.AddDays(days);
        CalendarEntry[] all = [.. rulebook.Measures.SelectMany(measure => Of(measure, dates))];
        return new LawCalendar(
            [.. all.Where(entry => entry.IsScheduled && entry.Day <= dates.AsOf)],
            [.. all.Where(entry => entry.Day > dates.AsOf && entry.Day <= until).OrderBy(entry => entry.Day)],
            until);
    }

    private static IEnumerable<CalendarEntry> Of(Measure measure, LawDates dates)
    {
        CalendarEntry Entry(DateOnly day, string what, string source, bool isScheduled = false) => new(day, measure, what, measure.SourceOf(source).Citation, isScheduled);

        foreach (LegalEvent happening in measure.Events.Where(happening => dates.Knows(happening.Known)))
        {
            string scheduled = happening.IsConfirmed ? "" : " (scheduled)";
            yield return Entry(happening.Date.Day, EventWords.Of(happening.Kind) + Provisions(happening) + scheduled, happening.SourceId, !happening.IsConfirmed);
            if (happening.Until is { } end) yield return Entry(end.Day, $"end of {EventWords.Of(happening.Kind)} {happening.Date}{Provisions(happening)}", happening.SourceId);
        }

        foreach (EnforcementPolicy policy in measure.Enforcement.Where(policy => dates.Knows(policy.Known)))
        {
            if (policy.Period.From is { } from) yield return Entry(from, $"enforcement: {policy.Policy}", policy.SourceId);
            if (policy.Period.Until is { } end) yield return Entry(end, $"end of enforcement: {policy.Policy}", policy.SourceId);
        }

        foreach (Exemption exemption in measure.Provisions.SelectMany(provision => provision.Exemptions))
            if (exemption.Period.Until is { } end) yield return Entry(end, $"exemption {exemption.Id} ends", exemption.SourceId);
    }

    private static string Provisions(LegalEvent happening) => happening.Provisions.IsEmpty ? "" : $" ({string.Join(", ", happening.Provisions)})";
}

/// <summary>One day of the calendar.</summary>
/// <param name="Day">The day.</param>
/// <param name="Measure">The measure.</param>
/// <param name="What">What happens, in a few words.</param>
/// <param name="Citation">Where it is written.</param>
/// <param name="IsScheduled">Whether it must be confirmed once its day has come.</param>
public sealed record CalendarEntry(DateOnly Day, Measure Measure, string What, string Citation, bool IsScheduled);
