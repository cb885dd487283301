using Forfend.Rulebook.Model;
using Forfend.Screening.Mutations;

namespace Forfend.Screening.Tests.Mutations;

public class MutationTestTests
{
    private static readonly MutationTest Test = new(TheRulebook.Edition, TheRulebook.Matcher);

    [Fact]
    public void A_measure_without_scenarios_has_a_score_of_nothing()
    {
        MutationReport report = Test.Run(Measure() with { Scenarios = [], Equivalent = [] });

        Assert.Equal(0, report.Noticed);
        Assert.NotEmpty(report.Unnoticed);
        Assert.False(report.IsComplete);
    }

    [Fact]
    public void What_is_suggested_notices_what_no_scenario_noticed()
    {
        Measure bare = Measure() with { Scenarios = [.. Measure().Scenarios.Take(1)] };
        SuggestedScenarios suggested = Test.Suggest(Test.Run(bare));
        Measure filled = bare with { Scenarios = [.. bare.Scenarios, .. suggested.Scenarios.Select(found => found.Scenario)] };

        MutationReport report = Test.Run(filled);

        Assert.NotEmpty(suggested.Scenarios);
        Assert.All(suggested.Scenarios, found => Assert.NotEmpty(found.Notices));
        string[] unexplained = [.. suggested.Unexplained.Except(report.Equivalent).Select(mutant => mutant.Name).Except(report.Equivalent.Select(mutant => mutant.Name))];
        Assert.Equal(unexplained, report.Unnoticed.Select(mutant => mutant.Name));
    }

    [Fact]
    public void A_change_called_equivalent_is_counted_apart()
    {
        Measure measure = Measure();
        MutationReport before = Test.Run(measure with { Scenarios = [measure.Scenarios[0]], Equivalent = [] });
        string name = before.Unnoticed[0].Name;

        MutationReport after = Test.Run(measure with { Scenarios = [measure.Scenarios[0]], Equivalent = [new EquivalentChange(name, "no reason")] });

        Assert.Equal(name, Assert.Single(after.Equivalent).Name);
        Assert.Equal(before.Unnoticed.Length - 1, after.Unnoticed.Length);
        Assert.Empty(after.WrongClaims);
    }

    [Fact]
    public void A_change_called_equivalent_that_a_scenario_notices_or_nobody_knows_is_a_wrong_claim()
    {
        Measure measure = Measure();
        string signed = $"signed {measure.Events[0].Date}: left out";

        MutationReport report = Test.Run(measure with { Equivalent = [new EquivalentChange(signed, "hope"), new EquivalentChange("nothing: left out", "hope")] });

        Assert.Equal(
            [$"`{signed}` is noticed by a scenario. Take it out of `equivalent`.", "`nothing: left out` is no change of this measure any more. Take it out of `equivalent`."],
            report.WrongClaims);
    }

    private static Measure Measure() => TheRulebook.Edition.Find("us-eo13942")!;
}
