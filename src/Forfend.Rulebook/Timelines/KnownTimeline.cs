using System.Collections.Immutable;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Timelines;

/// <summary>A timeline from one state of knowledge: spans of days in which nothing changes, found by bisection.</summary>
internal sealed class KnownTimeline
{
    /// <summary>First day of each span; the first span begins with time.</summary>
    private readonly DateOnly[] _from;

    private readonly ProvisionStatus[] _status;
    private readonly ImmutableArray<StatusChange>[] _changesAfter;

    /// <param name="events">What was known, in the order in which it took effect.</param>
    /// <param name="needsDefinition">Whether it has no force until it is defined.</param>
    public KnownTimeline(LegalEvent[] events, bool needsDefinition)
    {
        var days = new SortedSet<DateOnly> { DateOnly.MinValue };
        foreach (LegalEvent happening in events)
        {
            AddDays(happening.Date, days);
            if (happening.Until is { } until) AddDays(until, days);
        }

        var standing = new StandingEvents(events, needsDefinition);
        _from = [.. days];
        _status = Array.ConvertAll(_from, standing.On);
        _changesAfter = new ImmutableArray<StatusChange>[_from.Length];
        _changesAfter[^1] = [];
        for (int span = _from.Length - 2; span >= 0; span--)
        {
            (ProvisionStatus before, ProvisionStatus after) = (_status[span], _status[span + 1]);
            _changesAfter[span] = after.Status == before.Status && after.HasForce == before.HasForce
                ? _changesAfter[span + 1]
                : [new StatusChange(_from[span + 1], after.Status, after.HasForce, after.Event), .. _changesAfter[span + 1]];
        }
    }

    public ProvisionStatus On(DateOnly day) => _status[SpanOf(day)];

    public ImmutableArray<StatusChange> ChangesAfter(DateOnly day) => _changesAfter[SpanOf(day)];

    private int SpanOf(DateOnly day)
    {
        int index = Array.BinarySearch(_from, day);
        return index < 0 ? ~index - 1 : index;
    }

    private static void AddDays(LegalMoment moment, SortedSet<DateOnly> days)
    {
        days.Add(moment.Day);
        // What happens within a day is over the day after.
        if (moment.Time is not null && moment.Day < DateOnly.MaxValue) days.Add(moment.Day.AddDays(1));
    }
}
