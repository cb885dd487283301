using Forfend.Domain.Parties;
using static Forfend.Matching.Tests.Parties;

namespace Forfend.Matching.Tests;

public class IdentificationTests
{
    private static readonly ListedParty Sechin = Person("sechin", "SECHIN, Igor Ivanovich", "SECHIN, Igor") with
    {
        BirthDates = [new PartialDate(1960, 9, 7, "07 Sep 1960")],
        Countries = [CountryCode.Of("RU")],
        Identifiers = [new Identifier(IdentifierType.Passport, "12 345-678", "RU")],
    };

    private static readonly ExhaustiveMatcher Apps = Matcher(
        App("alipay", "Alipay"), App("tenpay", "Tenpay"), App("wechat", "WeChat", "Weixin"), App("wechat-pay", "WeChat Pay"),
        Company("tencent", "Tencent Holdings Ltd", "腾讯控股有限公司"));

    [Theory]
    [InlineData("Alipay", "app/alipay")]
    [InlineData("ALIPAY", "app/alipay")]
    [InlineData("Аlірау", "app/alipay")]
    [InlineData("WeChat Pay", "app/wechat-pay")]
    [InlineData("Tencent Holdings Limited", "co/tencent")]
    [InlineData("Tencent Holdings Co., Ltd.", "co/tencent")]
    [InlineData("Tencent Holdings", "co/tencent")]
    [InlineData("腾讯控股", "co/tencent")]
    public void An_equal_name_is_identified_whatever_its_dress_and_legal_form(string name, string id) =>
        Assert.Equal((1000, HitGrade.Identified), Apps.HitOf(Query(name), id) is { } hit ? (hit.Score, hit.Grade) : default);

    [Theory]
    [InlineData("RakutenPay", "app/tenpay")]
    [InlineData("Rakuten Pay", "app/wechat-pay")]
    [InlineData("WeChat", "app/wechat-pay")]
    [InlineData("Pay", "app/wechat-pay")]
    [InlineData("Igor", "p/sechin")]
    [InlineData("Sechin", "p/sechin")]
    public void One_word_does_not_make_another_name(string name, string id) =>
        Assert.Null(Matcher(Sechin, App("tenpay", "Tenpay"), App("wechat-pay", "WeChat Pay")).HitOf(Query(name), id));

    [Theory]
    [InlineData("Igor Sechin")]
    [InlineData("SECHIN Igor Ivanovich")]
    [InlineData("Mr. Igor Sechin")]
    [InlineData("Игорь Сечин")]
    public void A_person_is_identified_in_every_order_and_with_a_form_of_address(string name) =>
        Assert.Equal(HitGrade.Identified, Matcher(Sechin).HitOf(Query(name), "p/sechin")?.Grade);

    [Theory]
    [InlineData("I. Sechin")]
    [InlineData("Igor Setchin")]
    [InlineData("Igor Ivanovitch Sechin")]
    public void A_similar_name_is_possible(string name) =>
        Assert.Equal(HitGrade.Possible, Matcher(Sechin).HitOf(Query(name), "p/sechin")?.Grade);

    [Theory]
    [InlineData("SIS D.O.O.", "SIS DOO")]
    [InlineData("Gazprom OOO", "LLC Gazprom")]
    [InlineData("ООО Газпром", "Gazprom LLC")]
    [InlineData("Banco Nacional S.A.", "BANCO NACIONAL, SA")]
    [InlineData("Johnson & Sons", "Johnson and Sons")]
    public void Spellings_of_a_legal_form_are_one_name(string query, string listed) =>
        Assert.Equal(HitGrade.Identified, Matcher(Company("x", listed)).HitOf(Query(query), "co/x")?.Grade);

    [Fact]
    public void A_missing_legal_form_or_a_form_of_address_costs_an_equal_name_nothing_at_any_threshold()
    {
        var strict = ExhaustiveMatcher.Build([Company("x", "Delta Orient"), Sechin], new MatcherOptions { Threshold = 1000 });

        Assert.NotNull(strict.HitOf(Query("Delta Orient Ltd"), "co/x"));
        Assert.NotNull(strict.HitOf(Query("Mr Igor Sechin"), "p/sechin"));
    }

    [Fact]
    public void A_different_legal_form_is_not_the_same_name() =>
        Assert.Equal(HitGrade.Possible, Matcher(Company("x", "Delta Orient GmbH")).HitOf(Query("Delta Orient AG"), "co/x")?.Grade);

    [Fact]
    public void A_short_word_without_its_legal_form_is_not_the_same_name() =>
        Assert.NotEqual(HitGrade.Identified, Matcher(Company("x", "Delta Ltd")).HitOf(Query("Delta"), "co/x")?.Grade);

    [Fact]
    public void Initials_of_a_person_are_not_taken_for_a_legal_form() =>
        Assert.NotNull(Matcher(Person("x", "IVANOV, Sergey Antonovich")).HitOf(Query("Ivanov S.A."), "p/x"));

    [Fact]
    public void Numbers_are_equal_or_not() =>
        Assert.Null(Matcher(Vessel("x", "Blue Star 8")).HitOf(Query("Star 9"), "v/x"));

    [Fact]
    public void A_weak_alias_alone_stays_possible()
    {
        Hit? hit = Matcher(Sechin.WithWeakAlias("Bulldog")).HitOf(Query("Bulldog"), "p/sechin");

        Assert.Equal((900, HitGrade.Possible), hit is null ? default : (hit.Score, hit.Grade));
    }

