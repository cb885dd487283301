using Forfend.Domain.Law;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Timelines;
using Forfend.Screening.Decisions;

namespace Forfend.Screening.Scenarios;

/// <summary>
/// What a decision would say of one measure: outcome, status and deciding event with its citation, provision, parties reached, duties,
/// questions, review policy, enforcement, rival readings. Two versions of a measure differ for a dealing if this differs; why nothing applies and what
/// comes later do not count.
/// </summary>
internal static class ScenarioObservation
{
    /// <summary>One line for each field.</summary>
    public static string Of(MeasureAnswer answer)
    {
        ProvisionAnswer? deciding = DecidingProvision.Among([answer]);
        ProvisionAnswer[] applicable = [.. answer.Provisions.Where(provision => provision.NotApplicable.Length == 0)];
        return string.Join('\n',
        [
            answer.Outcome.Key(),
            .. deciding is null ? [] : OfDeciding(deciding),
            .. applicable.SelectMany(provision => provision.Duties).Distinct().Select(duty => $"duty {duty.Key} {duty.To} {duty.Due} {duty.SourceId}"),
            .. answer.Conflicts.Select(conflict => $"{conflict.Stricter} {conflict.Outcome} {conflict.Milder} {conflict.Otherwise}"),
            .. applicable.Where(provision => provision.Outcome == Outcome.Undetermined).SelectMany(provision => provision.Questions).Distinct(StringComparer.Ordinal),
        ]);
    }

    private static IEnumerable<string> OfDeciding(ProvisionAnswer deciding)
    {
        ProvisionStatus? status = deciding.Status;
        yield return $"{deciding.Provision.Id} {deciding.Measure.CitationOf(deciding.Provision)}";
        yield return $"{deciding.ReviewPolicy?.Key()} {string.Join(' ', deciding.ReviewQuestions)} {deciding.Enforcement}";
        yield return string.Join(' ', deciding.Reached.Select(reached => $"{reached.PartyIndex} {reached.Party} {reached.Certainty}"));
        if (status is null) yield break;

        yield return status.Parts.Length == 1 ? status.Status.Key() : string.Join(", ", status.Parts.Select(part => $"{part.From.Ticks} {part.Status.Key()}"));
        if (status.Event is { } happening) yield return $"{EventWords.Of(happening.Kind)} {happening.Date} {deciding.Measure.SourceOf(happening.SourceId).Citation}";
    }
}
