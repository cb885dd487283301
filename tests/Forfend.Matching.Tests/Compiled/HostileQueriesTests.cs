using System.Collections.Concurrent;
using Forfend.Matching.Tests.Scoring;

namespace Forfend.Matching.Tests.Compiled;

public class HostileQueriesTests
{
    // Lists of names and queries for each; from the commonest threshold to ones where nearly everything is a hit.
    private static readonly (int Names, int Queries, int Threshold)[] Rounds =
    [
        (5000, 1000, 850), (5000, 1000, 850), (2000, 1500, 850), (2000, 1000, 750), (1000, 1500, 850), (1000, 1500, 850), (1000, 1500, 920), (1000, 1000, 800),
        (500, 2500, 850), (500, 2500, 850), (500, 2000, 850), (500, 1500, 950), (500, 1500, 700),
    ];

    [Fact]
    public void Twenty_thousand_hostile_queries_find_in_the_compiled_index_exactly_what_scoring_every_name_finds()
    {
        Assert.InRange(Rounds.Sum(round => round.Queries), 20_000, int.MaxValue);
        var different = new ConcurrentBag<string>();
        int hits = 0;
        var oneByOne = Partitioner.Create(Rounds.Index(), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(oneByOne, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, each =>
        {
            (int number, (int Names, int Queries, int Threshold) round) = each;
            var options = new MatcherOptions { Threshold = round.Threshold };
            var list = new HostileList((ulong)number, round.Names);
            var compiled = CompiledMatcher.Build(list.Parties, options);
            var exhaustive = ExhaustiveMatcher.Build(list.Parties, options);
            for (int index = 0; index < round.Queries; index++)
            {
                NameQuery query = list.Query();
                List<string> expected = [.. exhaustive.Search(query).Select(Text)];
                List<string> found = [.. compiled.Search(query).Select(Text)];
                if (expected.Count > 0) Interlocked.Increment(ref hits);
                if (!expected.SequenceEqual(found)) different.Add($"list {number}, query {index} `{query.Name}`: expected {string.Join(' ', expected.Except(found))}, found {string.Join(' ', found.Except(expected))}");
            }
        });

        Assert.Empty(different);
        Assert.InRange(hits, 5_000, 18_000);
    }

    [Fact]
    public void Scoring_every_name_finds_what_nested_loops_over_the_definition_find()
    {
        foreach (int threshold in (ReadOnlySpan<int>)[850, 600])
        {
            var list = new HostileList((ulong)threshold, 500);
            var exhaustive = ExhaustiveMatcher.Build(list.Parties, new MatcherOptions { Threshold = threshold });
            var scorer = new ReferenceScorer(list.Parties, exhaustive.Weights);
            for (int index = 0; index < 200; index++)
            {
                NameQuery query = list.Query();
                List<(string, int, HitGrade)> expected = scorer.Search(query, threshold);
                List<(string, int, HitGrade)> found = [.. exhaustive.Search(query).Select(hit => (hit.Party.Id.Value, hit.Score, hit.Grade))];
                Assert.True(expected.SequenceEqual(found), $"`{query.Name}`: expected {string.Join(' ', expected.Except(found))}, found {string.Join(' ', found.Except(expected))}; {string.Join(' ', list.Parties.Where(party => expected.Except(found).Any(each => each.Item1 == party.Id.Value)).SelectMany(party => party.Names).Select(name => name.Text))}");
            }
        }
    }

    private static string Text(Hit hit) => $"{hit.Party.Id} {hit.Score} {hit.Grade} {hit.Name.Text} {hit.Why}";
}
