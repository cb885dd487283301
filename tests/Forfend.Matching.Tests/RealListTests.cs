using System.Collections.Concurrent;
using Forfend.Domain.Parties;

namespace Forfend.Matching.Tests;

public class RealListTests
{
    // Every tenth party; bench/Accuracy asks for every name in every layout.
    private const int Step = 10;

    [Fact]
    public void Every_primary_name_and_strong_alias_of_a_real_list_finds_its_own_entry_identified()
    {
        IReadOnlyList<ListedParty> parties = Sdn.Read("2019-01-04");
        var matcher = ExhaustiveMatcher.Build(parties, new MatcherOptions());
        var missed = new ConcurrentBag<string>();

        Parallel.ForEach(parties.Where((_, index) => index % Step == 0), party =>
        {
            foreach (PartyName name in party.Names)
            {
                Hit? hit = matcher.HitOf(Parties.Query(name.Text), party.Id.Value);
                if (hit is not { Grade: HitGrade.Identified, Score: 1000 }) missed.Add($"{party.Id} {name.Text}");
            }
        });

        Assert.True(parties.Count > 7000);
        Assert.Empty(missed);
    }
}
