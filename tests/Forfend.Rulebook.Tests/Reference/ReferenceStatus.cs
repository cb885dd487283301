using Forfend.Domain.Law;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Tests.Reference;

/// <summary>Section 4 of docs/rulebook.md.</summary>
internal static class ReferenceStatus
{
    /// <summary>The status at a time of a day.</summary>
    public sealed record At(TimeOnly From, LegalStatus Status, LegalEvent? Event)
    {
        public bool HasForce => Status == LegalStatus.Effective;
    }

    /// <summary>The part of the day that acts, and all parts.</summary>
    public static (At Acting, At[] Parts) OfDay(Measure measure, string provision, LawDates dates)
    {
        LegalEvent[] events = [.. measure.Events.Where(e => (e.Provisions.IsEmpty || e.Provisions.Contains(provision)) && dates.Knows(e.Known))];
        var times = new SortedSet<TimeOnly> { TimeOnly.MinValue };
        foreach (LegalEvent e in events)
        {
            if (e.Date.Day == dates.AsOf) times.Add(e.Date.Time ?? TimeOnly.MinValue);
            if (e.Until is { } until && until.Day == dates.AsOf) times.Add(until.Time ?? TimeOnly.MinValue);
        }

        At[] parts = [.. times.Select(time => OfTime(measure, events, dates.AsOf, time))];
        At acting = parts.FirstOrDefault(part => part.HasForce) ?? parts.FirstOrDefault(part => part.Status == LegalStatus.Unconfirmed) ?? parts.Last();
        return (acting, parts);
    }

    /// <summary>Ids of the measures through which alone it speaks by the end of the day.</summary>
    public static string[] SpeaksThrough(Measure measure, string provision, LawDates dates) =>
    [
        .. measure.Events.Where(e => e.Kind == EventKind.Defined && (e.Provisions.IsEmpty || e.Provisions.Contains(provision)) && dates.Knows(e.Known) && e.Date.Day <= dates.AsOf)
            .SelectMany(e => e.By),
    ];

    private static At OfTime(Measure measure, LegalEvent[] events, DateOnly day, TimeOnly time)
    {
        LegalEvent[] come = [.. events.Where(e => HasCome(e.Date, day, time)).OrderBy(e => e.Date.Day).ThenBy(e => e.Date.Time is null ? -1 : e.Date.Time.Value.Ticks)];
        (LegalStatus Status, LegalEvent? Event) ifHappened = Compute(measure, come, day, time, scheduledHappened: true);
        (LegalStatus Status, LegalEvent? Event) ifNot = Compute(measure, come, day, time, scheduledHappened: false);
        LegalEvent? scheduled = come.LastOrDefault(e => !e.IsConfirmed);
        return scheduled is null || ifHappened.Status == ifNot.Status
            ? new At(time, ifNot.Status, ifNot.Event)
            : new At(time, LegalStatus.Unconfirmed, scheduled);
    }

    private static (LegalStatus Status, LegalEvent? Event) Compute(Measure measure, LegalEvent[] come, DateOnly day, TimeOnly time, bool scheduledHappened)
    {
        LegalEvent[] happened = [.. come.Where(e => e.IsConfirmed || scheduledHappened)];
        LegalEvent? Last(params EventKind[] kinds) => happened.LastOrDefault(e => kinds.Contains(e.Kind));
        LegalEvent? FirstOpen(params EventKind[] kinds) => happened.FirstOrDefault(e => kinds.Contains(e.Kind) && IsOpen(e, come, day, time, scheduledHappened));

        if (Last(EventKind.Revoked) is { } revoked) return (LegalStatus.Revoked, revoked);
        if (Last(EventKind.Vacated) is { } vacated) return (LegalStatus.Vacated, vacated);
        if (Last(EventKind.Expired) is { } expired) return (LegalStatus.Expired, expired);
        if (FirstOpen(EventKind.Enjoined, EventKind.Stayed) is { } court) return (court.Kind == EventKind.Stayed ? LegalStatus.Stayed : LegalStatus.Enjoined, court);
        if (FirstOpen(EventKind.Suspended, EventKind.Delayed) is { } pause) return (pause.Kind == EventKind.Delayed ? LegalStatus.Delayed : LegalStatus.Suspended, pause);

        LegalEvent? defined = Last(EventKind.Defined);
        if (Last(EventKind.Effective) is { } effective) return (measure.NeedsDefinition && defined is null ? LegalStatus.AwaitingDefinition : LegalStatus.Effective, effective);
        if (defined is not null) return (LegalStatus.Defined, defined);
        if (Last(EventKind.Signed, EventKind.Published) is { } signed) return (LegalStatus.Signed, signed);
        if (Last(EventKind.Proposed, EventKind.Shelved) is { } proposal) return (proposal.Kind == EventKind.Shelved ? LegalStatus.Shelved : LegalStatus.Proposed, proposal);
        return (LegalStatus.None, null);
    }

    private static bool IsOpen(LegalEvent restraint, LegalEvent[] come, DateOnly day, TimeOnly time, bool scheduledHappened)
    {
        LegalEvent? ending = restraint.Id == "" ? null : come.FirstOrDefault(e => e.Ends.Contains(restraint.Id));
        if (ending is not null) return !ending.IsConfirmed && !scheduledHappened;
        return restraint.Until is not { } until || !HasCome(until, day, time);
    }

    private static bool HasCome(LegalMoment moment, DateOnly day, TimeOnly time) =>
        moment.Day < day || (moment.Day == day && (moment.Time ?? TimeOnly.MinValue) <= time);
}
