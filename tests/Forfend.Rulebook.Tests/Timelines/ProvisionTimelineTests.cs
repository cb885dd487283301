using Forfend.Domain.Law;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Timelines;
using static Forfend.Rulebook.Tests.Measures;

namespace Forfend.Rulebook.Tests.Timelines;

public class ProvisionTimelineTests
{
    [Theory]
    [InlineData("2020-12-31", "none")]
    [InlineData("2021-01-05", "signed")]
    [InlineData("2021-02-18", "signed")]
    [InlineData("2021-02-19", "awaiting-definition")]
    [InlineData("2021-06-08", "awaiting-definition")]
    [InlineData("2021-06-09", "revoked")]
    public void An_order_that_nobody_defined_is_empty_until_it_is_revoked(string day, string status)
    {
        Measure order = Measure([Event(EventKind.Signed, "2021-01-05"), Event(EventKind.Effective, "2021-02-19", "2021-01-05"), Event(EventKind.Revoked, "2021-06-09")])
            with
        { NeedsDefinition = true };

        ProvisionStatus found = Status(order, On(day));

        Assert.Equal(status, found.Status.Key());
        Assert.False(found.HasForce);
    }

    [Fact]
    public void An_injunction_stays_open_although_the_provision_becomes_effective_later()
    {
        Measure order = Measure([Event(EventKind.Defined, "2020-09-18"), Event(EventKind.Enjoined, "2020-10-30"), Event(EventKind.Effective, "2020-11-12", "2020-09-18")]);

        Assert.Equal(LegalStatus.Enjoined, Status(order, On("2020-11-13")).Status);
        Assert.Equal(LegalStatus.Defined, Status(order, On("2020-10-29")).Status);
    }

    [Fact]
    public void Before_the_court_acted_the_public_had_to_expect_the_ban()
    {
        Measure order = Measure([Event(EventKind.Enjoined, "2020-10-30"), Event(EventKind.Effective, "2020-11-12", "2020-09-18")]);

        Assert.True(Status(order, On("2020-11-13", "2020-10-29")).HasForce);
    }

    [Fact]
    public void An_injunction_covers_the_provisions_it_names_and_no_others()
    {
        Measure order = Measure(
            [Event(EventKind.Effective, "2020-09-20"), Event(EventKind.Enjoined, "2020-09-20") with { Provisions = ["p1"] }],
            Provision("p1"),
            Provision("p2"));

        Assert.Equal(LegalStatus.Enjoined, Status(order, On("2020-09-21"), "p1").Status);
        Assert.Equal(LegalStatus.Effective, Status(order, On("2020-09-21"), "p2").Status);
    }

    [Fact]
    public void Of_two_injunctions_the_provision_is_free_only_when_both_are_lifted()
    {
        LegalEvent[] events =
        [
            Event(EventKind.Effective, "2020-09-20"),
            Event(EventKind.Enjoined, "2020-09-27") with { Id = "first" },
            Event(EventKind.Enjoined, "2020-10-30") with { Id = "second" },
            Event(EventKind.InjunctionLifted, "2020-11-15") with { Ends = ["first"] },
            Event(EventKind.InjunctionLifted, "2020-12-15") with { Ends = ["second"] },
        ];

        Assert.Equal(LegalStatus.Enjoined, Status(Measure(events), On("2020-11-20")).Status);
        Assert.True(Status(Measure(events), On("2020-12-15")).HasForce);
    }

    [Fact]
    public void A_delay_ends_with_its_term()
    {
        Measure order = Measure([Event(EventKind.Effective, "2020-09-20"), Event(EventKind.Delayed, "2020-09-19") with { Until = new LegalMoment(new DateOnly(2020, 9, 28)) }]);

        Assert.Equal(LegalStatus.Delayed, Status(order, On("2020-09-27")).Status);
        Assert.True(Status(order, On("2020-09-28")).HasForce);
    }

    [Fact]
    public void On_a_day_within_which_the_law_changes_the_stricter_part_acts_and_both_are_shown()
    {
        Measure order = Measure([Event(EventKind.Defined, "2020-09-18"), Event(EventKind.Effective, "2020-11-12T23:59:00-05:00", "2020-09-18")]);

        ProvisionStatus status = Status(order, On("2020-11-12"));

        Assert.True(status.HasForce);
        Assert.Equal(["00:00 defined", "23:59 effective"], status.Parts.Select(part => $"{part.From:HH:mm} {part.Status.Key()}"));
    }

    [Fact]
    public void A_scheduled_restart_that_nobody_confirmed_leaves_the_answer_open()
    {
        Measure rule = Measure(
        [
            Event(EventKind.Effective, "2025-09-29"),
            Event(EventKind.Suspended, "2025-11-10") with { Id = "pause", Until = new LegalMoment(new DateOnly(2026, 11, 10)) },
            Event(EventKind.Resumed, "2026-11-10", "2025-11-12") with { Ends = ["pause"], IsConfirmed = false },
        ]);

        Assert.Equal(LegalStatus.Suspended, Status(rule, On("2026-11-09")).Status);
        Assert.Equal(LegalStatus.Unconfirmed, Status(rule, On("2026-11-10")).Status);
    }

    [Fact]
    public void A_scheduled_event_that_changes_nothing_leaves_nothing_open()
    {
        Measure rule = Measure([Event(EventKind.Effective, "2025-01-01"), Event(EventKind.Effective, "2026-01-01") with { IsConfirmed = false }]);

        Assert.Equal(LegalStatus.Effective, Status(rule, On("2026-01-02")).Status);
    }

    [Fact]
    public void The_end_of_a_measure_ends_what_implements_it()
    {
        Measure order = Measure([Event(EventKind.Signed, "2020-08-06"), Event(EventKind.Revoked, "2021-06-09")]);
        Measure notice = Measure([Event(EventKind.Effective, "2020-09-20")]) with { Implements = order.Id };

        ProvisionTimeline timeline = new MeasureEvaluator(notice, order).Timelines.Single();

        Assert.Equal(LegalStatus.Revoked, timeline.On(On("2021-06-10")).Status);
    }

    [Fact]
    public void What_will_change_is_told_as_far_as_it_is_known()
    {
        Measure order = Measure([Event(EventKind.Signed, "2021-01-05"), Event(EventKind.Effective, "2021-02-19", "2021-01-05"), Event(EventKind.Revoked, "2021-06-09")])
            with
        { NeedsDefinition = true };
        var timeline = new ProvisionTimeline(order, order.Provisions[0]);

        Assert.Equal(["2021-02-19 awaiting-definition", "2021-06-09 revoked"], Changes(timeline, On("2021-01-19")));
        Assert.Equal(["2021-02-19 awaiting-definition"], Changes(timeline, On("2021-01-19", "2021-01-19")));
    }

    private static IEnumerable<string> Changes(ProvisionTimeline timeline, LawDates dates) =>
        timeline.ChangesAfter(dates).Select(change => $"{LawDates.Iso(change.Day)} {change.Status.Key()}");

    private static ProvisionStatus Status(Measure measure, LawDates dates, string provision = "p1") =>
        new ProvisionTimeline(measure, measure.Provisions.Single(candidate => candidate.Id == provision)).On(dates);
}
