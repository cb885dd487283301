using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Ownership.Rules;
using Forfend.Rulebook.Model;

namespace Forfend.Screening.Tests;

/// <summary>The rules that <c>owners</c> computes and the measures of the same id say the same.</summary>
public class OwnershipRulesTests
{
    public static TheoryData<string> Rules => [.. OwnershipRules.All.Select(rule => rule.Id).Where(id => TheRulebook.Edition.Find(id) is not null && id.StartsWith("own-", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_that_of_its_measure_on_every_day_it_stands(string id)
    {
        Measure measure = TheRulebook.Edition.Find(id)!;
        foreach (RuleEdition edition in OwnershipRules.Find(id)!.Editions)
        {
            DateOnly day = edition.Period.From ?? new DateOnly(2024, 7, 2);
            ImmutableArray<ReachStep> ofMeasure = [.. measure.Targets.Reach.Where(step => step.Period.Covers(day))];

            Assert.Equal(Thresholds(edition.Steps), Thresholds(ofMeasure));
            Assert.Equal(edition.Steps.Any(step => step.Who is ReachKind.ControlledBy), ofMeasure.Any(step => step.Who is ReachKind.ControlledBy));
        }
    }

    private static IEnumerable<OwnershipThreshold> Thresholds(ImmutableArray<ReachStep> steps) => steps.Select(step => step.Threshold).OfType<OwnershipThreshold>();
}
