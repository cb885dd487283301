using CsCheck;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Matching;
using Forfend.Screening.Decisions;
using Forfend.Screening.Linking;

namespace Forfend.Screening.Tests.Linking;

public class PartyLinksTests
{
    [Fact]
    public void An_equal_strong_identifier_links_and_says_so()
    {
        var links = new PartyLinks([Party("a/1", "ONE", Passport("A1234567", "IR")), Party("b/7", "ANOTHER NAME", Passport("a 1234567", "IR"))]);

        Assert.Equal(new PartyLink(new PartyId("b/7"), "both have the passport A1234567 (IR)"), Assert.Single(links.Of(new PartyId("a/1"))));
        Assert.Single(links.Of(new PartyId("b/7")));
    }

    [Fact]
    public void What_a_source_says_of_another_links()
    {
        var links = new PartyLinks([Party("us-ofac-sdn/173", "ONE"), Party("us-csl/sdn-173", "ONE") with { SameAs = [new PartyId("us-ofac-sdn/173")] }]);

        Assert.Equal("us-csl names it as us-ofac-sdn/173", Assert.Single(links.Of(new PartyId("us-ofac-sdn/173"))).Why);
    }

    [Fact]
    public void Entries_are_linked_through_a_third()
    {
        var links = new PartyLinks(
        [
            Party("a/1", "ONE", Passport("A1234567", "IR")),
            Party("b/1", "ONE", Passport("A1234567", "IR"), new Identifier(IdentifierType.Imo, "9187629")),
            Party("c/1", "ONE", new Identifier(IdentifierType.Imo, "9187629")),
        ]);

        Assert.Equal(["b/1", "c/1"], links.Of(new PartyId("a/1")).Select(link => link.Party.Value));
    }

    [Fact]
    public void A_name_alone_links_nobody() =>
        Gen.String[1, 12].Where(name => !string.IsNullOrWhiteSpace(name)).Sample(name =>
            Assert.Empty(new PartyLinks([Party("a/1", name), Party("b/1", name), Party("c/1", name)]).Of(new PartyId("a/1"))));

    [Theory]
    [InlineData("IR", "IQ", 1960, 1960)]
    [InlineData("IR", "IR", 1960, 1975)]
    [InlineData("", "IR", 0, 0)]
    public void Another_issuer_another_birth_or_no_issuer_at_all_does_not_link(string issuer, string other, int born, int otherBorn) =>
        Assert.Empty(new PartyLinks([Born(Party("a/1", "ONE", Passport("A1234567", issuer)), born), Born(Party("b/1", "TWO", Passport("A1234567", other)), otherBorn)])
            .Of(new PartyId("a/1")));

    [Fact]
    public void An_identifier_that_two_entries_of_a_source_bear_does_not_say_which()
    {
        ListedParty[] parties = [Party("a/1", "ONE", Passport("A1234567", "IR")), Party("a/2", "TWO", Passport("A1234567", "IR")), Party("b/1", "ONE", Passport("A1234567", "IR"))];

        Assert.Empty(new PartyLinks(parties).Of(new PartyId("b/1")));
    }

    [Fact]
    public void The_same_party_on_two_lists_is_reported_once_with_all_its_designations()
    {
        ListedParty sdn = Party("us-ofac-sdn/1", "Ivan Petrovich Sidorov") with { Designations = [new Designation("SDGT")] };
        ListedParty csl = Party("us-csl/sdn-1", "Somebody Written Otherwise") with
        {
            SameAs = [sdn.Id],
            Designations = [new Designation("IRAN", "12 FR 345") { List = "us-ofac-sdn" }],
        };
        Dealing dealing = new() { Kind = DealingKind.Payment, Parties = [new DealingParty { Role = PartyRole.Of("beneficiary"), Name = "Ivan Petrovich Sidorov" }] };

        Decision decision = TheRulebook.Screener(Profiles.UsPerson, Snapshot(sdn, "us-ofac-sdn"), Snapshot(csl, "us-ofac-sdn"))
            .Decide(dealing, new LawDates(new DateOnly(2021, 1, 19)), []);

        RecognisedParty recognised = Assert.Single(decision.Parties);
        Assert.Equal(["us-ofac-sdn/1", "us-csl/sdn-1"], recognised.Hits.Select(hit => hit.Party.Id.Value));
        Assert.Equal(new LinkedHit(csl.Id, sdn.Id, "us-csl names it as us-ofac-sdn/1"), Assert.Single(recognised.Linked));
        ReachedParty reached = Assert.Single(decision.Deciding!.Reached);
        Assert.Equal(["SDGT", "IRAN"], reached.Listings.Select(listing => listing.Program));
        Assert.Equal(sdn.Id, reached.Party);
    }

