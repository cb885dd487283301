using Forfend.Domain.Law;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading;

namespace Forfend.Rulebook.Tests.Reading;

/// <summary>What must hold of the rulebook of this repository, as data.</summary>
public class EmbeddedRulebookTests
{
    private static readonly Lazy<RulebookReading> Reading = new(() => RulebookFolder.Read(Repository.PathOf("rulebook")));

    public static TheoryData<string> MeasureIds => [.. Edition.Measures.Select(measure => measure.Id)];

    private static RulebookEdition Edition => Assert.IsType<RulebookReading.Read>(Reading.Value).Edition;

    [Fact]
    public void Every_file_reads_without_findings() => Assert.Equal("", SmallRulebook.Lines(Reading.Value.Findings));

    [Theory]
    [MemberData(nameof(MeasureIds))]
    public void Every_measure_has_a_scenario_that_bites_and_one_that_does_not(string id)
    {
        Measure measure = Edition.Find(id)!;

        Assert.True(measure.Scenarios.Length >= 3);
        Assert.Contains(measure.Scenarios, scenario => scenario.Expect.Outcome > Outcome.Clear);
        Assert.Contains(measure.Scenarios, scenario => scenario.Expect.Outcome == Outcome.Clear);
    }

    [Theory]
    [MemberData(nameof(MeasureIds))]
    public void Every_day_on_which_something_happens_has_a_scenario_on_it_and_one_on_the_day_before(string id)
    {
        Measure measure = Edition.Find(id)!;
        var tested = measure.Scenarios.Select(scenario => scenario.Dates.AsOf).ToHashSet();

        string[] gaps =
        [
            .. measure.Events.SelectMany(happening => new[] { happening.Date.Day.AddDays(-1), happening.Date.Day })
                .Where(day => !tested.Contains(day)).Distinct().Select(LawDates.Iso),
        ];

        Assert.Equal([], gaps);
    }

    [Theory]
    [MemberData(nameof(MeasureIds))]
    public void Every_provision_is_met_by_a_scenario(string id)
    {
        Measure measure = Edition.Find(id)!;
        var met = measure.Scenarios.Select(scenario => scenario.Expect.Provision).ToHashSet();

        Assert.Equal([], measure.Provisions.Select(provision => provision.Id).Where(provision => !met.Contains(provision)));
    }

    [Fact]
    public void A_choice_of_interpretation_stands_beside_the_provision_that_rests_on_it()
    {
        IEnumerable<Measure> choosing = Edition.Measures.Where(measure => measure.Provisions.Any(provision => provision.Confidence is Confidence.Reading));

        Assert.All(choosing, measure => Assert.NotEmpty(measure.Readings));
        Assert.NotEmpty(choosing);
    }

    [Fact]
    public void Nothing_known_is_known_after_it_was_checked()
    {
        foreach (Measure measure in Edition.Measures)
            foreach (LegalEvent happening in measure.Events)
                Assert.True(happening.Known <= measure.SourceOf(happening.SourceId).Checked, $"{measure.Id}: {happening.Date}");
    }
}
