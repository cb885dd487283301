using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Linting;

/// <summary>Remarks on dates: what nobody confirmed, what overlaps, what leaves a gap, what comes too late to have an effect.</summary>
internal static class TimeLint
{
    public static IEnumerable<LintRemark> Of(Measure measure, DateOnly today) =>
        Scheduled(measure, today).Concat(TooLate(measure)).Concat(EndsNothing(measure)).Concat(Rows(measure)).Concat(Steps(measure)).Concat(Policies(measure)).Concat(Undefined(measure)).Concat(Wide(measure));

    private static IEnumerable<LintRemark> Scheduled(Measure measure, DateOnly today)
    {
        foreach (LegalEvent happening in measure.Events.Where(happening => !happening.IsConfirmed))
        {
            bool hasPassed = happening.Date.Day <= today;
            yield return new LintRemark(
                measure,
                LintCodes.Unconfirmed,
                hasPassed ? FindingSeverity.Warning : FindingSeverity.Note,
                $"event {happening.Name}",
                hasPassed ? "has passed and nobody confirmed it: answers that depend on it are undetermined." : "is scheduled; once its day has passed, answers are undetermined until somebody confirms it.",
                hasPassed ? "Take out `confirmed: false` with a source that says so, or run forfend law confirm." : "").At("events", measure.Events, happening);
        }
    }

    /// <summary>What ends is over: nothing that is dated later changes it.</summary>
    private static IEnumerable<LintRemark> TooLate(Measure measure)
    {
        if (measure.Events.Where(happening => happening.IsEnd && happening.Provisions.IsEmpty).MinBy(happening => happening.Date.Day) is not { } end) return [];

        return measure.Events.Where(happening => happening.Date.Day > end.Date.Day && !happening.IsEnd && happening.Kind is not EventKind.Amended)
            .Select(late => new LintRemark(measure, LintCodes.NoEffect, FindingSeverity.Warning, $"event {late.Name}", $"comes after {end.Name} and has no effect.", "Check both dates.").At("events", measure.Events, late));
    }

    private static IEnumerable<LintRemark> EndsNothing(Measure measure) =>
        from ending in measure.Events
        from id in ending.Ends
        from restraint in measure.Events.Where(candidate => candidate.Id == id && candidate.Date.Day > ending.Date.Day)
        select new LintRemark(measure, LintCodes.NoEffect, FindingSeverity.Warning, $"event {ending.Name}", $"ends {restraint.Name}, which begins later.", "Check both dates.").At("events", measure.Events, ending);

    /// <summary>A party that is named twice, with days between.</summary>
    private static IEnumerable<LintRemark> Rows(Measure measure)
    {
        foreach (IGrouping<string, NamedTarget> same in measure.Targets.Named.GroupBy(row => $"{row.Id} {row.Group}", StringComparer.Ordinal))
        {
            NamedTarget[] rows = [.. same.OrderBy(row => row.Period.From)];
            for (int index = 1; index < rows.Length; index++)
            {
                (NamedTarget before, NamedTarget after) = (rows[index - 1], rows[index]);
                // Rows that overlap are a mistake already when they are read.
                if (before.Period.Until is { } until && after.Period.From is { } since && since > until)
                    yield return new LintRemark(measure, LintCodes.Gap, FindingSeverity.Note, $"target {after.Id}", $"is not named from {LawDates.Iso(until)} to {LawDates.Iso(since)}.", "").At("targets.named", measure.Targets.Named, after);
            }
        }
    }

    /// <summary>A step that replaces another of its kind: days between them, or days on which both hold.</summary>
    private static IEnumerable<LintRemark> Steps(Measure measure)
    {
        foreach (IGrouping<string, ReachStep> same in measure.Targets.Reach.GroupBy(step => $"{step.Who} {string.Join(' ', step.Of)}", StringComparer.Ordinal))
        {
            ReachStep[] steps = [.. same.OrderBy(step => step.Period.From)];
            for (int index = 1; index < steps.Length; index++)
            {
                (ReachStep before, ReachStep after) = (steps[index - 1], steps[index]);
                if (Overlap(before.Period, after.Period))
                    yield return new LintRemark(measure, LintCodes.Overlap, FindingSeverity.Warning, $"reach {after.Who.Key()}", "holds at the same time as the step before it of the same kind, which counts.", "Give each its own `since` and `until`.").At("targets.reach", measure.Targets.Reach, after);
                else if (before.Period.Until is { } until && after.Period.From is { } since && since > until)
                    yield return new LintRemark(measure, LintCodes.Gap, FindingSeverity.Warning, $"reach {after.Who.Key()}", $"does not hold from {LawDates.Iso(until)} to {LawDates.Iso(since)}.", "Check both dates.").At("targets.reach", measure.Targets.Reach, after);
            }
        }
    }

    /// <summary>A court that names no paragraph of several stops all of them; that is worth a second look.</summary>
    private static IEnumerable<LintRemark> Wide(Measure measure) =>
        from happening in measure.Events
        where happening.Kind is EventKind.Enjoined or EventKind.Stayed && happening.Provisions.IsEmpty && measure.Provisions.Length > 1
        select new LintRemark(measure, LintCodes.Wide, FindingSeverity.Note, $"event {happening.Name}", $"stops all {measure.Provisions.Length} provisions.", "Name the `provisions`, if the court did.").At("events", measure.Events, happening);

    private static IEnumerable<LintRemark> Policies(Measure measure)
    {
        for (int later = 1; later < measure.Enforcement.Length; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                (EnforcementPolicy first, EnforcementPolicy second) = (measure.Enforcement[earlier], measure.Enforcement[later]);
                bool sameProvisions = first.Provisions.IsEmpty || second.Provisions.IsEmpty || first.Provisions.Intersect(second.Provisions).Any();
                if (sameProvisions && Overlap(first.Period, second.Period))
                    yield return new LintRemark(measure, LintCodes.Overlap, FindingSeverity.Note, $"enforcement {second.Policy}", $"holds at the same time as `{first.Policy}`; the later in the file is reported.", "").At("enforcement", measure.Enforcement, second);
            }
        }
    }

    private static bool Overlap(EffectivePeriod one, EffectivePeriod other) =>
        (one.Until is not { } oneEnd || other.From is not { } otherStart || otherStart < oneEnd)
        && (other.Until is not { } otherEnd || one.From is not { } oneStart || oneStart < otherEnd);

    private static IEnumerable<LintRemark> Undefined(Measure measure)
    {
        bool isEmpty = measure.NeedsDefinition && measure.Events.Any(happening => happening.Kind == EventKind.Effective) && !measure.Events.Any(happening => happening.Kind == EventKind.Defined);
        return isEmpty
            ? [new LintRemark(measure, LintCodes.NoEffect, FindingSeverity.Note, "needs_definition", "takes effect and is never defined: it stays empty.", "") { Path = ["needs_definition"] }]
            : [];
    }
}
