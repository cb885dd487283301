using CsCheck;
using Forfend.Domain.Parties;
using Forfend.Matching.Tests.Scoring;

namespace Forfend.Matching.Tests;

public class ScoreLawsTests
{
    private static readonly MatcherOptions Low = new() { Threshold = 1 };

    [Fact]
    public void The_matcher_finds_exactly_what_nested_loops_over_the_definition_find() =>
        Gen.Select(Generators.Parties, Generators.Query.Array[20], Gen.OneOf(Gen.Int[300, 949], Gen.Int[950, 1000])).Sample(
            (parties, queries, threshold) =>
            {
                var matcher = ExhaustiveMatcher.Build(parties, new MatcherOptions { Threshold = threshold });
                var reference = new ReferenceScorer(parties, matcher.Weights);
                foreach (NameQuery query in queries)
                {
                    var found = matcher.Search(query).Select(hit => (hit.Party.Id.Value, hit.Score, hit.Grade));
                    Assert.Equal(reference.Search(query, threshold), found);
                }
            },
            iter: 50);

    [Fact]
    public void The_evidence_of_a_hit_sums_to_its_score() => EveryHit(hit => Assert.Equal(hit.Score, hit.Evidence.Sum(evidence => evidence.Points)));

    [Fact]
    public void Every_hit_says_why_in_one_sentence() => EveryHit(hit =>
    {
        Assert.EndsWith(".", hit.Why, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', hit.Why);
        Assert.Contains(hit.Name.Text, hit.Why, StringComparison.Ordinal);
    });

    [Fact]
    public void A_weak_alias_alone_is_never_identified() => EveryHit(hit =>
    {
        bool byIdentifier = hit.Evidence.Any(evidence => evidence is { Feature: "identifier", Points: > 100 });
        if (hit.Name.Strength is NameStrength.WeakAlias && !byIdentifier) Assert.Equal(HitGrade.Possible, hit.Grade);
    });

    [Fact]
    public void A_name_finds_its_own_party_identified_with_the_full_score() =>
        Generators.Parties.Sample(parties =>
        {
            var matcher = ExhaustiveMatcher.Build(parties, new MatcherOptions());
            foreach (ListedParty party in parties)
            {
                foreach (PartyName name in party.Names.Where(name => name.Strength is not NameStrength.WeakAlias))
                {
                    Hit hit = Assert.Single(matcher.Search(Parties.Query(name.Text)), hit => hit.Party == party);
                    Assert.Equal((1000, HitGrade.Identified), (hit.Score, hit.Grade));
                }
            }
        });

    [Fact]
    public void The_order_of_two_words_of_a_query_does_not_matter() =>
        Gen.Select(Generators.Parties, Gen.OneOf("Ivan", "Ivanov", "Mohammed", "Ali", "Alpha", "Star", "Petrov").Array[2, 2].SelectMany(words => Gen.Shuffle(words).Select(shuffled => (words, shuffled))))
            .Sample((parties, names) =>
            {
                var matcher = ExhaustiveMatcher.Build(parties, Low);
                Assert.Equal(
                    matcher.Search(Parties.Query(string.Join(' ', names.words))).Select(hit => (hit.Party.Id, hit.Score, hit.Grade)),
                    matcher.Search(Parties.Query(string.Join(' ', names.shuffled))).Select(hit => (hit.Party.Id, hit.Score, hit.Grade)));
            });

    [Fact]
    public void Adding_an_alias_never_lowers_a_score_while_the_frequencies_stay() =>
        Gen.Select(Generators.Parties, Generators.ListedName, Generators.Query).Sample((parties, alias, query) =>
        {
            var before = ExhaustiveMatcher.Build(parties, Low);
            ListedParty[] extended = [parties[0] with { Names = parties[0].Names.Add(alias) }, .. parties[1..]];
            var after = ExhaustiveMatcher.Build(extended, Low, before.Weights);

            string id = parties[0].Id.Value;
            Assert.True((after.HitOf(query, id)?.Score ?? 0) >= (before.HitOf(query, id)?.Score ?? 0));
        });

    [Fact]
    public void Two_matchers_of_the_same_list_give_the_same_hits_also_from_several_threads() =>
        Gen.Select(Generators.Parties, Generators.Query.Array[10]).Sample(
            (parties, queries) =>
            {
                var first = ExhaustiveMatcher.Build(parties, Low);
                var second = ExhaustiveMatcher.Build(parties.Reverse(), Low);
                string[] expected = [.. queries.Select(query => Text(first.Search(query)))];
                string[] actual = new string[queries.Length];
                Parallel.For(0, queries.Length, index => actual[index] = Text(second.Search(queries[index])));
                Assert.Equal(expected, actual);
            },
            iter: 50);

    [Fact]
    public void Any_text_can_be_asked_for_and_listed() =>
        Gen.Select(Generators.AnyText.Array[1, 5], Generators.AnyText).Sample((names, query) =>
        {
            var matcher = ExhaustiveMatcher.Build([Parties.Company("x", names)], Low);
            Assert.All(matcher.Search(Parties.Query(query)), hit => Assert.InRange(hit.Score, 1, 1000));
            Assert.All(matcher.SearchText(query + " " + names[0]), hit => Assert.InRange(hit.Start + hit.Length, 0, query.Length + 1 + names[0].Length));
        });

    private static void EveryHit(Action<Hit> check) =>
        Gen.Select(Generators.Parties, Generators.Query).Sample((parties, query) =>
        {
            foreach (Hit hit in ExhaustiveMatcher.Build(parties, Low).Search(query)) check(hit);
        });

    private static string Text(IReadOnlyList<Hit> hits) =>
        string.Join('\n', hits.Select(hit => $"{hit.Party.Id} {hit.Score} {hit.Grade} {hit.Name.Text} {hit.Why} {string.Join('|', hit.Evidence)}"));
}
