using CsCheck;
using Forfend.Domain.Parties;
using static Forfend.Matching.Tests.Parties;

namespace Forfend.Matching.Tests.Text;

public class TextSearchTests
{
    private static readonly ExhaustiveMatcher Listed = Matcher(
        App("alipay", "Alipay") with { Identifiers = [new Identifier(IdentifierType.AndroidPackage, "com.eg.android.AlipayGphone")] },
        App("qq", "QQ"), App("tenpay", "Tenpay"), App("wechat", "WeChat"), App("wechat-pay", "WeChat Pay"),
        Person("sechin", "SECHIN, Igor").WithWeakAlias("Golden Bulldog"), Person("one", "Ivanovskiy"),
        Vessel("an-yue", "AN YUE JIANG") with { Identifiers = [new Identifier(IdentifierType.Imo, "IMO 9187629")] },
        Company("cecoex", "CECOEX, S.A.") with { Identifiers = [new Identifier(IdentifierType.Iban, "DE89370400440532013000")] },
        Company("delta", "Delta Ltd"),
        Company("sber", "Sberbank PJSC") with { Identifiers = [new Identifier(IdentifierType.Bic, "SABRRUMM")] });

    [Theory]
    [InlineData("ALIPAY*Taobao Shanghai", "app/alipay", "ALIPAY")]
    [InlineData("invoice 7, pay to Igor\u00A0Sechin today", "p/sechin", "Igor\u00A0Sechin")]
    [InlineData("/INV/1 SECHIN IGOR", "p/sechin", "SECHIN IGOR")]
    [InlineData("сечин, игорь!", "p/sechin", "сечин, игорь")]
    [InlineData("top up QQ", "app/qq", "QQ")]
    [InlineData("via We\u200BChat Pay.", "app/wechat-pay", "We\u200BChat Pay")]
    [InlineData("cargo of CECOEX", "co/cecoex", "CECOEX")]
    [InlineData("cargo of Delta Limited, Ltd", "co/delta", "Delta Limited")]
    [InlineData("with m/v An Yue Jiang", "v/an-yue", "An Yue Jiang")]
    [InlineData("vessel IMO9187629", "v/an-yue", "IMO9187629")]
    [InlineData("vessel IMO 9187629", "v/an-yue", "9187629")]
    [InlineData("correspondent SABRRUMM012 please", "co/sber", "SABRRUMM012")]
    [InlineData("to DE89 3704 0044 0532 0130 00 EUR", "co/cecoex", "DE89 3704 0044 0532 0130 00")]
    [InlineData("install com.eg.android.AlipayGphone.", "app/alipay", "com.eg.android.AlipayGphone")]
    public void A_listed_name_or_identifier_in_text_is_a_possible_hit_with_its_exact_span(string text, string id, string span)
    {
        TextHit hit = Assert.Single(Listed.SearchText(text));

        Assert.Equal((id, span, HitGrade.Possible), (hit.Hit.Party.Id.Value, text.Substring(hit.Start, hit.Length), hit.Hit.Grade));
    }

    [Theory]
    [InlineData("RakutenPay refund")]
    [InlineData("Igor bought from another Sechin")]
    [InlineData("the golden bulldog")]
    [InlineData("Ivanovskiy street")]
    [InlineData("river delta")]
    [InlineData("vessel 9187628")]
    [InlineData("DE88 3704 0044 0532 0130 00")]
    [InlineData("com.eg.android.AlipayGphone2")]
    [InlineData("")]
    public void What_is_not_named_is_no_hit(string text) => Assert.Empty(Listed.SearchText(text));

    private static readonly ExhaustiveMatcher Glued = Matcher(
        Person("putin", "PUTIN, Vladimir Vladimirovich", "普京", "弗拉基米尔·普京"), Person("xi", "XI, Jinping", "習近平"), Person("kim", "KIM, Jong Un", "김정은"),
        App("tenpay", "Tenpay"), App("wechat-pay", "WeChat Pay"), Company("tencent", "Tencent Holdings Limited", "腾讯公司"), Company("toyo", "Toyo", "東洋カメラ"),
        Company("trade-bank", "National Trade Bank"), Company("cuban", "Cuba Export Company"), Company("general", "General Trading LLC"));

