using Forfend.Domain.Parties;

namespace Forfend.Matching.Tests.Compiled;

public class HostileQueriesTests
{
    [Theory]
    [InlineData(1, 500, 2000, 850)]
    [InlineData(2, 500, 1000, 700)]
    [InlineData(3, 1000, 1000, 900)]
    [InlineData(4, 5000, 400, 850)]
    public void Quick(int seed, int names, int queries, int threshold)
    {
        var dice = new Dice((ulong)seed);
        var hostile = new HostileNames(dice);
        ListedParty[] parties = [.. Enumerable.Range(0, names).Select(index => new ListedParty
        {
            Id = new PartyId($"p/{index:0000}"), List = "test", Kind = (PartyKind)dice.Below(4), Names = [new PartyName(hostile.Listed(), NameStrength.Primary), .. dice.Percent(20) ? [new PartyName(hostile.Listed(), (NameStrength)(1 + dice.Below(2)))] : Array.Empty<PartyName>()],
        })];
        string[] listed = [.. parties.Select(party => party.PrimaryName)];
        var options = new MatcherOptions { Threshold = threshold };
        var exhaustive = ExhaustiveMatcher.Build(parties, options);
        var compiled = CompiledMatcher.Build(parties, options);
        var different = new List<string>();
        int hits = 0;
        for (int index = 0; index < queries; index++)
        {
            var query = new NameQuery { Name = hostile.Query(listed), Kind = (PartyKind)dice.Below(4), Countries = dice.Percent(20) ? [CountryCode.Of("IR")] : [] };
            string expected = string.Join('\n', exhaustive.Search(query).Select(Text));
            string actual = string.Join('\n', compiled.Search(query).Select(Text));
            if (expected.Length > 0) hits++;
            if (expected != actual) different.Add($"{query.Name} {query.Countries.Length}\n--- expected\n{expected}\n--- actual\n{actual}\n");
        }

        Assert.True(different.Count == 0, $"{different.Count} of {queries} differ ({hits} with hits):\n{string.Join("\n=======\n", different.Take(3))}");
        Assert.True(hits > queries / 5, $"only {hits} hits");
    }

    private static string Text(Hit hit) => $"{hit.Party.Id} {hit.Score} {hit.Grade} {hit.Name.Text} {hit.Why}";
}
