using System.Collections.Immutable;
using CsCheck;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Matching.Reverse;

namespace Forfend.Matching.Tests;

public class HitThresholdTests
{
    private static readonly string[] Lists = ["us-ofac-sdn", "eu-fsf", "us-bis-entity-list"];
    private static readonly string[] Fields = ["beneficiary", "payer", HitThreshold.Text];

    private static readonly Gen<HitThreshold> Threshold =
        from score in Gen.Int[600, 1000]
        from list in Gen.Frequency((2, Gen.Const("")), (1, Gen.OneOf(Lists)))
        from field in Gen.Frequency((2, Gen.Const("")), (1, Gen.OneOf(Fields)))
        from kind in Gen.Frequency((2, Gen.Const((PartyKind?)null)), (1, Gen.OneOf<PartyKind?>(PartyKind.Person, PartyKind.Organization, PartyKind.Unknown)))
        select new HitThreshold(score) { List = list, Field = field, Kind = kind };

    private static readonly Gen<HitThresholds> Thresholds =
        from general in Gen.Int[600, 1000]
        from others in Threshold.Array[0, 5]
        select others.Aggregate(HitThresholds.Of(general), (all, other) => all.With([other]));

    private static readonly Gen<ListedParty[]> Parties =
        from parties in Generators.Parties
        from first in Gen.Int[0, 100]
        select parties.Select((party, index) => party with
        {
            List = Lists[(first + index) % Lists.Length],
            // Some stand on two lists.
            Designations = index % 4 == 0 ? [On(""), On(Lists[(first + index + 1) % Lists.Length])] : [],
        }).ToArray();

    [Fact]
    public void Every_party_that_reaches_its_own_threshold_is_found_and_no_other() =>
        Gen.Select(Parties, Generators.Query.Array[20], Thresholds, Gen.OneOf("", "beneficiary", "payer")).Sample(
            (parties, queries, thresholds, field) =>
            {
                var everybody = ExhaustiveMatcher.Build(parties, new MatcherOptions { Threshold = 1 });
                var options = new MatcherOptions { Thresholds = thresholds };
                var exhaustive = ExhaustiveMatcher.Build(parties, options);
                var compiled = CompiledMatcher.Build(parties, options);
                foreach (NameQuery query in queries.Select(query => query with { Field = field }))
                {
                    // Which of its names a party met by an identifier shows may depend on the threshold; that it is found may not.
                    IReadOnlyList<Hit> found = exhaustive.Search(query);
                    Assert.Equal(
                        everybody.Search(query).Where(hit => hit.Score >= ByHand(thresholds, hit.Party, field)).Select(hit => (hit.Party.Id, hit.Score, hit.Grade)),
                        found.Select(hit => (hit.Party.Id, hit.Score, hit.Grade)));
                    Assert.Equal(found.Select(Text), compiled.Search(query).Select(Text));
                }
            },
            iter: 30);

    [Fact]
    public void So_it_is_in_free_text_which_is_a_field_of_its_own() =>
        Gen.Select(Parties, Generators.Name.Array[4], Thresholds).Sample(
            (parties, names, thresholds) =>
            {
                string text = string.Join("; ", names);
                var everybody = CompiledMatcher.Build(parties, new MatcherOptions { Threshold = 1 });
                var compiled = CompiledMatcher.Build(parties, new MatcherOptions { Thresholds = thresholds });
                Assert.Equal(
                    everybody.SearchText(text).Where(hit => hit.Hit.Score >= ByHand(thresholds, hit.Hit.Party, "text")).Select(hit => (hit.Start, Text(hit.Hit))),
                    compiled.SearchText(text).Select(hit => (hit.Start, Text(hit.Hit))));
            },
            iter: 30);

    [Fact]
    public void A_book_has_the_hits_that_a_search_with_thresholds_of_lists_and_kinds_has() =>
        Gen.Select(Parties, Generators.Query.Array[30], Thresholds).Sample(
            (parties, queries, thresholds) =>
            {
                var matcher = CompiledMatcher.Build(parties, new MatcherOptions { Thresholds = thresholds });
                using var book = CompiledBook.Build(queries.Select((query, index) => new BookParty($"c/{index}", query)));
                Assert.Equal(
                    queries.SelectMany((query, index) => matcher.Search(query).Select(hit => ($"c/{index}", Text(hit)))),
                    book.Search(matcher).SelectMany(hit => hit.Hits.Select(each => (hit.Party.Id, Text(each)))));
            },
            iter: 20);

    [Fact]
    public void The_least_threshold_of_a_field_is_the_least_that_any_party_can_have_there() =>
        Gen.Select(Thresholds, Gen.OneOf("", "beneficiary", "payer", "text")).Sample((thresholds, field) =>
        {
            // A party on no list of any of them, and of each list or of all, of every kind.
            IEnumerable<ListedParty> all =
                from list in Lists.Append("another")
                from kind in PartyKinds.All
                select new ListedParty { Id = new PartyId("x"), List = list, Kind = kind.Kind, Names = [new PartyName("x", NameStrength.Primary)] };
            Assert.Equal(all.Min(party => thresholds.For(party, field)), thresholds.LeastFor(field));
        });

