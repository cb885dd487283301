using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CsCheck;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading;
using Forfend.Rulebook.Tests.Reading;
using Forfend.Rulebook.Writing;

namespace Forfend.Rulebook.Tests.Writing;

public class ScenarioTextTests
{
    [Fact]
    public void Every_scenario_of_the_rulebook_is_read_again_as_it_was_written()
    {
        RulebookEdition edition = Assert.IsType<RulebookReading.Read>(RulebookFolder.Read(Repository.PathOf("rulebook"))).Edition;
        Scenario[] scenarios = [.. edition.Measures.SelectMany(measure => measure.Scenarios).Select(scenario => scenario with { Expect = scenario.Expect with { Provision = null } })];

        Assert.Equal(scenarios.Select(ScenarioText.Of), ReadAgain(scenarios).Select(ScenarioText.Of));
    }

    [Fact]
    public void Any_name_and_fact_is_read_again_as_it_was_written() =>
        Gen.Select(Gen.String[1, 12], Gen.String[Gen.Char["abcNOno0123e:#-,{}[]\"'\\ %!&*?|>@`~"], 1, 8], (name, fact) => (name, fact))
            .Where(pair => pair.name.Trim().Length > 0 && pair.fact == pair.fact.Trim() && pair.fact.Length > 0)
            .Sample(
                pair =>
                {
                    FactValue value = FactValue.Parse(pair.fact);
                    string name = Clean(pair.name);
                    Scenario again = ReadAgain(Scenario(name, Facts.None.With("a.b", value).With("a.c.d", value).With("e", value)))[0];
                    Assert.Equal(name, again.Name);
                    Assert.Equal(value, again.Dealing.Facts["a.c.d"]);
                    Assert.Equal(value, again.Dealing.Facts["e"]);
                },
                iter: 100);

    /// <summary>What cannot stand in a text at all: halves of surrogate pairs and what no YAML may contain.</summary>
    private static string Clean(string text) => "x" + Regex.Replace(text, @"[^\u0020-\u007E\u00A0-\uD7FF]", "", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static Scenario Scenario(string name, Facts facts) => new()
    {
        Name = name,
        Dates = new LawDates(new DateOnly(2020, 1, 1)),
        Dealing = new Dealing { Kind = DealingKind.Payment, Facts = facts, Parties = [new DealingParty { Id = new PartyId("co/a"), Name = "", Role = PartyRole.Of("beneficiary") }] },
        Expect = new Expectation { Outcome = Outcome.Clear },
    };

    private static ImmutableArray<Scenario> ReadAgain(params Scenario[] scenarios)
    {
        using var rulebook = new SmallRulebook();
        string before = SmallRulebook.Measure[..SmallRulebook.Measure.IndexOf("scenarios:", StringComparison.Ordinal)];
        rulebook.Write(SmallRulebook.MeasurePath, $"{before}scenarios:\n{string.Concat(scenarios.Select(scenario => ScenarioText.Of(scenario) + "\n"))}");
        RulebookReading reading = RulebookFolder.Read(rulebook.Folder);
        Assert.True(reading is RulebookReading.Read, SmallRulebook.Lines(reading.Findings));
        return ((RulebookReading.Read)reading).Edition.Measures[0].Scenarios;
    }
}
