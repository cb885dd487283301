using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Rulebook.Model;
using Forfend.Screening.Decisions;

namespace Forfend.Screening.Tests;

/// <summary>The story of the first day, asked by name against the whole rulebook.</summary>
public class StoryTests
{
    [Theory]
    [InlineData("2021-01-04", null, "clear", null)]
    [InlineData("2021-01-19", null, "watch", "signed")]
    [InlineData("2021-03-01", null, "watch", "awaiting-definition")]
    [InlineData("2021-06-10", null, "clear", "revoked")]
    [InlineData("2021-06-10", "2021-06-08", "watch", "awaiting-definition")]
    public void Paying_Alipay(string asOf, string? knownBy, string outcome, string? status) =>
        Expect(Ask(Pay("Alipay"), asOf, knownBy), outcome, status);

    [Theory]
    [InlineData("2020-10-15", null, "watch", "defined")]
    [InlineData("2020-11-13", null, "watch", "enjoined")]
    [InlineData("2020-11-13", "2020-10-29", "prohibited", "effective")]
    public void Hosting_TikTok(string asOf, string? knownBy, string outcome, string? status) =>
        Expect(Ask(Dealing(DealingKind.Service, "subject", "TikTok", ("service.kind", "hosting")), asOf, knownBy), outcome, status);

    [Fact]
    public void Serving_a_TikTok_update_is_enjoined_from_the_evening_it_was_due() =>
        Expect(Ask(Dealing(DealingKind.AppDistribution, "subject", "TikTok"), "2020-09-28"), "watch", "enjoined");

    [Fact]
    public void A_game_licence_of_Tencent_has_nothing_to_do_with_WeChat() =>
        Expect(Ask(Dealing(DealingKind.Purchase, "seller", "Tencent Holdings Ltd."), "2020-09-21"), "clear", null);

    [Theory]
    [InlineData("SMIC", "2020-12-23", "true", "7", "licence-required", ReviewPolicy.PresumptionOfDenial)]
    [InlineData("SMIC Semiconductor Manufacturing (Shanghai) Co., Ltd.", "2020-12-19", "true", "14", "licence-required", ReviewPolicy.CaseByCase)]
    [InlineData("SMIC", "2020-12-17", "true", "7", "clear", null)]
    [InlineData("SMIC", "2020-12-23", null, "7", "undetermined", null)]
    public void Exporting_to_SMIC(string name, string asOf, string? subject, string node, string outcome, ReviewPolicy? policy)
    {
        Dealing dealing = Dealing(DealingKind.Export, "end-user", name, ("item.unique_to_node_nm", node));
        if (subject is not null) dealing = dealing with { Facts = dealing.Facts.With("item.subject_to_ear", FactValue.Parse(subject)) };

        Decision decision = Ask(dealing, asOf);

        Expect(decision, outcome, null);
        Assert.Equal(policy, decision.Deciding?.ReviewPolicy);
        if (subject is null) Assert.Contains(decision.Questions, question => question.Contains("item.subject_to_ear", StringComparison.Ordinal));
    }

    [Fact]
    public void Paying_SMIC_is_no_export() => Expect(Ask(Pay("SMIC"), "2020-12-23"), "clear", null);

    [Fact]
    public void A_drone_of_DJI_may_be_bought() => Expect(Ask(Dealing(DealingKind.Purchase, "seller", "DJI"), "2021-01-06"), "clear", null);

    [Fact]
    public void A_list_that_is_not_installed_is_said_to_be_missing_and_holds_every_profile_but_the_demo()
    {
        Decision demo = Ask(Pay("A Bakery"), "2021-01-19");
        Decision production = TheRulebook.Screener(Profiles.UsPerson).Decide(Pay("A Bakery"), On("2021-01-19"), []);

        Assert.Equal(["us-ofac-sdn"], demo.NotScreened.Select(missing => missing.List).Distinct());
        Expect(demo, "clear", null);
        Expect(production, "undetermined", null);
    }

