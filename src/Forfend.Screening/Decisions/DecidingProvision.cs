using Forfend.Domain.Law;
using Forfend.Rulebook.Evaluation;

namespace Forfend.Screening.Decisions;

/// <summary>Which provision decides.</summary>
internal static class DecidingProvision
{
    /// <summary>
    /// The one with the most severe outcome; among equals one whose text surely catches, then the order of the rulebook. Where nothing
    /// applies, an ended provision that would have caught the dealing is shown; null where there is none either.
    /// </summary>
    public static ProvisionAnswer? Among(IEnumerable<MeasureAnswer> measures) =>
        measures.SelectMany(measure => measure.Provisions)
            .Where(answer => answer.Outcome > Outcome.Clear || (answer.Status is { } status && status.Status.IsEnded()))
            .OrderByDescending(answer => answer.Outcome)
            .ThenByDescending(answer => answer.Catches)
            .FirstOrDefault();
}
