using System.Xml.Linq;
using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Rulebook;

public sealed class RulebookTestTests : IDisposable
{
    private readonly CliHome _home = new();
    private readonly ExampleRulebook _rulebook = new();

    [Fact]
    public void A_rulebook_whose_scenarios_notice_everything_scores_100_percent()
    {
        CliRun run = _home.Run("rulebook", "test", _rulebook.Folder, "--suggest");

        Assert.Equal(
            """
            rulebook 2026.11.1: 1 measures, 6 scenarios, 6 passed
            13 changes of one step: 13 noticed, 0 not noticed, 0 equivalent
            mutation score 100 %

            """,
            run.Output);
        Assert.Equal(ExitCode.Ok, run.Code);
    }

    [Fact]
    public void A_failure_says_what_was_expected_what_came_out_and_why()
    {
        _rulebook.Change("expect: {outcome: watch, status: enjoined}", "expect: {outcome: prohibited, status: effective}");

        CliRun run = _home.Run("rulebook", "test", _rulebook.Folder);

        Assert.StartsWith(
            """
            FAIL  us-example  "The day of the injunction" (2020-03-01)
                  outcome: expected prohibited, found watch
                  status: expected effective, found enjoined
                  because s1 is enjoined: enjoined 2020-03-01, Example v. Somebody (D.D.C. Mar 1, 2020)
            """,
            run.Output,
            StringComparison.Ordinal);
        Assert.Equal(ExitCode.Found, run.Code);
    }

    [Fact]
    public void What_no_scenario_notices_is_named_and_lowers_the_score()
    {
        _rulebook.WriteMeasure(WithoutInjunctionScenario());

        CliRun run = _home.Run("rulebook", "test", _rulebook.Folder);

        GoldenFile.Matches(run.Output, "unnoticed.txt");
        Assert.Equal(ExitCode.Found, run.Code);
    }

    [Fact]
    public void Suggestions_are_yaml_that_makes_the_rulebook_complete()
    {
        _rulebook.WriteMeasure(WithoutInjunctionScenario());
        CliRun suggested = _home.Run("rulebook", "test", _rulebook.Folder, "--suggest");
        GoldenFile.Matches(suggested.Output, "suggested.txt");

        string yaml = string.Concat(suggested.Output.Split('\n').Where(line => line.StartsWith("  - {name", StringComparison.Ordinal) || line.StartsWith("     dealing", StringComparison.Ordinal)).Select(line => line + "\n"));
        _rulebook.WriteMeasure(WithoutInjunctionScenario().Replace("scenarios:\n", "scenarios:\n" + yaml, StringComparison.Ordinal));

        Assert.EndsWith("mutation score 100 %\n", _home.Run("rulebook", "test", _rulebook.Folder).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_rulebook_is_not_tested()
    {
        _rulebook.Change("event: enjoined", "event: enjoned");

        CliRun run = _home.Run("rulebook", "test", _rulebook.Folder);

        Assert.Contains("Did you mean `enjoined`?", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Equal(ExitCode.Found, run.Code);
    }

    [Fact]
    public void An_unknown_measure_is_a_mistake_of_the_command_line()
    {
        CliRun run = _home.Run("rulebook", "test", _rulebook.Folder, "--measure", "us-exmple");

        Assert.Equal("forfend: there is no measure `us-exmple`. Did you mean `us-example`?\n", run.Error);
        Assert.Equal(ExitCode.Usage, run.Code);
    }

    [Fact]
    public void JUnit_has_a_suite_a_measure_and_a_case_a_scenario()
    {
        _rulebook.WriteMeasure(WithoutInjunctionScenario());
        string file = _home.PathOf("junit.xml");

        _home.Run("rulebook", "test", _rulebook.Folder, "--junit", file);

        XElement suite = Assert.Single(XDocument.Load(file).Root!.Elements());
        Assert.Equal("us-example", suite.Attribute("name")!.Value);
        Assert.Equal(6, suite.Elements("testcase").Count());
        XElement failure = Assert.Single(suite.Descendants("failure"));
        Assert.Contains("enjoined 2020-03-01 (stop): left out", failure.Value, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _home.Dispose();
        _rulebook.Dispose();
    }

    private static string WithoutInjunctionScenario()
    {
        int from = ExampleRulebook.Measure.IndexOf("  - {name: The day of the injunction", StringComparison.Ordinal);
        int until = ExampleRulebook.Measure.IndexOf("  - {name: Somebody else", StringComparison.Ordinal);
        return ExampleRulebook.Measure.Remove(from, until - from);
    }
}