    [Fact]
    public void Somebody_on_the_list_is_blocked_and_somebody_with_nearly_that_name_is_asked_about()
    {
        Screener screener = TheRulebook.Screener(Profiles.UsPerson, Sdn("2021-01-10", "Ivan Petrovich Sidorov"));

        Decision listed = screener.Decide(Pay("Ivan Petrovich SIDOROV"), On("2021-01-19"), []);
        Decision nearly = screener.Decide(Pay("Ivan Petrovitch Sidorof"), On("2021-01-19"), []);

        Expect(listed, "prohibited", "effective");
        Assert.Equal("us-ofac-blocking", listed.Deciding!.Measure.Id);
        Expect(nearly, "undetermined", "effective");
        Assert.Contains("us-ofac-sdn/1", nearly.Questions[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_listed_name_in_the_remittance_text_holds_the_payment()
    {
        Screener screener = TheRulebook.Screener(Profiles.UsPerson, Sdn("2021-01-10", "Ivan Petrovich Sidorov"));
        Dealing dealing = Pay("A Bakery") with { Texts = [new FreeText("RmtInf/Ustrd", "rent for ivan petrovich sidorov may")] };

        Expect(screener.Decide(dealing, On("2021-01-19"), []), "undetermined", "effective");
    }

    [Fact]
    public void A_record_that_is_held_never_becomes_clear()
    {
        var finding = new Finding("PAY001", FindingSeverity.Error, new InputLocation("f.xml", 3), "Cdtr/Nm", "a payee without a name cannot be screened", RecordFate.Held);

        Decision decision = TheRulebook.Screener().Decide(Pay("A Bakery"), On("2021-01-19"), [finding]);

        Expect(decision, "undetermined", null);
        Assert.Contains("payee without a name", decision.Questions[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_list_is_said_to_be_old_and_holds_where_the_profile_says_so()
    {
        ListSnapshot old = Sdn("2020-01-10", "Ivan Petrovich Sidorov");

        Decision warned = TheRulebook.Screener(Profiles.UsPerson with { WhenStale = StaleListPolicy.Warn }, old).Decide(Pay("A Bakery"), On("2021-01-19"), []);
        Decision held = TheRulebook.Screener(Profiles.UsPerson, old).Decide(Pay("A Bakery"), On("2021-01-19"), []);

        Assert.Contains(warned.Findings, finding => finding.Code == "LIST900");
        Expect(warned, "clear", null);
        Expect(held, "undetermined", null);
    }

    [Theory]
    [InlineData("Presumption of denial.", "presumption-of-denial", null)]
    [InlineData("Policy of denial. See §§ 746.8(b) and 744.21(e).", "policy-of-denial", null)]
    [InlineData("Case-by-case for all items listed on the CCL. Presumption of approval for EAR99 items", null, "Case-by-case for all items listed")]
    [InlineData("See §744.2(d) of the EAR.", null, "See §744.2(d) of the EAR.")]
    public void A_listing_brings_its_own_citation_and_review_policy_into_the_decision(string words, string? policy, string? question)
    {
        ListSnapshot list = EntityList(words, from: "2019-05-16");
        Dealing dealing = Dealing(DealingKind.Export, "end-user", "Some Listed Works Ltd", ("item.subject_to_ear", "true"));

        Decision decision = TheRulebook.Screener(Profiles.UsPerson, list, Sdn("2022-06-01", "Somebody Else")).Decide(dealing, On("2022-06-10"), []);

        Expect(decision, "licence-required", "effective");
        Assert.Equal("us-bis-entity-list", decision.Deciding!.Measure.Id);
        Assert.Equal(policy, decision.Deciding.ReviewPolicy?.Key());
        Assert.Equal("84 FR 22961", Assert.Single(decision.Deciding.Reached[0].Listings).Citation);
        if (question is null) Assert.Empty(decision.Deciding.ReviewQuestions);
        else Assert.Contains(question, Assert.Single(decision.Deciding.ReviewQuestions), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-05-15", "clear")]
    [InlineData("2019-05-16", "licence-required")]
    [InlineData("2020-01-01", "clear")]
    [InlineData("2020-07-01", "licence-required")]
    public void A_party_that_was_taken_off_and_put_back_is_listed_on_the_days_between_alone(string asOf, string outcome)
    {
        ListSnapshot list = EntityList("Presumption of denial", from: "2019-05-16", until: "2020-01-01", again: "2020-07-01");
        Dealing dealing = Dealing(DealingKind.Export, "end-user", "Some Listed Works Ltd", ("item.subject_to_ear", "true"));

        Decision decision = TheRulebook.Screener(Profiles.Demo, list).Decide(dealing, On(asOf), []);

        Assert.Equal(outcome, decision.Outcome.Key());
    }

    [Fact]
    public void The_sentence_starts_with_the_outcome_and_the_status()
    {
        Assert.StartsWith("GO - watch (signed).", Ask(Pay("Alipay"), "2021-01-19").Sentence, StringComparison.Ordinal);
        Assert.StartsWith("GO - clear (revoked).", Ask(Pay("Alipay"), "2021-06-10").Sentence, StringComparison.Ordinal);
        Assert.StartsWith("GO - clear.", Ask(Pay("A Bakery"), "2021-06-10").Sentence, StringComparison.Ordinal);
    }

    private static Decision Ask(Dealing dealing, string asOf, string? knownBy = null) => TheRulebook.Screener().Decide(dealing, On(asOf, knownBy), []);

    private static LawDates On(string asOf, string? knownBy = null) => new(DateOnly.Parse(asOf, null), knownBy is null ? null : DateOnly.Parse(knownBy, null));

    private static Dealing Pay(string beneficiary) => Dealing(DealingKind.Payment, "beneficiary", beneficiary) with { Amount = new Money(25_000, "USD") };

    private static Dealing Dealing(DealingKind kind, string role, string name, params (string Path, string Value)[] facts) => new()
    {
        Kind = kind,
        Parties = [new DealingParty { Role = PartyRole.Of(role), Name = name }],
        Facts = facts.Aggregate(Facts.None, (all, fact) => all.With(fact.Path, FactValue.Parse(fact.Value))),
    };

    private static ListSnapshot EntityList(string review, string from, string? until = null, string? again = null)
    {
        Designation Since(string day, string? end) => new("EL", "84 FR 22961", DateOnly.Parse(day, null), end is null ? null : DateOnly.Parse(end, null))
        {
            List = "us-bis-entity-list",
            LicenceRequirement = "For all items subject to the EAR (See §744.11 of the EAR)",
            ReviewPolicy = review,
        };
        var party = new ListedParty
        {
            Id = new PartyId("us-csl/1"),
            List = "us-csl",
            Kind = PartyKind.Organization,
            Names = [new PartyName("Some Listed Works Ltd", NameStrength.Primary)],
            Designations = [Since(from, until), .. again is null ? Array.Empty<Designation>() : [Since(again, null)]],
        };
        var info = new ListSnapshotInfo("us-csl", "0123456789abcdef", new DateOnly(2022, 6, 1), "0123456789abcdef", 1, IsSample: false);
        return new ListSnapshot(info, [party]) { Lists = ["us-bis-entity-list", "us-bis-meu"] };
    }

    private static ListSnapshot Sdn(string published, params string[] names)
    {
        ImmutableArray<ListedParty> parties = [.. names.Select((name, index) => new ListedParty
        {
            Id = new PartyId($"us-ofac-sdn/{index + 1}"),
            List = "us-ofac-sdn",
            Kind = PartyKind.Person,
            Names = [new PartyName(name, NameStrength.Primary)],
        })];
        return new ListSnapshot(new ListSnapshotInfo("us-ofac-sdn", "0123456789abcdef", DateOnly.Parse(published, null), "0123456789abcdef", parties.Length, IsSample: false), parties);
    }

    private static void Expect(Decision decision, string outcome, string? status)
    {
        Assert.Equal(outcome, decision.Outcome.Key());
        if (status is not null) Assert.Equal(status, decision.Deciding?.Status?.Status.Key());
    }
}