    [Theory]
    [InlineData("1960-09-07", HitGrade.Identified)]
    [InlineData("1960", HitGrade.Identified)]
    [InlineData("1960-07-09", HitGrade.Identified)]
    [InlineData("1961", HitGrade.Possible)]
    [InlineData("1985-01-02", HitGrade.Possible)]
    public void A_birth_date_that_conflicts_leaves_an_equal_name_possible(string birthDate, HitGrade grade)
    {
        Assert.True(PartialDate.TryParseIso(birthDate, out PartialDate? date));

        Assert.Equal(grade, Matcher(Sechin).HitOf(Query("Igor Sechin") with { BirthDate = date }, "p/sechin")?.Grade);
    }

    [Fact]
    public void A_conflict_takes_a_merely_similar_name_below_the_threshold()
    {
        NameQuery query = Query("Igor Setchen");

        Assert.NotNull(Matcher(Sechin).HitOf(query, "p/sechin"));
        Assert.Null(Matcher(Sechin).HitOf(query with { BirthDate = new PartialDate(1985, null, null, "1985") }, "p/sechin"));
    }

    [Theory]
    [InlineData(PartyKind.Vessel, HitGrade.Possible)]
    [InlineData(PartyKind.Organization, HitGrade.Possible)]
    [InlineData(PartyKind.Person, HitGrade.Identified)]
    [InlineData(PartyKind.Unknown, HitGrade.Identified)]
    public void A_kind_that_conflicts_leaves_an_equal_name_possible(PartyKind kind, HitGrade grade) =>
        Assert.Equal(grade, Matcher(Sechin).HitOf(Query("Igor Sechin") with { Kind = kind }, "p/sechin")?.Grade);

    [Fact]
    public void An_app_is_identified_where_an_organization_or_another_country_is_stated() => Assert.Equal(
        HitGrade.Identified,
        Apps.HitOf(Query("Alipay") with { Kind = PartyKind.Organization, Countries = [CountryCode.Of("SG")] }, "app/alipay")?.Grade);

    [Theory]
    [InlineData("12345678", "RU", HitGrade.Identified)]
    [InlineData("12345678", "", HitGrade.Identified)]
    [InlineData("87654321", "RU", HitGrade.Possible)]
    [InlineData("87654321", "UA", HitGrade.Identified)]
    public void Passports_identify_or_conflict_by_issuer(string number, string issuer, HitGrade grade)
    {
        NameQuery query = Query("Igor Sechin") with { Identifiers = [new Identifier(IdentifierType.Passport, number, issuer)] };

        Assert.Equal(grade, Matcher(Sechin).HitOf(query, "p/sechin")?.Grade);
    }

    [Fact]
    public void A_strong_identifier_identifies_without_any_name()
    {
        NameQuery query = Query("") with { Identifiers = [new Identifier(IdentifierType.Passport, "12345678", "RU")] };

        Assert.Equal((1000, HitGrade.Identified), Matcher(Sechin).HitOf(query, "p/sechin") is { } hit ? (hit.Score, hit.Grade) : default);
    }

    [Theory]
    [InlineData(IdentifierType.Bic, "SABRRUMM", "SABRRUMMXXX")]
    [InlineData(IdentifierType.Bic, "SABRRUMM", "sabr ru mm 012")]
    [InlineData(IdentifierType.Imo, "IMO 9187629", "9187629")]
    public void Identifiers_are_equal_in_every_spelling(IdentifierType type, string listed, string stated)
    {
        var matcher = Matcher(Company("x", "Listed") with { Identifiers = [new Identifier(type, listed)] });

        Assert.NotNull(matcher.HitOf(Query("Somebody else") with { Identifiers = [new Identifier(type, stated)] }, "co/x"));
    }

    [Fact]
    public void The_sentence_and_the_evidence_read_as_an_analyst_would_say_them()
    {
        NameQuery[] queries =
        [
            Query("P. Ivanovich") with { BirthDate = new PartialDate(1965, null, null, "1965") },
            Query("Alipay"),
            Query("Delta Oriental Trading LLC") with { Countries = [CountryCode.Of("CN")] },
            Query("Bulldog Tiger"),
            Query("nobody") with { Identifiers = [new Identifier(IdentifierType.Bic, "SABRRUMM012")] },
        ];
        var matcher = Matcher(
            Person("ivanov", "IVANOV, Pyotr").WithWeakAlias("Bulldog Tiger") with { BirthDates = [new PartialDate(1965, 3, 1, "1 Mar 1965")] },
            App("alipay", "Alipay"),
            Company("delta", "Delta Orient Trading Ltd") with { Countries = [CountryCode.Of("IR")] },
            Company("sber", "Sberbank") with { Identifiers = [new Identifier(IdentifierType.Bic, "SABRRUMM")] });

        GoldenFile.Matches(string.Concat(queries.SelectMany(matcher.Search).Select(Text)), "hits.txt");
    }

    private static string Text(Hit hit) =>
        $"{hit.Party.Id} {hit.Score} {hit.Grade}\n  {hit.Why}\n" +
        string.Concat(hit.Evidence.Select(each => $"  {each.Points,5} {each.Feature}: `{each.QueryText}` `{each.ListedText}` {each.Detail}\n"));
}
