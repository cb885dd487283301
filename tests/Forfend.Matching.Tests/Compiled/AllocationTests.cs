using Forfend.Domain.Parties;

namespace Forfend.Matching.Tests.Compiled;

public class AllocationTests
{
    [Fact]
    public void A_query_of_known_words_without_a_hit_allocates_nothing()
    {
        ListedParty[] parties = [.. Sdn.Names.Take(4_000).Select((name, index) => index % 2 == 0 ? Parties.Company($"p/{index}", name) : Parties.Person($"p/{index}", name))];
        var matcher = CompiledMatcher.Build(parties, new MatcherOptions());
        string[] words = [.. parties.SelectMany(party => party.PrimaryName.Split(' ')).Where(word => word.Length > 0 && char.IsAsciiLetter(word[0])).Take(3_000)];
        var dice = new Dice(31);
        NameQuery[] queries = [.. Enumerable.Range(0, 1_000).Select(_ => Parties.Query(string.Join(' ', Enumerable.Range(0, 2 + dice.Below(3)).Select(_ => dice.Of(words)))))];
        NameQuery[] without = [.. queries.Where(query => matcher.Search(query).Count == 0)];
        foreach (NameQuery query in without) matcher.Search(query);

        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (NameQuery query in without) matcher.Search(query);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(without.Length, 500, 1_000);
        Assert.Equal(0, allocated);
    }
}