    [Fact]
    public void A_rejected_link_is_undone_on_every_way_and_restoring_it_makes_it_again()
    {
        // Each two of the three share a number.
        ListedParty[] parties =
        [
            Party("a/1", "ONE", Passport("A1234567", "IR"), Passport("C1234567", "IR")),
            Party("b/1", "TWO", Passport("A1234567", "IR"), Passport("B1234567", "IR")),
            Party("c/1", "THREE", Passport("B1234567", "IR"), Passport("C1234567", "IR")),
        ];
        LinkRuling rejected = new(new PartyId("b/1"), new PartyId("a/1"), IsRejected: true, "A. Analyst", "another passport", new DateOnly(2026, 1, 1));

        var links = new PartyLinks(parties, new LinkRejections([rejected], "00"));
        var restored = new PartyLinks(parties, new LinkRejections([rejected, rejected with { IsRejected = false }], "00"));

        Assert.Equal(["c/1"], links.Of(new PartyId("a/1")).Select(link => link.Party.Value));
        Assert.Equal(["c/1"], links.Of(new PartyId("b/1")).Select(link => link.Party.Value));
        Assert.Equal(["b/1", "c/1"], restored.Of(new PartyId("a/1")).Select(link => link.Party.Value));
    }

    [Fact]
    public void A_rejection_counts_until_it_is_taken_back_whichever_party_is_named_first() =>
        Gen.Bool.Array[1, 8].Sample(verdicts =>
        {
            (PartyId a, PartyId b) = (new PartyId("a/1"), new PartyId("b/1"));
            var rejections = new LinkRejections([.. verdicts.Select((isRejected, index) => new LinkRuling(index % 2 == 0 ? a : b, index % 2 == 0 ? b : a, isRejected, "", "", new DateOnly(2026, 1, 1)))], "00");

            Assert.Equal(verdicts[^1], rejections.Covers(a, b));
            Assert.Equal(verdicts[^1], rejections.Covers(b, a));
            Assert.Equal(verdicts[^1] ? 1 : 0, rejections.About(a).Count(ruling => ruling == rejections.Rulings[^1]));
        });

    [Fact]
    public void A_rejected_link_does_not_hide_what_another_entry_that_was_met_is_linked_with()
    {
        ListedParty[] parties =
        [
            Party("a/1", "ONE", Passport("A1234567", "IR")),
            Party("b/1", "ONE", Passport("A1234567", "IR"), Passport("B1234567", "IR")),
            Party("c/1", "THREE", Passport("B1234567", "IR")),
        ];
        var links = new PartyLinks(parties, new LinkRejections([new LinkRuling(new PartyId("a/1"), new PartyId("c/1"), IsRejected: true, "A. Analyst", "born elsewhere", new DateOnly(2026, 1, 1))], "00"));
        var met = new RecognisedParty(0, PartyRole.Of("beneficiary"), "ONE", "name", [Met(parties[0]), Met(parties[1])]);

        RecognisedParty joined = LinkedHits.Join(met, links, parties.ToDictionary(party => party.Id));

        Assert.Equal(["a/1", "b/1", "c/1"], joined.Hits.Select(hit => hit.Party.Id.Value));
        Assert.Equal(["b/1 with a/1", "c/1 with b/1"], joined.Linked.Select(linked => $"{linked.Party} with {linked.With}"));
    }

    private static Hit Met(ListedParty party) => new() { Party = party, Score = 1000, Grade = HitGrade.Identified, Name = party.Names[0], Reasons = new Lazy<HitReasons>(new HitReasons([], "")) };

    private static ListSnapshot Snapshot(ListedParty party, string list) =>
        new(new ListSnapshotInfo(party.List, "0123456789abcdef", new DateOnly(2021, 1, 10), "0123456789abcdef", 1, IsSample: false), [party]) { Lists = [list] };

    private static ListedParty Party(string id, string name, params Identifier[] identifiers) => new()
    {
        Id = new PartyId(id),
        List = id[..id.IndexOf('/', StringComparison.Ordinal)],
        Kind = PartyKind.Person,
        Names = [new PartyName(name, NameStrength.Primary)],
        Identifiers = [.. identifiers],
    };

    private static ListedParty Born(ListedParty party, int year) => year == 0 ? party : party with { BirthDates = [new PartialDate(year, null, null, "")] };

    private static Identifier Passport(string value, string issuer) => new(IdentifierType.Passport, value, issuer);
}
