using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Timelines;

/// <summary>
/// What a provision is on any day, as far as was known by any other. It has force only if it is effective, defined where it needs a
/// definition, not ended, and under no open restraint. A restraint (delay, suspension, stay, injunction) stays open until an event
/// that names it ends it or its own term passes; a later <c>effective</c> never lifts it.
/// </summary>
public sealed class ProvisionTimeline
{
    private readonly ImmutableArray<LegalEvent> _events;
    private readonly bool _needsDefinition;

    /// <param name="measure">The measure.</param>
    /// <param name="provision">One of its provisions.</param>
    public ProvisionTimeline(Measure measure, Provision provision)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(provision);
        _needsDefinition = measure.NeedsDefinition;
        _events = [.. measure.Events.Where(happening => happening.Concerns(provision.Id)).OrderBy(happening => happening.Date.Day).ThenBy(happening => happening.Date.Time)];
    }

    /// <summary>What it is on a day. Where the law changes within the day, the strictest part acts and all parts are given.</summary>
    public ProvisionStatus On(LawDates dates)
    {
        ImmutableArray<DayPart> parts = [.. Times(dates).Select(time => At(dates, time))];
        DayPart acting = parts.FirstOrDefault(part => part.HasForce)
            ?? parts.FirstOrDefault(part => part.Status == LegalStatus.Unconfirmed)
            ?? parts[^1];
        return new ProvisionStatus(acting.Status, acting.HasForce, acting.Event, SpeaksThrough(dates), parts);
    }

    /// <summary>Every day after as-of on which it becomes something else, as far as known by known-by.</summary>
    public IEnumerable<StatusChange> ChangesAfter(LawDates dates)
    {
        ProvisionStatus before = On(dates);
        foreach (DateOnly day in Days(dates).Where(day => day > dates.AsOf).Distinct().Order())
        {
            ProvisionStatus after = On(dates with { AsOf = day });
            if (after.Status == before.Status && after.HasForce == before.HasForce) continue;

            yield return new StatusChange(day, after.Status, after.HasForce, after.Event);
            before = after;
        }
    }

    private IEnumerable<DateOnly> Days(LawDates dates) =>
        _events.Where(happening => dates.Knows(happening.Known))
            .SelectMany(happening => happening.Until is { } until ? new[] { happening.Date, until } : [happening.Date])
            // What happens within a day is over the day after.
            .SelectMany(moment => moment.Time is null ? new[] { moment.Day } : [moment.Day, moment.Day.AddDays(1)]);

    /// <summary>The start of the day and every time of it at which something happens.</summary>
    private IEnumerable<TimeOnly> Times(LawDates dates) =>
        _events.Where(happening => dates.Knows(happening.Known))
            .SelectMany(happening => happening.Until is { } until ? new[] { happening.Date, until } : [happening.Date])
            .Where(moment => moment.Day == dates.AsOf)
            .Select(moment => moment.Time ?? TimeOnly.MinValue)
            .Append(TimeOnly.MinValue)
            .Distinct()
            .Order();

    private ImmutableArray<string> SpeaksThrough(LawDates dates) =>
        [.. _events.Where(happening => happening.Kind == EventKind.Defined && dates.Knows(happening.Known) && happening.Date.HasCome(dates.AsOf, TimeOnly.MaxValue))
            .SelectMany(happening => happening.By)];

    private DayPart At(LawDates dates, TimeOnly time)
    {
        LegalEvent[] past = [.. _events.Where(happening => dates.Knows(happening.Known) && happening.Date.HasCome(dates.AsOf, time))];
        DayPart happened = In(past, dates, time, scheduledHappened: true);
        LegalEvent? scheduled = Array.FindLast(past, happening => !happening.IsConfirmed);
        if (scheduled is null) return happened;

        // Nobody confirmed that the scheduled event took place: if it matters, the answer is open.
        DayPart missed = In(past, dates, time, scheduledHappened: false);
        return happened.HasForce == missed.HasForce && happened.Status == missed.Status
            ? missed
            : new DayPart(time, LegalStatus.Unconfirmed, HasForce: false, scheduled);
    }

    private DayPart In(LegalEvent[] past, LawDates dates, TimeOnly time, bool scheduledHappened)
    {
        bool Counts(LegalEvent happening) => happening.IsConfirmed || scheduledHappened;
        LegalEvent? Last(params EventKind[] kinds) => Array.FindLast(past, happening => kinds.Contains(happening.Kind) && Counts(happening));
        LegalEvent? Open(params EventKind[] kinds) => Array.Find(past, happening => kinds.Contains(happening.Kind) && Counts(happening) && IsOpen(happening, past, dates, time, scheduledHappened));
        DayPart Part(LegalStatus status, LegalEvent decided) => new(time, status, HasForce: status == LegalStatus.Effective, decided);

        if (Last(EventKind.Revoked) is { } revoked) return Part(LegalStatus.Revoked, revoked);
        if (Last(EventKind.Vacated) is { } vacated) return Part(LegalStatus.Vacated, vacated);
        if (Last(EventKind.Expired) is { } expired) return Part(LegalStatus.Expired, expired);
        if (Open(EventKind.Enjoined, EventKind.Stayed) is { } order) return Part(order.Kind == EventKind.Enjoined ? LegalStatus.Enjoined : LegalStatus.Stayed, order);
        if (Open(EventKind.Suspended, EventKind.Delayed) is { } pause) return Part(pause.Kind == EventKind.Suspended ? LegalStatus.Suspended : LegalStatus.Delayed, pause);

        LegalEvent? defined = Last(EventKind.Defined);
        if (Last(EventKind.Effective) is { } effective) return Part(_needsDefinition && defined is null ? LegalStatus.AwaitingDefinition : LegalStatus.Effective, effective);
        if (defined is not null) return Part(LegalStatus.Defined, defined);
        if (Last(EventKind.Signed, EventKind.Published) is { } signed) return Part(LegalStatus.Signed, signed);
        if (Last(EventKind.Proposed, EventKind.Shelved) is { } proposal) return Part(proposal.Kind == EventKind.Shelved ? LegalStatus.Shelved : LegalStatus.Proposed, proposal);
        return new DayPart(time, LegalStatus.None, HasForce: false, null);
    }

    private static bool IsOpen(LegalEvent restraint, LegalEvent[] past, LawDates dates, TimeOnly time, bool scheduledHappened)
    {
        LegalEvent? ending = restraint.Id.Length == 0 ? null : Array.Find(past, happening => happening.Ends.Contains(restraint.Id));
        if (ending is { IsConfirmed: true }) return false;
        // The end was scheduled and nobody confirmed it: the restraint's own term does not end it either.
        if (ending is not null) return !scheduledHappened;
        return restraint.Until is not { } until || !until.HasCome(dates.AsOf, time);
    }
}
