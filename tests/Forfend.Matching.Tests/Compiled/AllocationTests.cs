using Forfend.Domain.Parties;

namespace Forfend.Matching.Tests.Compiled;

public class AllocationTests
{
    [Fact]
    public void A_query_of_known_words_without_a_hit_allocates_nothing()
    {
        var dice = new Dice(31);
        string[] words = [.. Enumerable.Range(0, 2_000).Select(_ => Word(dice))];
        string Name() => string.Join(' ', Enumerable.Range(0, 2 + dice.Below(2)).Select(_ => dice.Of(words)));
        ListedParty[] parties = [.. Enumerable.Range(0, 5_000).Select(index => index % 5 == 0 ? Parties.Company($"{index}", Name() + " Ltd") : Parties.Person($"{index}", Name()))];
        var matcher = CompiledMatcher.Build(parties, new MatcherOptions());
        NameQuery[] queries = [.. Enumerable.Range(0, 1_000).Select(index => Parties.Query(index % 5 == 0 ? $"{Name()} Co. Ltd." : index % 5 == 1 ? $"{Name()}-É" : Name()))];
        NameQuery[] without = [.. queries.Where(query => matcher.Search(query).Count == 0)];
        foreach (NameQuery query in without) matcher.Search(query);

        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (NameQuery query in without) matcher.Search(query);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(without.Length, 500, 1_000);
        Assert.Equal(0, allocated);
    }

    // Three syllables; no two of them joined are a third.
    private static string Word(Dice dice) => string.Concat(Enumerable.Range(0, 3).Select(_ => $"{"bcdfghklmnprstvz"[dice.Below(16)]}{"aeiou"[dice.Below(5)]}"));
}
