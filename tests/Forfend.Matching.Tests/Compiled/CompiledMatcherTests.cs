using CsCheck;
using Forfend.Matching.Tests.Scoring;

namespace Forfend.Matching.Tests.Compiled;

public class CompiledMatcherTests
{
    [Fact]
    public void The_compiled_matcher_finds_exactly_what_nested_loops_over_the_definition_find() =>
        Gen.Select(Generators.Parties, Generators.Query.Array[20], Gen.OneOf(Gen.Int[300, 949], Gen.Int[950, 1000])).Sample(
            (parties, queries, threshold) =>
            {
                var matcher = CompiledMatcher.Build(parties, new MatcherOptions { Threshold = threshold });
                var scorer = new ReferenceScorer(parties, matcher.Weights);
                foreach (NameQuery query in queries)
                {
                    var found = matcher.Search(query).Select(hit => (hit.Party.Id.Value, hit.Score, hit.Grade));
                    Assert.Equal(scorer.Search(query, threshold), found);
                }
            },
            iter: 100);

    [Fact]
    public void The_compiled_matcher_returns_what_the_exhaustive_one_returns_to_the_letter() =>
        Gen.Select(Generators.Parties, Generators.Query.Array[20], Gen.Int[1, 1000]).Sample(
            (parties, queries, threshold) =>
            {
                var options = new MatcherOptions { Threshold = threshold };
                var exhaustive = ExhaustiveMatcher.Build(parties, options);
                var compiled = CompiledMatcher.Build(parties, options);
                foreach (NameQuery query in queries) Assert.Equal(exhaustive.Search(query).Select(Text), compiled.Search(query).Select(Text));
            },
            iter: 100);

    private static string Text(Hit hit) => $"{hit.Party.Id} {hit.Score} {hit.Grade} {hit.Name.Text} {hit.Why} {string.Join('|', hit.Evidence)}";
}
