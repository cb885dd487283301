using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Rulebook.Model;

namespace Forfend.Screening.Tests;

/// <summary>Who is reached changes: parties are taken off and named again, rules of ownership are replaced, and not everybody knew.</summary>
public class ReachOverTimeTests
{
    private static readonly PartyId Smic = new("co/smic");

    [Theory]
    [InlineData("2021-01-31", null, Outcome.Clear)]
    [InlineData("2021-02-01", null, Outcome.Prohibited)]
    [InlineData("2021-02-28", null, Outcome.Prohibited)]
    [InlineData("2021-03-01", null, Outcome.Clear)]
    [InlineData("2021-03-31", null, Outcome.Clear)]
    [InlineData("2021-04-01", null, Outcome.Prohibited)]
    [InlineData("2021-02-01", "2021-01-31", Outcome.Clear)]
    [InlineData("2021-03-01", "2021-02-28", Outcome.Prohibited)]
    public void A_party_is_reached_only_while_it_is_named_and_as_far_as_that_was_known(string asOf, string? knownBy, Outcome expected)
    {
        NamedTarget row = Named(Smic) with { Period = Period("2021-02-01", "2021-03-01") };
        Targets targets = new() { Named = [row, row with { Period = Period("2021-04-01", null) }], Reach = [new ReachStep { Who = ReachKind.Named }] };

        Assert.Equal(expected, Ask(targets, "SMIC", asOf, knownBy));
    }

    [Theory]
    [InlineData("2021-02-28", Outcome.Clear)]
    [InlineData("2021-03-01", Outcome.Prohibited)]
    public void A_rule_of_ownership_holds_from_its_first_day(string asOf, Outcome expected)
    {
        ReachStep OwnedBy(bool isInclusive, EffectivePeriod period) => new()
        {
            Who = ReachKind.OwnedBy,
            Of = [ReachKind.Named],
            Threshold = new OwnershipThreshold(50, isInclusive, Aggregates: true, UnknownAsks: true),
            Period = period,
        };
        Targets targets = new() { Named = [Named(Smic)], Reach = [OwnedBy(false, Period(null, "2021-03-01")), OwnedBy(true, Period("2021-03-01", null))] };

        Assert.Equal(expected, Ask(targets, null, asOf, null, new PartyId("co/half")));
    }

    [Fact]
    public void Whom_another_measure_names_is_named_here_too()
    {
        Targets targets = new() { NamedIn = [new MeasureTarget("us-el-smic-2020", "", [])], Reach = [new ReachStep { Who = ReachKind.Named }] };

        Assert.Equal(Outcome.Prohibited, Ask(targets, "SMIC Holdings Limited", "2021-02-01", null));
        Assert.Equal(Outcome.Clear, Ask(targets, "A Bakery", "2021-02-01", null));
    }

    [Theory]
    [InlineData(ReachKind.ControlledBy, RelationKind.Controls)]
    [InlineData(ReachKind.DevelopedBy, RelationKind.Develops)]
    [InlineData(ReachKind.OperatedBy, RelationKind.Operates)]
    public void What_somebody_named_controls_develops_or_operates_is_reached(ReachKind who, RelationKind kind)
    {
        Targets targets = new() { Named = [Named(Smic)], Reach = [new ReachStep { Who = who, Of = [ReachKind.Named] }] };

        Assert.Equal(Outcome.Prohibited, Ask(targets, null, "2021-02-01", null, new PartyId("co/theirs"), new Relation { From = Smic, Kind = kind, To = new PartyId("co/theirs"), Source = "test" }));
        Assert.Equal(Outcome.Clear, Ask(targets, "SMIC", "2021-02-01", null));
    }

    private static NamedTarget Named(PartyId party) => new() { Id = party, AsWritten = party.Value };

    private static EffectivePeriod Period(string? since, string? until) => new(Day(since), Day(until));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, null);

    private static Outcome Ask(Targets targets, string? name, string asOf, string? knownBy, PartyId? id = null, params Relation[] relations)
    {
        Measure order = TheRulebook.Edition.Find("us-eo13971")!;
        Measure measure = order with
        {
            NeedsDefinition = false,
            Targets = targets,
            Events = [order.Events[0] with { Kind = EventKind.Effective, Date = new LegalMoment(new DateOnly(2021, 1, 5)) }],
        };
        var half = new Relation { From = Smic, Kind = RelationKind.Owns, To = new PartyId("co/half"), Share = Share.Exactly(50), Source = "test" };
        var rulebook = TheRulebook.Edition with
        {
            Measures = [measure, TheRulebook.Edition.Find("us-el-smic-2020")!],
            Relations = [.. TheRulebook.Edition.Relations, half, .. relations],
        };
        var screener = new Screener(rulebook, [], Profiles.Demo, TheRulebook.Matcher, "0.0.0");
        ImmutableArray<DealingParty> parties = [new DealingParty { Role = PartyRole.Of("beneficiary"), Name = name ?? "", Id = id }];
        return screener.Decide(new Dealing { Kind = DealingKind.Payment, Parties = parties }, new LawDates(Day(asOf)!.Value, Day(knownBy)), []).Outcome;
    }
}
