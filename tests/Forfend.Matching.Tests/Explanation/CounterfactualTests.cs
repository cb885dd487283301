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
