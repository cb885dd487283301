using Forfend.Domain.Parties;

namespace Forfend.Matching.Tests.Compiled;

public class ChangedListTests
{
    [Fact]
    public void Parties_added_and_taken_away_are_found_as_if_they_had_been_compiled_together_with_the_old_frequencies()
    {
        var dice = new Dice(11);
        var hostile = new HostileNames(dice);
        ListedParty[] old = [.. Enumerable.Range(0, 150).Select(index => Parties.Company($"old/{index}", hostile.Listed()))];
        ListedParty[] added = [.. Enumerable.Range(0, 50).Select(index => Parties.Company($"new/{index}", hostile.Listed()))];
        HashSet<PartyId> removed = [.. old.Where((_, index) => index % 7 == 0).Select(party => party.Id)];
        var options = new MatcherOptions();
        var before = CompiledMatcher.Build(old, options);
        CompiledMatcher after = before.With(added, removed);
        ListedParty[] present = [.. old.Where(party => !removed.Contains(party.Id)), .. added];
        var expected = ExhaustiveMatcher.Build(present, options, before.Weights);

        string[] listed = [.. old.Concat(added).Select(party => party.PrimaryName)];
        for (int index = 0; index < 200; index++)
        {
            NameQuery query = Parties.Query(hostile.Query(listed));
            Assert.Equal(expected.Search(query).Select(Text), after.Search(query).Select(Text));
        }
    }

    [Fact]
    public void A_book_that_asks_only_for_what_changed_finds_it_as_if_it_had_asked_for_all()
    {
        var list = new HostileList(13, 200);
        var changed = new HostileList(14, 30).Parties.Select(party => party with { Id = new PartyId("new/" + party.Id.Value) }).ToArray();
        var before = CompiledMatcher.Build(list.Parties, new MatcherOptions());
        CompiledMatcher all = before.With(changed, new HashSet<PartyId>());
        CompiledMatcher some = before.Of(changed);
        for (int index = 0; index < 150; index++)
        {
            NameQuery query = index % 3 == 0 ? Parties.Query(changed[index % changed.Length].PrimaryName) : list.Query();
            Assert.Equal(all.Search(query).Where(hit => hit.Party.Id.Value.StartsWith("new/", StringComparison.Ordinal)).Select(Text), some.Search(query).Select(Text));
        }
    }

    [Fact]
    public void A_party_that_changed_is_found_by_its_new_name_only()
    {
        var before = CompiledMatcher.Build([Parties.Company("a", "Zenith Star Shipping")], new MatcherOptions());
        ListedParty changed = Parties.Company("a", "Orion Maritime Trading");
        CompiledMatcher after = before.With([changed], new HashSet<PartyId> { changed.Id });
        Assert.Empty(after.Search(Parties.Query("Zenith Star Shipping")));
        Assert.Single(after.Search(Parties.Query("Orion Maritime Trading")));
    }

    [Fact]
    public void Identifiers_of_parties_taken_away_are_gone_and_those_of_others_stay()
    {
        ListedParty With(string id, string imo) => Parties.Company(id, $"Ship {id}") with { Identifiers = [new Identifier(IdentifierType.Imo, imo)] };
        CompiledMatcher matcher = CompiledMatcher.Build([With("a", "9074729"), With("b", "9176187"), With("c", "9187629")], new MatcherOptions())
            .With([With("d", "9290701")], new HashSet<PartyId> { new("co/b") });
        string[] Bearers(string imo) => [.. matcher.Search(new NameQuery { Name = "", Identifiers = [new Identifier(IdentifierType.Imo, imo)] }).Select(hit => hit.Party.Id.Value)];
        Assert.Equal(["co/a"], Bearers("9074729"));
        Assert.Empty(Bearers("9176187"));
        Assert.Equal(["co/c"], Bearers("9187629"));
        Assert.Equal(["co/d"], Bearers("9290701"));
    }

    private static string Text(Hit hit) => $"{hit.Party.Id} {hit.Score} {hit.Grade} {hit.Name.Text} {hit.Why}";
}
