using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Matching;
using Forfend.Screening.Decisions;

namespace Forfend.Screening.Tests;

/// <summary>A threshold holds where its party stands in the dealing, and is part of the decision.</summary>
public class HitThresholdsTests
{
    private static readonly ListedParty Listed = new()
    {
        Id = new PartyId("us-ofac-sdn/1"),
        List = "us-ofac-sdn",
        Kind = PartyKind.Organization,
        Names = [new PartyName("Zvezdochka Investments", NameStrength.Primary)],
    };

    [Theory]
    [InlineData("850", 3)]
    [InlineData("1000", 0)]
    [InlineData("field:beneficiary=1000", 2)]
    [InlineData("field:text=1000", 2)]
    [InlineData("1000 field:payer=850", 1)]
    [InlineData("us-ofac-sdn=1000 us-ofac-sdn+field:text=850", 1)]
    [InlineData("kind:organization=1000 field:beneficiary=850", 1)]
    [InlineData("eu-fsf=1000 kind:person=1000", 3)]
    public void A_party_is_recognised_where_it_reaches_the_threshold_of_its_list_field_and_kind(string thresholds, int recognised) =>
        Assert.Equal(recognised, Ask(thresholds).Parties.Length);

    [Fact]
    public void Other_thresholds_give_another_decision_even_with_the_same_hits()
    {
        Decision usual = Ask("850");
        Decision other = Ask("eu-fsf=1000");

        Assert.Equal(usual.Parties.Length, other.Parties.Length);
        Assert.NotEqual(usual.Id, other.Id);
        Assert.Equal(["850", "eu-fsf=1000"], other.Versions.Thresholds.Written);
        Assert.Equal(other.Id, Ask("eu-fsf=1000").Id);
    }

    private static Decision Ask(string written)
    {
        HitThresholds thresholds = HitThresholds.Default.With(HitThresholdWords.Read(written.Split(' '), HitThresholds.LeastDeciding, ["us-ofac-sdn", "eu-fsf"], []));
        var info = new ListSnapshotInfo("us-ofac-sdn", "0123456789abcdef", new DateOnly(2026, 1, 2), new string('0', 64), 1, IsSample: false);
        var screener = new Screener(
            TheRulebook.Edition, [new ListSnapshot(info, [Listed])], Profiles.UsPerson with { Thresholds = thresholds },
            parties => CompiledMatcher.Build(parties, new MatcherOptions { Thresholds = thresholds }), "0.0.0");
        ImmutableArray<DealingParty> parties =
        [
            new DealingParty { Role = PartyRole.Of("payer"), Name = "Zvezdochko Investments" },
            new DealingParty { Role = PartyRole.Of("beneficiary"), Name = "Zvezdochko Investments" },
        ];
        var dealing = new Dealing { Kind = DealingKind.Payment, Parties = parties, Texts = [new FreeText("RmtInf/Ustrd", "invoice of Zvezdochko Investments")] };
        return screener.Decide(dealing, new LawDates(new DateOnly(2026, 1, 15)), []);
    }
}
