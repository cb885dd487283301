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
    private readonly LegalEvent[] _events;
    private readonly bool _needsDefinition;

    /// <summary>The days on which something of it became known, in order.</summary>
    private readonly DateOnly[] _learned;

    /// <summary>
    /// How it looks from what was known: after none of <see cref="_learned"/>, after one, and so on. Few people ask for anything but the
    /// last, which is laid out at once; the others are when they are first asked for.
    /// </summary>
    private readonly KnownTimeline?[] _views;

    /// <param name="measure">The measure.</param>
    /// <param name="provision">One of its provisions.</param>
    public ProvisionTimeline(Measure measure, Provision provision)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(provision);
        _needsDefinition = measure.NeedsDefinition;
        _events = [.. measure.Events.Where(happening => happening.Concerns(provision.Id)).OrderBy(happening => happening.Date.Day).ThenBy(happening => happening.Date.Time)];
        _learned = [.. _events.Select(happening => happening.Known).Distinct().Order()];
        _views = new KnownTimeline?[_learned.Length + 1];
        _views[^1] = new KnownTimeline(_events, _needsDefinition);
    }

    /// <summary>What it is on a day. Where the law changes within the day, the strictest part acts and all parts are given.</summary>
    public ProvisionStatus On(LawDates dates) => As(dates.KnownBy).On(dates.AsOf);

    /// <summary>Every day after as-of on which it becomes something else, as far as known by known-by.</summary>
    public ImmutableArray<StatusChange> ChangesAfter(LawDates dates) => As(dates.KnownBy).ChangesAfter(dates.AsOf);

    private KnownTimeline As(DateOnly? knownBy)
    {
        if (knownBy is not { } limit) return _views[^1]!;

        int learned = Array.BinarySearch(_learned, limit);
        int count = learned < 0 ? ~learned : learned + 1;
        // Two threads may lay the same view out; both are equal.
        return _views[count] ??= new KnownTimeline([.. _events.Where(happening => happening.Known <= limit)], _needsDefinition);
    }
}
