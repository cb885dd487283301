using Forfend.Screening.Scenarios;

namespace Forfend.Screening.Tests.Scenarios;

/// <summary>The scenarios in the measures' files are tests.</summary>
public class EmbeddedScenarioTests
{
    [Fact]
    public void Every_scenario_of_the_rulebook_comes_out_as_its_measure_says()
    {
        ScenarioResult[] failed = [.. new ScenarioRunner(TheRulebook.Edition, TheRulebook.Matcher).RunAll().Where(result => !result.HasPassed)];

        Assert.True(failed.Length == 0, string.Join('\n', failed.Select(result => $"{result.Measure.Id}: {result.Scenario.Name}: {string.Join("; ", result.Differences)}")));
    }
}
