namespace Forfend.Domain.Law;

/// <summary>The days on which a legal or corporate fact holds. Either end may be open; the end day itself is not in the period.</summary>
public readonly record struct EffectivePeriod
{
    /// <summary>Always.</summary>
    public static readonly EffectivePeriod Always;

    /// <summary>From a day (inclusive) until a day (exclusive); null leaves that end open.</summary>
    public EffectivePeriod(DateOnly? from, DateOnly? until)
    {
        if (from is { } start && until is { } end && end <= start) throw new ArgumentException("A period ends after it starts.", nameof(until));
        (From, Until) = (from, until);
    }

    /// <summary>First day, or null.</summary>
    public DateOnly? From { get; }

    /// <summary>First day after, or null.</summary>
    public DateOnly? Until { get; }

    /// <summary>Whether the fact holds on a day.</summary>
    public bool Covers(DateOnly day) => (From is not { } from || day >= from) && (Until is not { } until || day < until);

    /// <summary>
    /// Whether the fact holds as-of, as far as was known by known-by: its beginning counts once it was known, and so does its end. Either
    /// became known on its own day.
    /// </summary>
    public bool Covers(LawDates dates) =>
        (From is not { } from || (dates.AsOf >= from && dates.Knows(from))) && (Until is not { } until || dates.AsOf < until || !dates.Knows(until));
}
