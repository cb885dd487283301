using System.Collections.Concurrent;
using CsCheck;
using Forfend.Domain.Law;
using Forfend.Rulebook.Evaluation;

namespace Forfend.Rulebook.Tests.Reference;

public class ReferenceEvaluatorTests
{
    private const int DatesEach = 8;

    /// <summary>With the dates of each, more than 100,000 cases.</summary>
    private const int Generated = 12_600;

    [Fact]
    public void The_product_says_what_the_reference_says_of_any_measure_dealing_and_dates() =>
        ReferenceGenerators.Case(DatesEach).Sample(
            generated => generated.Compare().All(pair => pair.Reference == pair.Product),
            iter: Generated,
            print: generated => generated.ToString());

    [Fact]
    public void The_cases_meet_every_outcome_and_every_status()
    {
        var outcomes = new ConcurrentDictionary<Outcome, bool>();
        var statuses = new ConcurrentDictionary<LegalStatus, bool>();
        ReferenceGenerators.Case(DatesEach).Sample(
            generated =>
            {
                var product = new MeasureEvaluator(generated.Measure, generated.Implemented);
                foreach (LawDates dates in generated.Dates)
                {
                    MeasureAnswer answer = product.Evaluate(new LawQuestion(generated.Dealing, generated.Assumed, dates), [.. generated.Reached]);
                    outcomes[answer.Outcome] = true;
                    foreach (ProvisionAnswer provision in answer.Provisions)
                        if (provision.Status is { } status) statuses[status.Status] = true;
                }
            },
            iter: 1_000);

        Assert.Equal(Outcomes.All.Order(), outcomes.Keys.Order());
        Assert.Equal(LegalStatuses.All.Order(), statuses.Keys.Order());
    }
}
