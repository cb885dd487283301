using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Timelines;

namespace Forfend.Rulebook.Linting;

/// <summary>
/// Remarks on two provisions of a measure that cannot both be meant: the same dealing of the same subjects at the same time, which one
/// prohibits and the other exempts or allows on terms, and no exception says which of them gives way.
/// </summary>
internal static class ContradictionLint
{
    public static IEnumerable<LintRemark> Of(Measure measure) =>
        from prohibition in measure.Provisions
        where prohibition.Effect is ProvisionEffect.Forbid or ProvisionEffect.Block
        from other in measure.Provisions
        where other.Id != prohibition.Id && Contradiction(prohibition, other) is not null && AreSubjectsShared(prohibition, other) && HaveForceTogether(measure, prohibition, other)
        select new LintRemark(measure, LintCodes.Contradicts, FindingSeverity.Warning, $"provision {prohibition.Id}", $"prohibits what `{other.Id}` {Contradiction(prohibition, other)}.", "Write the exception on this provision as well, or tell the two apart by dealing, parties or `when`.")
            .At("provisions", measure.Provisions, prohibition);

    /// <summary>What the other does with dealings the prohibition stops, in words; null where they agree.</summary>
    private static string? Contradiction(Provision prohibition, Provision other)
    {
        if (other.Effect is ProvisionEffect.Licence or ProvisionEffect.Condition && prohibition.Exemptions.IsEmpty && Text(prohibition) == Text(other))
            return other.Effect == ProvisionEffect.Licence ? "allows with a licence" : "allows on a condition";

        return other.Exemptions.FirstOrDefault(exemption => Stops(prohibition, other, exemption)) is { } exempted ? $"exempts (`{exempted.Id}`)" : null;
    }

    /// <summary>Where the prohibition asks for nothing else than the other or its exemption asks for, it stops all that is exempted.</summary>
    private static bool Stops(Provision prohibition, Provision other, Exemption exemption) =>
        (Text(prohibition) == Text(other) || Text(prohibition) == Text(exemption))
        && !prohibition.Exemptions.Any(same => Text(same) == Text(exemption));

    private static string Text(Provision provision) => provision.When is { } when ? ConditionText.Of(when) : "";

    private static string Text(Exemption exemption) => exemption.When is { } when ? ConditionText.Of(when) : "";

    /// <summary>Rival readings differ on purpose: where they do, the stricter acts and both are reported.</summary>
    private static bool AreSubjectsShared(Provision one, Provision other) =>
        one.Reading == other.Reading
        && one.NeedsReach == other.NeedsReach
        && Meet(one.Dealings, other.Dealings)
        && Meet(one.Roles, other.Roles)
        && Meet(one.Groups, other.Groups);

    /// <summary>An empty list means every one.</summary>
    private static bool Meet<T>(IReadOnlyCollection<T> one, IReadOnlyCollection<T> other) => one.Count == 0 || other.Count == 0 || one.Intersect(other).Any();

    /// <summary>What has force changes only on the day of an event, so these days tell whether the two ever have it together.</summary>
    private static bool HaveForceTogether(Measure measure, Provision one, Provision other)
    {
        var first = new ProvisionTimeline(measure, one);
        var second = new ProvisionTimeline(measure, other);
        return measure.Events.Select(happening => new LawDates(happening.Date.Day)).Any(day => first.On(day).HasForce && second.On(day).HasForce);
    }
}
