using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Lists;
using Forfend.Rulebook.Model;
using Forfend.Screening;
using Forfend.Screening.Decisions;

namespace Forfend.Hosting.Tests;

/// <summary>What a fresh clone answers, with no list installed.</summary>
public class SampleAnswersTests
{
    private static readonly Installation Fresh = Installation.Open(folder: null, TimeProvider.System, "0.0.0");

    /// <summary>For every measure that aims at lists: a dealing its sample answers.</summary>
    public static TheoryData<string, string, string, string, string, string> Answers { get; } = new()
    {
        { "us-ofac-blocking", "2022-02-24", "payment", "beneficiary", "VTB Bank", "" },
        { "own-ofac-50", "2022-05-01", "payment", "beneficiary", "Sberbank Europe AG", "" },
        { "us-bis-entity-list", "2021-01-19", "export", "end-user", "HiSilicon", "item.subject_to_ear=true" },
        { "own-bis-affiliates", "2025-10-15", "export", "end-user", "Futurewei Technologies, Inc.", "item.subject_to_ear=true" },
        { "us-meu-list-2020", "2021-02-01", "export", "end-user", "Beijing Skyrizon Aviation Industry Investment Co., Ltd.", "item.eccn=9A991" },
        { "us-1260h", "2026-07-01", "procurement", "seller", "Quectel Wireless Solutions Co., Ltd.", "actor.us_agency=true,agency.kind=dod" },
        { "us-ns-cmic", "2021-09-01", "investment", "issuer", "CNOOC", "" },
        { "own-eu", "2024-08-01", "payment", "beneficiary", "Almazy Anabara JSC", "actor.eu_person=true" },
        { "own-uk", "2023-01-10", "payment", "beneficiary", "EVRAZ ZSMK", "actor.uk_person=true" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_fresh_clone_answers_for_every_measure_that_aims_at_lists(string measure, string asOf, string kind, string role, string name, string facts)
    {
        Decision decision = Ask(Dealing(kind, role, name, facts), asOf, Profiles.Demo);

        MeasureAnswerOf(decision, measure, out Outcome outcome, out bool isReached);
        Assert.True(outcome > Outcome.Clear, $"{measure}: {outcome}");
        Assert.True(isReached);
        Assert.Contains(decision.Versions.Lists, list => list.IsSample && list.List != RulebookEdition.ExtractList);
    }

    [Fact]
    public void Every_measure_that_aims_at_lists_is_asked_here() => Assert.Empty(
        Fresh.Rulebook.Measures.Where(measure => !measure.Targets.Lists.IsEmpty).Select(measure => measure.Id).Except(Answers.Select(row => row.Data.Item1)));

    [Fact]
    public void Every_list_a_measure_aims_at_has_a_sample_of_a_handful() => Assert.All(
        Fresh.Rulebook.Measures.SelectMany(measure => measure.Targets.Lists).Select(target => target.List).Distinct(),
        list => Assert.InRange(SampleLists.Read().SingleOrDefault(sample => sample.Info.List == list)?.Parties.Length ?? 0, 5, 20));

    [Fact]
    public void Every_party_of_a_sample_says_where_it_is_written() => Assert.All(
        SampleLists.Read().Where(sample => sample.Info.List != SampleLists.Companies).SelectMany(sample => sample.Parties),
        party => Assert.All(party.Designations, designation => Assert.NotEmpty(designation.Citation)));

    [Theory]
    [InlineData("VTB Bank")]
    [InlineData("A Bakery")]
    public void A_production_profile_does_not_decide_on_samples(string beneficiary)
    {
        Decision decision = Ask(Dealing("payment", "beneficiary", beneficiary, ""), "2022-02-24", Profiles.UsPerson);

        Assert.Equal(Outcome.Undetermined, decision.Outcome);
        Assert.Contains(decision.NotScreened, missing => missing.List == "us-ofac-sdn");
        Assert.Equal([RulebookEdition.ExtractList], decision.Versions.Lists.Select(list => list.List));
    }

    [Fact]
    public void A_list_of_which_there_is_a_sample_is_still_said_to_be_missing() =>
        Assert.Contains(Ask(Dealing("payment", "beneficiary", "A Bakery", ""), "2022-02-24", Profiles.Demo).NotScreened, missing => missing.List == "us-ofac-sdn");

    [Fact]
    public void Who_asks_what_was_known_before_the_samples_were_gathered_is_not_answered_from_them()
    {
        var screener = Assert.IsType<ScreenerChoice.Ready>(Fresh.ScreenerFor(new LawDates(new DateOnly(2022, 2, 24), SampleLists.Gathered.AddDays(-1)), Profiles.Demo));

        Assert.Single(screener.Screener.Versions.Lists);
    }

    private static Dealing Dealing(string kind, string role, string name, string facts)
    {
        Facts stated = Facts.None;
        foreach (string fact in facts.Split(',', StringSplitOptions.RemoveEmptyEntries))
            stated = stated.With(fact[..fact.IndexOf('=', StringComparison.Ordinal)], FactValue.Parse(fact[(fact.IndexOf('=', StringComparison.Ordinal) + 1)..]));

        return new Dealing
        {
            Kind = DealingKinds.All.Single(each => each.Key() == kind),
            Parties = [new DealingParty { Role = PartyRole.Of(role), Name = name }],
            Facts = stated,
        };
    }

    private static Decision Ask(Dealing dealing, string asOf, Profile profile)
    {
        var dates = new LawDates(DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        return Assert.IsType<ScreenerChoice.Ready>(Fresh.ScreenerFor(dates, profile)).Screener.Decide(dealing, dates, []);
    }

    private static void MeasureAnswerOf(Decision decision, string measure, out Outcome outcome, out bool isReached)
    {
        var answer = decision.Measures.Single(each => each.Measure.Id == measure);
        outcome = answer.Outcome;
        isReached = answer.Provisions.Any(provision => !provision.Reached.IsEmpty);
    }
}