    [Theory]
    [InlineData("loan to VladimirPutin, thanks", "p/putin", "VladimirPutin")]
    [InlineData("FOR VLADIMIRVLADIMIROVICHPUTIN MOSCOW", "p/putin", "VLADIMIRVLADIMIROVICHPUTIN")]
    [InlineData("for VladimirVladimirovich Putin", "p/putin", "VladimirVladimirovich Putin")]
    [InlineData("for PUTINVLADIMIRVLADIMIROVICH.", "p/putin", "PUTINVLADIMIRVLADIMIROVICH")]
    [InlineData("for владимирпутин", "p/putin", "владимирпутин")]
    [InlineData("FOR VLADIMIRPU\nTIN", "p/putin", "VLADIMIRPU\nTIN")]
    [InlineData("top up WeChatPay wallet", "app/wechat-pay", "WeChatPay")]
    [InlineData("to TENCENTHOLDINGSLIMITED", "co/tencent", "TENCENTHOLDINGSLIMITED")]
    [InlineData("to TencentHoldingsLtd", "co/tencent", "TencentHoldingsLtd")]
    [InlineData("付款给普京", "p/putin", "普京")]
    [InlineData("付款给弗拉基米尔·普京先生", "p/putin", "弗拉基米尔·普京")]
    [InlineData("付款给弗拉基米尔普京先生", "p/putin", "弗拉基米尔普京")]
    [InlineData("付款给习近平先生", "p/xi", "习近平")]
    [InlineData("付款给腾讯公司，谢谢", "co/tencent", "腾讯公司")]
    [InlineData("付款給騰訊公司", "co/tencent", "騰訊公司")]
    [InlineData("김정은에게 송금", "p/kim", "김정은")]
    [InlineData("株式会社東洋カメラ様", "co/toyo", "東洋カメラ")]
    [InlineData("cheque of National Trade Bank", "co/trade-bank", "National Trade Bank")]
    [InlineData("rum from Cuba Export Company", "co/cuban", "Cuba Export Company")]
    [InlineData("goods of General Trading LLC", "co/general", "General Trading LLC")]
    public void A_name_written_as_one_or_without_spaces_or_of_trade_words_is_found_with_its_exact_span(string text, string id, string span)
    {
        TextHit hit = Assert.Single(Glued.SearchText(text));

        Assert.Equal((id, span), (hit.Hit.Party.Id.Value, text.Substring(hit.Start, hit.Length)));
        Assert.Equal(hit.Hit.Score, hit.Hit.Evidence.Sum(each => each.Points));
    }

    [Theory]
    [InlineData("RakutenPay refund")]
    [InlineData("VladimirPutina")]
    [InlineData("export of the company to Cuba")]
    [InlineData("general trading in goods")]
    [InlineData("박김정은혜")]
    [InlineData("近平和")]
    public void What_is_only_part_of_a_word_or_of_every_day_is_no_hit(string text) => Assert.Empty(Glued.SearchText(text));

    [Fact]
    public void Everybody_named_is_found_in_order_of_position() =>
        Assert.Equal(
            ["app/wechat-pay", "p/sechin", "app/alipay"],
            Listed.SearchText("WeChat Pay for Igor Sechin or Alipay").Select(hit => hit.Hit.Party.Id.Value));

    [Theory]
    [InlineData("a.")]
    [InlineData("l l c ")]
    [InlineData("WeChat ")]
    [InlineData("DE89 ")]
    [InlineData("com.")]
    [InlineData("wechatpay")]
    public void A_long_text_of_repeated_beginnings_comes_to_an_end(string beginning)
    {
        string text = string.Concat(Enumerable.Repeat(beginning, 100_000)) + " Igor Sechin";

        Assert.Equal("p/sechin", Listed.SearchText(text)[^1].Hit.Party.Id.Value);
    }

    [Theory]
    [InlineData("CORPORACION CIMEX, S.A.")]
    [InlineData("EMPRESA CUBANA DE AVIACION")]
    [InlineData("LLENARES REYES, Jose Ricardo")]
    [InlineData("AL-QA'IDA IN THE ISLAMIC MAGHREB")]
    public void A_name_cut_by_a_line_end_between_any_two_letters_is_found_with_its_span(string name)
    {
        ExhaustiveMatcher matcher = Matcher(name.Contains("Jose", StringComparison.Ordinal) ? Person("x", name) : Company("x", name));
        for (int cut = 1; cut < name.Length; cut++)
        {
            if (!char.IsLetter(name[cut - 1]) || !char.IsLetter(name[cut])) continue;

            string text = "FOR " + name.Insert(cut, "\n") + " THANKS";
            TextHit hit = Assert.Single(matcher.SearchText(text));
            Assert.StartsWith(name[..cut], text.Substring(hit.Start, hit.Length), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("paid to Venezolana yesterday", true)]
    [InlineData("delivery to 12 Venezolana Street", false)]
    [InlineData("ul. Venezolana 7", false)]
    public void A_street_of_a_name_is_not_the_bearer(string text, bool isHit) =>
        Assert.Equal(isHit, Matcher(Company("x", "Venezolana")).SearchText(text).Count == 1);

    [Fact]
    public void A_name_stays_found_whatever_stands_around_it() =>
        Gen.Select(Generators.AnyText, Generators.AnyText).Sample((before, after) =>
        {
            string text = $"{before} | Igor Sechin | {after}";
            Assert.Contains(Listed.SearchText(text), hit => hit.Hit.Party.Id.Value == "p/sechin" && text.Substring(hit.Start, hit.Length).StartsWith("Igor Sechin", StringComparison.Ordinal));
        });
}
