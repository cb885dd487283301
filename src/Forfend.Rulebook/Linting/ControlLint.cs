using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Linting;

/// <summary>
/// Remarks on control where the law knows only ownership: who controls without owning is not reached by a rule of shares, and a step that
/// says so stops dealings nobody forbade.
/// </summary>
internal static class ControlLint
{
    public static IEnumerable<LintRemark> Of(Measure measure, RulebookEdition rulebook)
    {
        if (measure.Targets.Reach.All(step => !IsControl(step)) || WhyOnlyOwnership(measure, rulebook) is not { } why) return [];

        return from step in measure.Targets.Reach
               where IsControl(step)
               select new LintRemark(measure, LintCodes.ControlUnderOwnership, FindingSeverity.Warning, $"reach {step.Who.Key()}", $"reaches by control, but {why}.", "Take the step out, or quote the words of the law that name control.")
                   .At("targets.reach", measure.Targets.Reach, step);
    }

    private static bool IsControl(ReachStep step) => step.Who is ReachKind.Controls or ReachKind.ControlledBy;

    /// <summary>What says that the law turns on ownership alone; null where nothing does. A quote that names control settles it.</summary>
    private static string? WhyOnlyOwnership(Measure measure, RulebookEdition rulebook)
    {
        if (measure.Sources.Any(source => Says(source, "control"))) return null;
        if (measure.Sources.FirstOrDefault(source => Says(source, "owned") || Says(source, "ownership")) is { } quoted)
            return $"the words quoted from `{quoted.Id}` name ownership only";

        return rulebook.Measures.FirstOrDefault(rule => rule.Id != measure.Id && IsOwnershipRuleOf(rule, measure)) is { } other
            ? $"`{other.Id}`, the rule for the same list, turns on ownership only"
            : null;
    }

    private static bool Says(Source source, string word) => source.Quote.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsOwnershipRuleOf(Measure rule, Measure measure) =>
        rule.Kind == MeasureKind.ListRule
        && rule.Targets.Lists.Select(target => target.List).Intersect(measure.Targets.Lists.Select(target => target.List)).Any()
        && rule.Targets.Reach.Any(step => step.Threshold is not null)
        && !rule.Targets.Reach.Any(IsControl);
}
