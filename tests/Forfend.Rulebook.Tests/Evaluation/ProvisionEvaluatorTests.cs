using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using static Forfend.Rulebook.Tests.Measures;

namespace Forfend.Rulebook.Tests.Evaluation;

public class ProvisionEvaluatorTests
{
    private static readonly LegalEvent[] InForce = [Event(EventKind.Effective, "2020-01-01")];
    private static readonly LegalEvent[] OnlySigned = [Event(EventKind.Signed, "2020-01-01")];
    private static readonly LawDates Day = On("2021-01-06");
    private static readonly Condition Hot = new Condition.Fact("item.is_hot", FactOperator.Is, [new FactValue.Truth(true)]);

    [Fact]
    public void A_ban_in_force_prohibits_and_a_signed_one_is_watched()
    {
        Assert.Equal(Outcome.Prohibited, Measure(InForce).Ask(Day).Outcome);
        Assert.Equal(Outcome.Watch, Measure(OnlySigned).Ask(Day).Outcome);
    }

    [Fact]
    public void A_possible_hit_holds_the_dealing_where_the_measure_would_bite_and_asks()
    {
        MeasureAnswer answer = Measure(InForce).Ask(Day, certainty: ReachCertainty.Possible);

        Assert.Equal(Outcome.Undetermined, answer.Outcome);
        Assert.Equal(["Is it A?"], answer.Provisions[0].Questions);
    }

    [Fact]
    public void A_possible_hit_on_a_measure_without_force_is_at_most_watched() =>
        Assert.Equal(Outcome.Watch, Measure(OnlySigned).Ask(Day, certainty: ReachCertainty.Possible).Outcome);

    [Fact]
    public void A_missing_fact_holds_only_where_the_provision_has_force()
    {
        Provision provision = Provision() with { When = Hot };

        Assert.Equal(Outcome.Undetermined, Measure(InForce, provision).Ask(Day).Outcome);
        Assert.Equal(Outcome.Watch, Measure(OnlySigned, provision).Ask(Day).Outcome);
        Assert.Equal(Outcome.Clear, Measure(InForce, provision).Ask(Day, Facts.None.With("item.is_hot", new FactValue.Truth(false))).Outcome);
    }

    [Fact]
    public void A_condition_that_is_not_met_prohibits()
    {
        Provision provision = Provision(effect: ProvisionEffect.Condition) with { Must = new Condition.Fact("loan.platform_share", FactOperator.AtLeast, [new FactValue.Number(30)]) };

        Assert.Equal(Outcome.Clear, Measure(InForce, provision).Ask(Day, Facts.None.With("loan.platform_share", new FactValue.Number(30))).Outcome);
        Assert.Equal(Outcome.Prohibited, Measure(InForce, provision).Ask(Day, Facts.None.With("loan.platform_share", new FactValue.Number(29.99m))).Outcome);
        Assert.Equal(Outcome.Undetermined, Measure(InForce, provision).Ask(Day).Outcome);
    }

    [Theory]
    [InlineData("2021-01-05", Outcome.Prohibited)]
    [InlineData("2021-01-06", Outcome.Clear)]
    [InlineData("2021-02-05", Outcome.Clear)]
    [InlineData("2021-02-06", Outcome.Prohibited)]
    public void A_wind_down_exempts_from_its_first_day_to_the_day_before_its_end(string day, Outcome expected)
    {
        var windDown = new Exemption("wind-down", "Old business may be ended.", null, Asks: false, "text", [], new EffectivePeriod(new DateOnly(2021, 1, 6), new DateOnly(2021, 2, 6)));

        Assert.Equal(expected, Measure(InForce, Provision() with { Exemptions = [windDown] }).Ask(On(day)).Outcome);
    }

    [Fact]
    public void A_wind_down_nobody_had_heard_of_exempts_nobody()
    {
        var windDown = new Exemption("wind-down", "Old business may be ended.", null, Asks: false, "text", [], new EffectivePeriod(new DateOnly(2021, 1, 6), null));

        Assert.Equal(Outcome.Prohibited, Measure(InForce, Provision() with { Exemptions = [windDown] }).Ask(On("2021-01-06", "2021-01-05")).Outcome);
    }

    [Fact]
    public void A_provision_about_one_group_leaves_the_others_alone()
    {
        Measure measure = Measure(InForce, Provision() with { Groups = ["makers"] });

        Assert.Equal(Outcome.Prohibited, measure.Ask(Day, group: "makers").Outcome);
        Assert.Equal(Outcome.Clear, measure.Ask(Day, group: "sellers").Outcome);
    }

    [Fact]
    public void Where_rival_readings_disagree_the_stricter_acts_and_both_are_reported()
    {
        RecordedReading wide = new("wide", "All of it.", "us", new DateOnly(2026, 11, 22), "Some of it.") { Rivals = ["narrow"] };
        RecordedReading narrow = wide with { Id = "narrow", Rivals = ["wide"] };
        Measure measure = Measure(InForce, Provision("p1") with { Reading = "wide" }, Provision("p2") with { Reading = "narrow", When = Hot }) with { Readings = [wide, narrow] };

        MeasureAnswer cold = measure.Ask(Day, Facts.None.With("item.is_hot", new FactValue.Truth(false)));
        MeasureAnswer hot = measure.Ask(Day, Facts.None.With("item.is_hot", new FactValue.Truth(true)));

        Assert.Equal(Outcome.Prohibited, cold.Outcome);
        Assert.Equal([new ReadingConflict("wide", Outcome.Prohibited, "narrow", Outcome.Clear)], cold.Conflicts);
        Assert.Empty(hot.Conflicts);
    }

