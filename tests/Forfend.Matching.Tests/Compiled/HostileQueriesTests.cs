using System.Collections.Concurrent;
using Forfend.Matching.Tests.Scoring;

namespace Forfend.Matching.Tests.Compiled;

public class HostileQueriesTests
{
    // Lists of names and queries for each; from the commonest threshold to ones where nearly everything is a hit.
    private static readonly (int Names, int Queries, int Threshold)[] Rounds = [(500, 600, 850), (500, 300, 700), (500, 300, 950), (2000, 100, 850)];

    [Fact]
    public void Hostile_queries_find_in_the_compiled_index_exactly_what_nested_loops_find()
    {
        var different = new ConcurrentBag<string>();
        int hits = 0;
        Parallel.For(0, Rounds.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, round =>
        {
            var list = new HostileList((ulong)round, Rounds[round].Names);
            var matcher = CompiledMatcher.Build(list.Parties, new MatcherOptions { Threshold = Rounds[round].Threshold });
            var scorer = new ReferenceScorer(list.Parties, matcher.Weights);
            for (int index = 0; index < Rounds[round].Queries; index++)
            {
                NameQuery query = list.Query();
                var expected = scorer.Search(query, Rounds[round].Threshold);
                var found = matcher.Search(query).Select(hit => (hit.Party.Id.Value, hit.Score, hit.Grade)).ToList();
                if (expected.Count > 0) Interlocked.Increment(ref hits);
                if (!expected.SequenceEqual(found)) different.Add($"list {round}, query {index} `{query.Name}`: expected {string.Join(' ', expected)}, found {string.Join(' ', found)}");
            }
        });

        Assert.Empty(different);
        Assert.InRange(hits, 300, 1_250);
    }
}
