using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Linting;

/// <summary>Remarks on dates: what nobody confirmed, what overlaps, what leaves a gap, what comes too late to have an effect.</summary>
internal static class TimeLint
{
    public static IEnumerable<Finding> Of(Measure measure, DateOnly today) =>
        Scheduled(measure, today).Concat(TooLate(measure)).Concat(EndsNothing(measure)).Concat(Rows(measure)).Concat(Policies(measure)).Concat(Undefined(measure));

    private static IEnumerable<Finding> Scheduled(Measure measure, DateOnly today)
    {
        foreach (LegalEvent happening in measure.Events.Where(happening => !happening.IsConfirmed))
        {
            bool hasPassed = happening.Date.Day <= today;
            yield return RulebookLint.Remark(
                measure,
                LintCodes.Unconfirmed,
                hasPassed ? FindingSeverity.Warning : FindingSeverity.Note,
                $"event {happening.Name}",
                hasPassed ? "has passed and nobody confirmed it: answers that depend on it are undetermined." : "is scheduled; once its day has passed, answers are undetermined until somebody confirms it.",
                hasPassed ? "Take out `confirmed: false` with a source that says so, or run forfend law confirm." : "");
        }
    }

    /// <summary>What ends is over: nothing that is dated later changes it.</summary>
    private static IEnumerable<Finding> TooLate(Measure measure)
    {
        if (measure.Events.Where(happening => happening.IsEnd && happening.Provisions.IsEmpty).MinBy(happening => happening.Date.Day) is not { } end) return [];

        return measure.Events.Where(happening => happening.Date.Day > end.Date.Day && !happening.IsEnd && happening.Kind is not EventKind.Amended)
            .Select(late => RulebookLint.Remark(measure, LintCodes.NoEffect, FindingSeverity.Warning, $"event {late.Name}", $"comes after {end.Name} and has no effect.", "Check both dates."));
    }

    private static IEnumerable<Finding> EndsNothing(Measure measure) =>
        from ending in measure.Events
        from id in ending.Ends
        from restraint in measure.Events.Where(candidate => candidate.Id == id && candidate.Date.Day > ending.Date.Day)
        select RulebookLint.Remark(measure, LintCodes.NoEffect, FindingSeverity.Warning, $"event {ending.Name}", $"ends {restraint.Name}, which begins later.", "Check both dates.");

    /// <summary>A party that is named twice, with days between.</summary>
    private static IEnumerable<Finding> Rows(Measure measure)
    {
        foreach (IGrouping<string, NamedTarget> same in measure.Targets.Named.GroupBy(row => $"{row.Id} {row.Group}", StringComparer.Ordinal))
        {
            NamedTarget[] rows = [.. same.OrderBy(row => row.Period.From)];
            for (int index = 1; index < rows.Length; index++)
            {
                (NamedTarget before, NamedTarget after) = (rows[index - 1], rows[index]);
                // Rows that overlap are a mistake already when they are read.
                if (before.Period.Until is { } until && after.Period.From is { } since && since > until)
                    yield return RulebookLint.Remark(measure, LintCodes.Gap, FindingSeverity.Note, $"target {after.Id}", $"is not named from {LawDates.Iso(until)} to {LawDates.Iso(since)}.", "");
            }
        }
    }

    private static IEnumerable<Finding> Policies(Measure measure)
    {
        for (int later = 1; later < measure.Enforcement.Length; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                (EnforcementPolicy first, EnforcementPolicy second) = (measure.Enforcement[earlier], measure.Enforcement[later]);
                bool sameProvisions = first.Provisions.IsEmpty || second.Provisions.IsEmpty || first.Provisions.Intersect(second.Provisions).Any();
                if (sameProvisions && Overlap(first.Period, second.Period))
                    yield return RulebookLint.Remark(measure, LintCodes.Overlap, FindingSeverity.Note, $"enforcement {second.Policy}", $"holds at the same time as `{first.Policy}`; the later in the file is reported.", "");
            }
        }
    }

    private static bool Overlap(EffectivePeriod one, EffectivePeriod other) =>
        (one.Until is not { } oneEnd || other.From is not { } otherStart || otherStart < oneEnd)
        && (other.Until is not { } otherEnd || one.From is not { } oneStart || oneStart < otherEnd);

    private static IEnumerable<Finding> Undefined(Measure measure)
    {
        bool isEmpty = measure.NeedsDefinition && measure.Events.Any(happening => happening.Kind == EventKind.Effective) && !measure.Events.Any(happening => happening.Kind == EventKind.Defined);
        return isEmpty
            ? [RulebookLint.Remark(measure, LintCodes.NoEffect, FindingSeverity.Note, "needs_definition", "takes effect and is never defined: it stays empty.", "")]
            : [];
    }
}