    [Fact]
    public void An_exemption_must_be_claimed()
    {
        Provision provision = Provision() with { Exemptions = [new Exemption("savings", "Goods under way may go on.", Hot, Asks: false, "text", [])] };

        MeasureAnswer unclaimed = Measure(InForce, provision).Ask(Day);
        Assert.Equal(Outcome.Prohibited, unclaimed.Outcome);
        Assert.Equal(["Goods under way may go on. Not stated: item.is_hot."], unclaimed.Provisions[0].NotClaimed);
        Assert.Equal(Outcome.Clear, Measure(InForce, provision).Ask(Day, Facts.None.With("item.is_hot", new FactValue.Truth(true))).Outcome);
    }

    [Fact]
    public void An_exemption_that_must_be_asked_for_holds_the_dealing()
    {
        Provision provision = Provision() with { Exemptions = [new Exemption("savings", "Goods under way may go on.", Hot, Asks: true, "text", [])] };

        Assert.Equal(Outcome.Undetermined, Measure(InForce, provision).Ask(Day).Outcome);
    }

    [Fact]
    public void An_exemption_to_an_exemption_brings_the_ban_back()
    {
        Condition late = new Condition.Fact("item.is_late", FactOperator.Is, [new FactValue.Truth(true)]);
        var inner = new Exemption("late", "Unless late.", late, Asks: false, "text", []);
        Provision provision = Provision() with { Exemptions = [new Exemption("savings", "Goods under way may go on.", Hot, Asks: false, "text", [inner])] };
        Facts hot = Facts.None.With("item.is_hot", new FactValue.Truth(true));

        Assert.Equal(Outcome.Clear, Measure(InForce, provision).Ask(Day, hot).Outcome);
        Assert.Equal(Outcome.Prohibited, Measure(InForce, provision).Ask(Day, hot.With("item.is_late", new FactValue.Truth(true))).Outcome);
    }

    [Theory]
    [InlineData("7", ReviewPolicy.PresumptionOfDenial)]
    [InlineData("10", ReviewPolicy.PresumptionOfDenial)]
    [InlineData("14", ReviewPolicy.CaseByCase)]
    [InlineData(null, null)]
    public void The_first_review_policy_that_applies_counts_and_an_open_one_is_not_guessed(string? node, ReviewPolicy? expected)
    {
        Condition small = new Condition.Fact("item.node", FactOperator.AtMost, [new FactValue.Number(10)]);
        Provision provision = Provision(effect: ProvisionEffect.Licence) with
        {
            ReviewPolicies = [new ReviewPolicyRule(ReviewPolicy.PresumptionOfDenial, small), new ReviewPolicyRule(ReviewPolicy.CaseByCase, null)],
        };

        MeasureAnswer answer = Measure(InForce, provision).Ask(Day, node is null ? Facts.None : Facts.None.With("item.node", FactValue.Parse(node)));

        Assert.Equal(Outcome.LicenceRequired, answer.Outcome);
        Assert.Equal(expected, answer.Provisions[0].ReviewPolicy);
        Assert.Equal(node is null, answer.Provisions[0].ReviewQuestions.Length > 0);
    }

    [Fact]
    public void Once_an_order_is_defined_by_others_it_speaks_only_through_them()
    {
        Measure order = Measure([.. InForce, Event(EventKind.Defined, "2020-09-18") with { By = ["notice"] }]) with { NeedsDefinition = true };

        Assert.Equal(Outcome.Watch, order.Ask(On("2020-09-17")).Outcome);
        Assert.Equal(Outcome.Clear, order.Ask(On("2020-09-18")).Outcome);
        Assert.Contains("notice", order.Ask(On("2020-09-18")).NotApplicable, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_of_not_enforcing_leaves_the_law_as_it_is()
    {
        var pause = new EnforcementPolicy(new EffectivePeriod(new DateOnly(2020, 6, 1), null), "suspended", "text", new DateOnly(2020, 6, 1), []);

        MeasureAnswer answer = (Measure(InForce) with { Enforcement = [pause] }).Ask(Day);

        Assert.Equal(Outcome.Prohibited, answer.Outcome);
        Assert.Equal("suspended", answer.Provisions[0].Enforcement);
    }

    [Fact]
    public void Somebody_the_measure_does_not_bind_is_told_so()
    {
        Measure usOnly = Measure(InForce) with { Binds = new Nexus { Persons = [BoundPerson.UsPerson] } };

        Assert.Equal(Outcome.Undetermined, usOnly.Ask(Day).Outcome);
        Assert.Equal("does not bind whoever asks", usOnly.Ask(Day, Facts.None.With(Nexus.UsPersonFact, new FactValue.Truth(false))).NotApplicable);
    }
}