    [Theory]
    [InlineData("850 us-ofac-sdn=830 field:beneficiary=840 kind:person=860", 830)]
    [InlineData("850 eu-fsf=830 field:beneficiary=840 kind:person=860", 840)]
    [InlineData("850 eu-fsf=830 field:payer=840 kind:person=860", 860)]
    [InlineData("850 eu-fsf=830 field:payer=840 kind:vessel=860", 850)]
    [InlineData("us-ofac-sdn=830 field:beneficiary+kind:person=870", 870)]
    [InlineData("us-ofac-sdn+kind:person=810 field:beneficiary+kind:person=870", 810)]
    [InlineData("kind:unknown=700", 850)]
    public void The_one_with_the_most_conditions_counts_then_a_list_before_a_field_before_a_kind(string written, int expected)
    {
        ListedParty party = Matching.Tests.Parties.Person("x", "Ivan Petrov") with { List = "us-ofac-sdn" };
        Assert.Equal(expected, Read(written).For(party, "beneficiary"));
    }

    [Fact]
    public void A_party_on_two_lists_has_the_lower_of_their_thresholds()
    {
        ListedParty party = Matching.Tests.Parties.Person("x", "Ivan Petrov") with { List = "us-ofac-sdn", Designations = [On(""), On("eu-fsf")] };
        Assert.Equal(820, Read("us-ofac-sdn=870 eu-fsf=820").For(party, ""));
    }

    [Fact]
    public void What_would_have_made_it_no_hit_is_told_by_its_own_threshold()
    {
        ListedParty person = Matching.Tests.Parties.Person("x", "Ivan Petrov");
        NameQuery query = Matching.Tests.Parties.Query("Ivan Petrow");
        Hit Found(string thresholds) => Assert.Single(CompiledMatcher.Build([person], new MatcherOptions { Thresholds = Read(thresholds) }).Search(query));

        Hit low = Found("kind:person=600");
        Hit high = Found($"kind:person={low.Score}");
        Assert.Equal(low.Score, high.Score);
        Assert.True(high.WordCounterfactual?.Score < high.Score);
        Assert.True(low.WordCounterfactual is null || low.WordCounterfactual.Score < 600);
    }

    [Fact]
    public void Thresholds_written_in_another_order_are_the_same_and_a_later_one_takes_the_place_of_an_earlier()
    {
        Assert.Equal(Read("850 us-ofac-sdn=830 kind:person=860"), Read("kind:person=860 us-ofac-sdn=830 850"));
        Assert.NotEqual(Read("us-ofac-sdn=830"), Read("us-ofac-sdn=831"));
        Assert.Equal("860 us-ofac-sdn=820", Read("us-ofac-sdn=830").With([new HitThreshold(860), new HitThreshold(820) { List = "us-ofac-sdn" }]).ToString());
    }

    [Fact]
    public void What_is_written_is_read_again_as_the_same() =>
        Thresholds.Sample(thresholds => Assert.Equal(thresholds, Read(thresholds.ToString())));

    [Theory]
    [InlineData("599", "THR002")]
    [InlineData("1001", "THR002")]
    [InlineData("us-ofac-sdn=99999999999", "THR001")]
    [InlineData("", "THR001")]
    [InlineData("=850", "THR001")]
    [InlineData("us-ofac-sdn=", "THR001")]
    [InlineData("high", "THR001")]
    [InlineData("-850", "THR001")]
    [InlineData("us-ofac-sdm=850", "THR003")]
    [InlineData("+kind:person=850", "THR003")]
    [InlineData("kind:persn=850", "THR003")]
    [InlineData("field:nowhere=850", "THR003")]
    [InlineData("kind:person+kind:vessel=850", "THR004")]
    [InlineData("850 860", "THR004")]
    public void What_is_no_threshold_is_a_finding_that_says_what_to_do(string written, string code)
    {
        var findings = new List<Finding>();
        HitThresholdWords.Read(written.Split(' '), HitThresholds.LeastDeciding, Lists, findings);

        Finding finding = Assert.Single(findings);
        Assert.Equal((code, RecordFate.Refused), (finding.Code, finding.Fate));
        Assert.NotEmpty(finding.Suggestion);
    }

    [Fact]
    public void Whatever_is_written_is_a_threshold_or_a_finding() =>
        Gen.OneOf(Generators.AnyText, Gen.OneOf("us-ofac-sdn", "kind:", "field:", "+", "=", "850", "person", "text", "٣").Array[0, 8].Select(string.Concat)).Sample(text =>
        {
            var findings = new List<Finding>();
            ImmutableArray<HitThreshold> read = HitThresholdWords.Read([text], HitThresholds.LeastDeciding, Lists, findings);
            Assert.Equal(1, read.Length + findings.Count);
            Assert.All(read, threshold => Assert.InRange(threshold.Score, 600, 1000));
        });

    private static HitThresholds Read(string written)
    {
        var findings = new List<Finding>();
        HitThresholds thresholds = HitThresholds.Default.With(HitThresholdWords.Read(written.Split(' '), 600, Lists, findings));
        Assert.Empty(findings);
        return thresholds;
    }

    // The documented order, said once more.
    private static int ByHand(HitThresholds thresholds, ListedParty party, string field)
    {
        var findings = new List<Finding>();
        return HitThresholdWords.Read(thresholds.Written, 600, Lists, findings)
            .Where(each => (each.List.Length == 0 || party.List == each.List || party.IsOn(each.List)) && (each.Field.Length == 0 || each.Field == field) && (each.Kind is null || each.Kind == party.Kind))
            .OrderByDescending(each => new[] { each.List.Length > 0, each.Field.Length > 0, each.Kind is not null }.Count(isSaid => isSaid))
            .ThenByDescending(each => each.List.Length > 0).ThenByDescending(each => each.Field.Length > 0).ThenByDescending(each => each.Kind is not null)
            .ThenBy(each => each.Score)
            .First().Score;
    }

    private static Designation On(string list) => new("") { List = list };

    private static string Text(Hit hit) => $"{hit.Party.Id} {hit.Score} {hit.Grade} {hit.Name.Text} {hit.Why}";
}
