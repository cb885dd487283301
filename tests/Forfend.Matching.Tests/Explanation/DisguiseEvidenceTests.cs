using static Forfend.Matching.Tests.Parties;

namespace Forfend.Matching.Tests.Explanation;

public class DisguiseEvidenceTests
{
    private static readonly ExhaustiveMatcher Listed = Matcher(Person("putin", "PUTIN, Vladimir"));

    [Theory]
    [InlineData("Рutіn Vladimіr", "letters of several scripts in one word")]
    [InlineData("Vl\u13AAdimir P\uA4F4tin", "letters of several scripts in one word")]
    [InlineData("Vladimir \uA4D1\uA4F4\uA4D4\uA4F2\uA4E0", "letters of another script that look Latin")]
    [InlineData("\u2164ladimir Putin", "letters of another style")]
    [InlineData("Vlad\u200Bimir Pu\u200Btin", "unseen characters stand between the letters")]
    [InlineData("\u202Enitup rimidalv\u202C", "characters turn the direction of writing")]
    [InlineData("V1ad1m1r Put1n", "digits or signs for letters")]
    [InlineData("V1adimir Putin", "digits or signs for letters")]
    [InlineData("Vl@dimir Putin", "digits or signs for letters")]
    [InlineData("V1adimir Putim", "digits or signs for letters")]
    [InlineData("Vladimir Put!n", "digits or signs for letters")]
    [InlineData("𝐕𝐥𝐚𝐝𝐢𝐦𝐢𝐫 Putin", "letters of another style")]
    [InlineData("V l a d i m i r P u t i n", "letters set apart")]
    public void A_disguise_is_shown_as_evidence_and_in_the_sentence_and_counts_nothing(string name, string detail)
    {
        Hit? hit = Listed.HitOf(Query(name), "p/putin");

        Assert.NotNull(hit);
        Assert.Contains(hit.Evidence, each => each.Feature == "disguise" && each.Detail == detail && each.Points == 0);
        Assert.Contains(detail, hit.Why, StringComparison.Ordinal);
        Assert.Equal(hit.Score, hit.Evidence.Sum(each => each.Points));
    }

    [Theory]
    [InlineData("Vladimir Putin")]
    [InlineData("Владимир Путин")]
    [InlineData("Ｖｌａｄｉｍｉｒ Ｐｕｔｉｎ")]
    [InlineData("V. Putin")]
    public void An_honest_spelling_is_no_disguise(string name) =>
        Assert.DoesNotContain(Listed.HitOf(Query(name), "p/putin")!.Evidence, each => each.Feature == "disguise");

    [Theory]
    [InlineData("3M Trading", "3M Trading")]
    [InlineData("Studio 54 Trade24", "Studio 54 Trade24")]
    [InlineData("Agrofirma A1 Severnaya", "Agrofirma A2 Severnaya")]
    public void Digits_that_belong_to_a_name_are_no_disguise(string name, string listed)
    {
        Hit? hit = ExhaustiveMatcher.Build([Company("x", listed)], new MatcherOptions { Threshold = 500 }).HitOf(Query(name), "co/x");

        Assert.NotNull(hit);
        Assert.DoesNotContain(hit.Evidence, each => each.Feature == "disguise");
    }

    [Theory]
    [InlineData("Al1pay", "Alipay")]
    [InlineData("Ali p@y", "Alipay")]
    [InlineData("A1i pay", "Alipay")]
    [InlineData("P@ypal", "PayPal")]
    public void Signs_for_letters_in_a_name_of_one_word_are_a_disguise(string name, string listed) =>
        Assert.Contains(Matcher(App("x", listed)).HitOf(Query(name), "app/x")!.Evidence, each => each is { Feature: "disguise", Detail: "digits or signs for letters" });

    [Fact]
    public void A_disguise_in_text_is_shown_too()
    {
        Hit hit = Assert.Single(Listed.SearchText("loan for Vladimіr Putіn, thanks")).Hit;

        Assert.Contains(hit.Evidence, each => each.Feature == "disguise");
        Assert.Contains("several scripts", hit.Why, StringComparison.Ordinal);
    }
}
