using Forfend.Domain.Parties;
using static Forfend.Matching.Tests.Parties;

namespace Forfend.Matching.Tests;

public class DisguisedNameTests
{
    private static readonly ListedParty[] Listed =
    [
        Person("sechin", "SECHIN, Igor Ivanovich"),
        Person("xi", "XI, Jinping"),
        Person("rahman", "ABD AL-RAHMAN, Khalid Mahmoud"),
        Person("papadopoulos", "PAPADOPOULOS, Dimitrios"),
        Company("murom", "Murom Trading International LLC"),
        Person("soderbergh", "SODERBERGH, Steven"),
        Person("pak", "PAK, Il-Kyu"),
        Company("cement", "Kurdistan Cement"),
    ];

    private static readonly ExhaustiveMatcher Parties = Matcher(Listed);

    [Theory]
    [InlineData("1g0r S3ch1n")]
    [InlineData("S e c h i n I g o r")]
    [InlineData("S.e.c.h.i.n. I.g.o.r")]
    [InlineData("SechinIgor")]
    [InlineData("IgorIvanovichSechin")]
    [InlineData("Sechin Igor lvanovich")]
    [InlineData("Ig or Sechin")]
    [InlineData("\u202Enihces rogi\u202C")]
    [InlineData("Igor S?chin")]
    [InlineData("Igor Ivanovich Sechin, 12 Main Street, Moscow")]
    [InlineData("President Igor Sechin PhD")]
    public void A_disguised_name_finds_its_party(string name) => Assert.Equal(HitGrade.Possible, Parties.HitOf(Query(name), "p/sechin")?.Grade);

    [Theory]
    [InlineData("习近平", "p/xi")]
    [InlineData("習近平", "p/xi")]
    [InlineData("خالد محمود عبد الرحمن", "p/rahman")]
    [InlineData("Khalid Mahmud Abdulrahman", "p/rahman")]
    [InlineData("Δημήτριος Παπαδόπουλος", "p/papadopoulos")]
    [InlineData("Димитриос Пападопулос", "p/papadopoulos")]
    [InlineData("Murom Trdg Intl", "co/murom")]
    [InlineData("스티븐 소더버그", "p/soderbergh")]
    [InlineData("박일규", "p/pak")]
    [InlineData("Pak Il-Gyu", "p/pak")]
    [InlineData("Siman-e Kurdistan", "co/cement")]
    public void A_name_is_found_in_other_scripts_and_spellings(string name, string id) => Assert.NotNull(Parties.HitOf(Query(name), id));

    [Theory]
    [InlineData("Igor Ivanovich Petrov", "SECHIN, Igor Ivanovich")]
    [InlineData("Muhammad bin Salman al-Rawi", "AL-RAWI, Salman bin Muhammad")]
    [InlineData("Taha Yassin al-Mosuli", "AL-JIZRAWI, Taha Yassin")]
    public void Another_person_of_like_name_is_no_hit(string name, string listed) => Assert.Null(Matcher(Person("x", listed)).HitOf(Query(name), "p/x"));

    [Theory]
    [InlineData("Bowne Solutions II Ltd", "Bowne Solutions III Ltd")]
    [InlineData("Republic Bank of Armenia", "Republic Bank of Austria")]
    public void Another_number_or_place_is_another_company(string name, string listed) => Assert.Null(Matcher(Company("x", listed)).HitOf(Query(name), "co/x"));

    [Theory]
    [InlineData("PAYMENT TO IGOR\nSECHIN FOR GOODS", "IGOR\nSECHIN")]
    [InlineData("PAYMENT TO IGOR SEC\nHIN FOR GOODS", "IGOR SEC\nHIN")]
    [InlineData("payment to Igor Sechyn for goods", "Igor Sechyn")]
    [InlineData("рayment to Igor Sеchin", "Igor Sеchin")]
    public void A_name_is_found_in_text_over_line_ends_and_with_a_letter_off(string text, string found)
    {
        TextHit hit = Assert.Single(Parties.SearchText(text));

        Assert.Equal(("p/sechin", found), (hit.Hit.Party.Id.Value, text.Substring(hit.Start, hit.Length)));
    }

    [Fact]
    public void A_Chinese_name_is_found_within_a_longer_run() =>
        Assert.Equal(4, Assert.Single(Matcher(Company("x", "腾讯控股有限公司")).SearchText("付款给深圳腾讯控股有限公司北京")).Start - 1);

    [Fact]
    public void A_street_named_after_a_party_is_no_hit()
    {
        var matcher = Matcher(App("cuba", "Cuba"));

        Assert.Empty(matcher.SearchText("12 Cuba Street, London"));
        Assert.NotEmpty(matcher.SearchText("goods for Cuba"));
    }
}
