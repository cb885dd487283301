using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Rulebook.Model;

namespace Forfend.Screening.Tests;

public class StatedReachTests
{
    private static readonly LawDates Day = new(new DateOnly(2021, 1, 19));

    [Theory]
    [InlineData("CN", Outcome.Prohibited)]
    [InlineData("DE", Outcome.Clear)]
    [InlineData(null, Outcome.Undetermined)]
    public void Whoever_is_in_a_country_of_concern_is_reached_and_an_unstated_country_is_a_question(string? country, Outcome expected) =>
        Assert.Equal(expected, Ask(new ReachStep { Who = ReachKind.LocatedIn, Countries = ["CN"] }, country));

    [Fact]
    public void A_measure_about_anyone_reaches_everybody() => Assert.Equal(Outcome.Prohibited, Ask(new ReachStep { Who = ReachKind.Anyone }, null));

    private static Outcome Ask(ReachStep step, string? country)
    {
        Measure measure = TheRulebook.Edition.Find("us-eo13971")! with
        {
            NeedsDefinition = false,
            Targets = new Targets { Reach = [step] },
            Events = [.. TheRulebook.Edition.Find("us-eo13971")!.Events.Where(happening => !happening.IsEnd).Select(happening => happening with { Date = new LegalMoment(new DateOnly(2021, 1, 5)) })],
        };
        var screener = new Screener(TheRulebook.Edition with { Measures = [measure] }, [], Profiles.Demo, TheRulebook.Matcher, "0.0.0");
        var party = new DealingParty { Role = PartyRole.Of("beneficiary"), Name = "A Bakery", Country = country is null ? null : CountryCode.Of(country) };
        return screener.Decide(new Dealing { Kind = DealingKind.Payment, Parties = [party] }, Day, []).Outcome;
    }
}
