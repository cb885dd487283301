using Forfend.Domain.Parties;

namespace Forfend.Matching.Tests;

public class SeriesTests
{
    [Theory]
    [InlineData("Solutions II", "Solutions III")]
    [InlineData("Solutions 2", "Solutions III")]
    [InlineData("Bowne Global Solutions II", "Bowne Global Solutions III")]
    [InlineData("Fund Alpha A", "Fund Alpha B")]
    [InlineData("Rosneft Trading Fund A", "Rosneft Trading Fund B")]
    public void Another_number_or_letter_of_a_series_is_no_hit_in_either_order(string left, string right)
    {
        NameComparer comparer = NameComparer.Over([], new MatcherOptions());

        foreach (PartyKind kind in (ReadOnlySpan<PartyKind>)[PartyKind.Unknown, PartyKind.Organization])
        {
            Assert.False(comparer.Compare(left, right, kind).IsHit, comparer.Compare(left, right, kind).Why);
            Assert.False(comparer.Compare(right, left, kind).IsHit);
        }
    }

    [Theory]
    [InlineData("Solutions Ltd 2", "Solutions Ltd II")]
    [InlineData("John Smithson II", "SMITHSON, John")]
    public void The_same_number_in_other_signs_and_a_numeral_left_out_are_hits(string left, string right) =>
        Assert.True(NameComparer.Over([], new MatcherOptions()).Compare(left, right, PartyKind.Unknown).IsHit);

    [Fact]
    public void The_second_of_a_name_is_not_the_third() =>
        Assert.False(NameComparer.Over([], new MatcherOptions()).Compare("John Smithson II", "John Smithson III", PartyKind.Person).IsHit);

    [Theory]
    [InlineData("PACIFICSTEELFZE", "PACIFIC STEEL FZE", PartyKind.Organization)]
    [InlineData("PACIFIC STEEL FZE 5 RUE DE LA PAIX PARIS", "PACIFIC STEEL FZE", PartyKind.Organization)]
    [InlineData("Iradj Mohammadi KAHV", "KAHVARIN, Iradj Mohammadi", PartyKind.Person)]
    [InlineData("IRADJ MOHAMMADI KA\nHVARIN", "KAHVARIN, Iradj Mohammadi", PartyKind.Person)]
    [InlineData("Hsieh Wei", "XIE, Wei", PartyKind.Person)]
    [InlineData("ντιμιτρι ποποβ", "POPOV, Dimitri", PartyKind.Person)]
    [InlineData("mhmmd hssn djmr", "DAJMAR, Mohammad Hossein", PartyKind.Person)]
    public void Glued_forms_addresses_cut_fields_and_other_spellings_are_read(string query, string listed, PartyKind kind)
    {
        ListedParty[] parties = [new ListedParty { Id = new PartyId("x/1"), List = "x", Kind = kind, Names = [new PartyName(listed, NameStrength.Primary)] }];
        var asked = new NameQuery { Name = query, Kind = kind };

        Assert.Single(ExhaustiveMatcher.Build(parties, new MatcherOptions()).Search(asked));
        Assert.Single(CompiledMatcher.Build(parties, new MatcherOptions()).Search(asked));
    }
}
