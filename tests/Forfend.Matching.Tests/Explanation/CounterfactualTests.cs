using Forfend.Domain.Parties;
using static Forfend.Matching.Tests.Parties;

namespace Forfend.Matching.Tests.Explanation;

public class CounterfactualTests
{
    private static readonly ListedParty Sechin = Person("sechin", "SECHIN, Igor") with { BirthDates = [new PartialDate(1960, 9, 7, "07 Sep 1960")] };

    [Fact]
    public void A_similar_name_says_which_birth_date_would_have_made_it_no_hit_and_that_is_true()
    {
        ExhaustiveMatcher matcher = Matcher(Sechin);
        HitCounterfactual? change = matcher.HitOf(Query("Igor Setchin"), "p/sechin")?.Counterfactual;

        Assert.Equal((null, "With a birth year such as 2000, far from `1960-09-07`,"), (change?.Grade, change?.Change));
        Assert.Null(matcher.HitOf(Query("Igor Setchin") with { BirthDate = new PartialDate(2000, null, null, "2000") }, "p/sechin"));
    }

    [Theory]
    [InlineData("Igor Setchin", "Without the word `Igor`", "Setchin")]
    [InlineData("S3chin Igor", "Without the word `Igor`", "S3chin")]
    [InlineData("Mr Igor Sechin", "Without the word `Igor`", "Mr Sechin")]
    public void The_word_without_which_it_would_be_no_hit_is_named_and_that_is_true(string name, string change, string without)
    {
        HitCounterfactual? word = Matcher(Sechin).HitOf(Query(name), "p/sechin")?.WordCounterfactual;
        var everything = ExhaustiveMatcher.Build([Sechin], new MatcherOptions { Threshold = 1 });

        Assert.Equal((null, change), (word?.Grade, word?.Change));
        Assert.Equal(word?.Score, everything.HitOf(Query(without), "p/sechin")?.Score ?? 0);
        Assert.Null(Matcher(Sechin).HitOf(Query(without), "p/sechin"));
    }

    [Fact]
    public void In_a_name_of_very_many_words_no_one_word_is_looked_for() =>
        Assert.Null(Matcher(Sechin).HitOf(Query("Igor Sechin " + string.Join(' ', Enumerable.Repeat("Mr", 20))), "p/sechin")?.WordCounterfactual);

    [Fact]
    public void A_name_that_stays_a_hit_without_any_one_word_names_none() =>
        Assert.Null(Matcher(Company("x", "Acme Tooling Worldwide Machines")).HitOf(Query("Acme Tooling Worldwide Machines"), "co/x")?.WordCounterfactual);

    [Theory]
    [InlineData("Ivan Petrov", "Ivan Sidorov", "With `Sidorov` for the word `Petrov`")]
    [InlineData("WeChat", "WeChat Pay", "With the word `Pay` beside")]
    public void What_one_word_would_have_made_a_hit_is_named_and_that_is_true(string left, string right, string change)
    {
        var comparer = NameComparer.Over([], new MatcherOptions());
        PairScore pair = comparer.Compare(left, right, PartyKind.Unknown);

        Assert.False(pair.IsHit);
        Assert.Equal(change, pair.Counterfactual?.Change);
        Assert.True(pair.Counterfactual?.Score >= new MatcherOptions().Threshold);
    }

    [Fact]
    public void An_identified_party_says_what_would_have_left_it_possible_and_that_is_true()
    {
        ExhaustiveMatcher matcher = Matcher(Sechin);
        HitCounterfactual? change = matcher.HitOf(Query("Igor Sechin"), "p/sechin")?.Counterfactual;
        Hit? changed = matcher.HitOf(Query("Igor Sechin") with { BirthDate = new PartialDate(2000, null, null, "2000") }, "p/sechin");

        Assert.Equal((HitGrade.Possible, changed?.Score), (change?.Grade, change?.Score));
        Assert.Equal(HitGrade.Possible, changed?.Grade);
    }

    [Fact]
    public void Where_no_attribute_changes_it_the_spelling_that_identifies_is_named()
    {
        ExhaustiveMatcher matcher = Matcher(Company("acme", "Acme Tooling Worldwide") with { Kind = PartyKind.Unknown });

        Assert.Equal("Written `Acme Tooling Worldwide` it would have been identified.", matcher.HitOf(Query("Acme Toolling Worldwide"), "co/acme")?.Counterfactual?.Sentence);
    }
}
