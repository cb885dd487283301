using CsCheck;
using Forfend.Domain.Parties;
using Forfend.Matching.Explanation;

namespace Forfend.Matching.Tests;

public class ProbabilityTests
{
    [Fact]
    public void A_higher_score_is_never_less_likely_of_any_kind()
    {
        Gen.Select(Gen.Enum<PartyKind>(), Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((kind, one, other) =>
            Probability.Of(Math.Min(one, other), kind) <= Probability.Of(Math.Max(one, other), kind));
    }

    [Theory]
    [InlineData(PartyKind.Person)]
    [InlineData(PartyKind.Organization)]
    [InlineData(PartyKind.Unknown)]
    public void From_nothing_in_common_to_equal_it_grows_and_is_never_certain(PartyKind kind)
    {
        int[] probabilities = [.. Enumerable.Range(0, 1001).Select(score => Probability.Of(score, kind))];

        Assert.Equal(probabilities.Order(), probabilities);
        Assert.InRange(probabilities[0], 1, 100);
        Assert.InRange(probabilities[^1], 950, 999);
    }

    [Theory]
    [InlineData(PartyKind.Person, 0, 25)]
    [InlineData(PartyKind.Person, 849, 230)]
    [InlineData(PartyKind.Person, 855, 655)]
    [InlineData(PartyKind.Person, 868, 685)]
    [InlineData(PartyKind.Person, 1000, 970)]
    [InlineData(PartyKind.Organization, 838, 530)]
    [InlineData(PartyKind.Organization, 965, 920)]
    [InlineData(PartyKind.Organization, 1000, 990)]
    [InlineData(PartyKind.Unknown, 849, 680)]
    [InlineData(PartyKind.Unknown, 909, 850)]
    public void It_runs_straight_between_the_points_that_were_measured(PartyKind kind, int score, int probability) =>
        Assert.Equal(probability, Probability.Of(score, kind));

    [Theory]
    [InlineData(PartyKind.Vessel)]
    [InlineData(PartyKind.Aircraft)]
    [InlineData(PartyKind.App)]
    public void Kinds_with_too_few_labelled_pairs_are_read_as_one_not_stated(PartyKind kind) =>
        Assert.Equal(Enumerable.Range(0, 1001).Select(score => Probability.Of(score, PartyKind.Unknown)), Enumerable.Range(0, 1001).Select(score => Probability.Of(score, kind)));

    [Fact]
    public void A_hit_takes_the_kind_of_the_listed_party_whatever_was_asked_for()
    {
        var party = new ListedParty { Id = new PartyId("a/1"), List = "a", Kind = PartyKind.Organization, Names = [new PartyName("Harbour Lantern Shipping", NameStrength.Primary)] };

        Hit hit = Assert.Single(ExhaustiveMatcher.Build([party], new MatcherOptions()).Search(new NameQuery { Name = "Harbour Lantern Shipping" }));

        Assert.Equal(Probability.Of(hit.Score, PartyKind.Organization), hit.Probability);
        Assert.NotEqual(Probability.Of(hit.Score, PartyKind.Unknown), hit.Probability);
    }

    [Theory]
    [InlineData(PartyKind.Person)]
    [InlineData(PartyKind.Organization)]
    [InlineData(PartyKind.Unknown)]
    public void Two_names_take_the_kind_that_was_stated_also_without_a_word_in_common(PartyKind kind)
    {
        var comparer = NameComparer.Over([], new MatcherOptions());

        Assert.Equal(Probability.Of(0, kind), comparer.Compare("Olga Petrova", "Kim", kind).Probability);
        Assert.Equal(Probability.Of(1000, kind), comparer.Compare("Olga Petrova", "Olga Petrova", kind).Probability);
    }
}
