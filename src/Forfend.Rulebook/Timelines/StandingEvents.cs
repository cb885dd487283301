using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Timelines;

/// <summary>What a provision is at a moment, given everything that is known to have happened to it.</summary>
/// <param name="events">The events, in the order in which they took effect.</param>
/// <param name="needsDefinition">Whether it has no force until it is defined.</param>
internal sealed class StandingEvents(LegalEvent[] events, bool needsDefinition)
{
    /// <summary>What it is on a day: the strictest part of the day acts.</summary>
    public ProvisionStatus On(DateOnly day)
    {
        ImmutableArray<DayPart> parts = [.. Times(day).Select(time => At(day, time))];
        DayPart acting = parts.FirstOrDefault(part => part.HasForce)
            ?? parts.FirstOrDefault(part => part.Status == LegalStatus.Unconfirmed)
            ?? parts[^1];
        return new ProvisionStatus(acting.Status, acting.HasForce, acting.Event, SpeaksThrough(day), parts);
    }

    /// <summary>The start of the day and every time of it at which something happens.</summary>
    private SortedSet<TimeOnly> Times(DateOnly day)
    {
        var times = new SortedSet<TimeOnly> { TimeOnly.MinValue };
        foreach (LegalEvent happening in events)
        {
            if (happening.Date.Day == day && happening.Date.Time is { } time) times.Add(time);
            if (happening.Until is { Time: { } end } until && until.Day == day) times.Add(end);
        }

        return times;
    }

    private ImmutableArray<string> SpeaksThrough(DateOnly day) =>
        [.. events.Where(happening => happening.Kind == EventKind.Defined && happening.Date.HasCome(day, TimeOnly.MaxValue)).SelectMany(happening => happening.By)];

    private DayPart At(DateOnly day, TimeOnly time)
    {
        int past = events.Length;
        while (past > 0 && !events[past - 1].Date.HasCome(day, time)) past--;
        ReadOnlySpan<LegalEvent> happened = events.AsSpan(0, past);

        DayPart standing = In(happened, day, time, scheduledHappened: true);
        LegalEvent? scheduled = LastScheduled(happened);
        if (scheduled is null) return standing;

        // Nobody confirmed that the scheduled event took place: if it matters, the answer is open.
        DayPart missed = In(happened, day, time, scheduledHappened: false);
        return standing.HasForce == missed.HasForce && standing.Status == missed.Status
            ? missed
            : new DayPart(time, LegalStatus.Unconfirmed, HasForce: false, scheduled);
    }

    private DayPart In(ReadOnlySpan<LegalEvent> past, DateOnly day, TimeOnly time, bool scheduledHappened)
    {
        DayPart Part(LegalStatus status, LegalEvent decided) => new(time, status, HasForce: status == LegalStatus.Effective, decided);

        if (Last(past, EventKind.Revoked, scheduledHappened) is { } revoked) return Part(LegalStatus.Revoked, revoked);
        if (Last(past, EventKind.Vacated, scheduledHappened) is { } vacated) return Part(LegalStatus.Vacated, vacated);
        if (Last(past, EventKind.Expired, scheduledHappened) is { } expired) return Part(LegalStatus.Expired, expired);
        if (Open(past, EventKind.Enjoined, EventKind.Stayed, day, time, scheduledHappened) is { } order)
            return Part(order.Kind == EventKind.Enjoined ? LegalStatus.Enjoined : LegalStatus.Stayed, order);
        if (Open(past, EventKind.Suspended, EventKind.Delayed, day, time, scheduledHappened) is { } pause)
            return Part(pause.Kind == EventKind.Suspended ? LegalStatus.Suspended : LegalStatus.Delayed, pause);

        LegalEvent? defined = Last(past, EventKind.Defined, scheduledHappened);
        if (Last(past, EventKind.Effective, scheduledHappened) is { } effective)
            return Part(needsDefinition && defined is null ? LegalStatus.AwaitingDefinition : LegalStatus.Effective, effective);
        if (defined is not null) return Part(LegalStatus.Defined, defined);
        if (Last(past, EventKind.Signed, scheduledHappened, EventKind.Published) is { } signed) return Part(LegalStatus.Signed, signed);
        if (Last(past, EventKind.Proposed, scheduledHappened, EventKind.Shelved) is { } proposal)
            return Part(proposal.Kind == EventKind.Shelved ? LegalStatus.Shelved : LegalStatus.Proposed, proposal);
        return new DayPart(time, LegalStatus.None, HasForce: false, null);
    }

    private static LegalEvent? LastScheduled(ReadOnlySpan<LegalEvent> past)
    {
        for (int index = past.Length - 1; index >= 0; index--)
            if (!past[index].IsConfirmed) return past[index];

        return null;
    }

    private static LegalEvent? Last(ReadOnlySpan<LegalEvent> past, EventKind kind, bool scheduledHappened, EventKind? orKind = null)
    {
        for (int index = past.Length - 1; index >= 0; index--)
        {
            LegalEvent happening = past[index];
            if ((happening.Kind == kind || happening.Kind == orKind) && (happening.IsConfirmed || scheduledHappened)) return happening;
        }

        return null;
    }

    private static LegalEvent? Open(ReadOnlySpan<LegalEvent> past, EventKind kind, EventKind orKind, DateOnly day, TimeOnly time, bool scheduledHappened)
    {
        foreach (LegalEvent happening in past)
        {
            bool counts = (happening.Kind == kind || happening.Kind == orKind) && (happening.IsConfirmed || scheduledHappened);
            if (counts && IsOpen(happening, past, day, time, scheduledHappened)) return happening;
        }

        return null;
    }

    private static bool IsOpen(LegalEvent restraint, ReadOnlySpan<LegalEvent> past, DateOnly day, TimeOnly time, bool scheduledHappened)
    {
        LegalEvent? ending = restraint.Id.Length == 0 ? null : FirstThatEnds(restraint.Id, past);
        if (ending is { IsConfirmed: true }) return false;
        // The end was scheduled and nobody confirmed it: the restraint's own term does not end it either.
        if (ending is not null) return !scheduledHappened;
        return restraint.Until is not { } until || !until.HasCome(day, time);
    }

    private static LegalEvent? FirstThatEnds(string restraint, ReadOnlySpan<LegalEvent> past)
    {
        foreach (LegalEvent happening in past)
            if (happening.Ends.Contains(restraint)) return happening;

        return null;
    }
}
