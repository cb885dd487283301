using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership;
using Forfend.Screening.Decisions;
using Forfend.Screening.Json;

namespace Forfend.Screening.Tests;

/// <summary>Imported owner graphs take part in decisions: their owners are looked up among the listed, and the decision names them.</summary>
public class ImportedOwnersTests
{
    private const string Register = "5a1e0000000000000000000000000000000000000000000000000000000000aa";

    private static readonly ListedParty Listed = Party("us-ofac-sdn/77", "us-ofac-sdn", "ZVEZDOCHKA HOLDING OOO", new Identifier(IdentifierType.Lei, "5493001Z012YSB2A0K51"));

    [Fact]
    public void A_company_of_an_owner_with_the_listed_ones_identifier_is_reached()
    {
        Decision decision = Ask(Share.Exactly(60), new Identifier(IdentifierType.Lei, "5493001Z012YSB2A0K51"));

        Assert.Equal(Outcome.Prohibited, decision.Outcome);
        Assert.Equal(
            ["gb-coh/1 owns 60 % of gb-coh/2", "gb-coh/1 is us-ofac-sdn/77"],
            decision.Deciding!.Reached[0].Path.Select(link => $"{link.From} {link.Relation} {link.To}"));
    }

    [Fact]
    public void An_owner_below_the_threshold_reaches_nobody() =>
        Assert.Equal(Outcome.Clear, Ask(Share.Exactly(49), new Identifier(IdentifierType.Lei, "5493001Z012YSB2A0K51")).Outcome);

    [Fact]
    public void An_owner_that_only_may_be_the_listed_one_is_a_question()
    {
        Decision decision = Ask(Share.Exactly(60), ownerName: "Zvezdochka Holdings Trading");

        Assert.Equal(Outcome.Undetermined, decision.Outcome);
        Assert.Contains(decision.Questions, question => question.StartsWith("Is the owner gb-coh/1", StringComparison.Ordinal));
    }

    [Fact]
    public void The_decision_names_the_graph_and_its_hash()
    {
        string json = System.Text.Encoding.UTF8.GetString(DecisionJson.Write(Ask(Share.Exactly(49))));

        Assert.Contains($$"""{"name":"register","known":"2026-01-10","sha256":"{{Register}}","parties":2,"relations":1}""", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_graph_has_too_many_owners_to_be_looked_up_a_company_with_owners_is_held_and_says_so()
    {
        Decision decision = Ask(Share.Exactly(49), others: OwnerGraph.MostLookedUp);

        Assert.Equal(Outcome.Undetermined, decision.Outcome);
        Assert.Contains(decision.Questions, question => question.Contains("The owners of Foo Trading Limited (gb-coh/2) in `register` were not looked up", StringComparison.Ordinal));
    }

    private static Decision Ask(Share share, Identifier? identifier = null, string ownerName = "Zvezdochka Investments", int others = 0)
    {
        ListedParty owner = Party("gb-coh/1", "owners", ownerName, identifier);
        ListedParty company = Party("gb-coh/2", "owners", "Foo Trading Limited");
        var relation = new Relation { From = owner.Id, Kind = RelationKind.Owns, To = company.Id, Share = share, Source = "register" };
        ListedParty[] more = [.. Enumerable.Range(0, others).Select(other => Party($"gb-coh/x{other}", "owners", $"Person {other}"))];
        var graph = new OwnerGraph("register", new DateOnly(2026, 1, 10), Register, new PartyGraph([relation, .. more.Select(other => relation with { From = other.Id, To = new PartyId("gb-coh/3") })]), [owner, company, .. more]);
        var info = new ListSnapshotInfo("us-ofac-sdn", "0123456789abcdef", new DateOnly(2026, 1, 2), new string('0', 64), 1, IsSample: false);
        var screener = new Screener(TheRulebook.Edition, [new ListSnapshot(info, [Listed])], Profiles.UsPerson, TheRulebook.Matcher, "0.0.0", [graph]);
        ImmutableArray<DealingParty> parties = [new DealingParty { Role = PartyRole.Of("beneficiary"), Name = "Foo Trading Limited" }];
        return screener.Decide(new Dealing { Kind = DealingKind.Payment, Parties = parties }, new LawDates(new DateOnly(2026, 1, 15)), []);
    }

    private static ListedParty Party(string id, string list, string name, Identifier? identifier = null) => new()
    {
        Id = new PartyId(id),
        List = list,
        Kind = PartyKind.Organization,
        Names = [new PartyName(name, NameStrength.Primary)],
        Identifiers = identifier is null ? [] : [identifier],
    };
}
