using System.Globalization;
using CsCheck;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Intake.Json;
using Forfend.Intake.Words;

namespace Forfend.Intake.Tests.Words;

public class DealingWordsTests
{
    [Theory]
    [InlineData("pay 25000 USD to Alipay", "payment 25,000.00 USD beneficiary=Alipay")]
    [InlineData("May we pay $25k to Alipay?", "payment 25,000.00 USD beneficiary=Alipay")]
    [InlineData("pay Alipay EUR 1,000.50", "payment 1,000.50 EUR beneficiary=Alipay")]
    [InlineData("send 3 million euros to \"Bank for Trade\" from Hartwell Tools Inc via WeChat Pay", "payment 3,000,000.00 EUR beneficiary=Bank for Trade payer=Hartwell Tools Inc channel=WeChat Pay")]
    [InlineData("pay 5 USD to Alipay in China", "payment 5.00 USD beneficiary=Alipay/CN \"China\"")]
    [InlineData("pay 5 USD to Alipay from Germany", "payment 5.00 USD beneficiary=Alipay actor.acts_in=DE \"Germany\"")]
    [InlineData("pay 5 USD to Alipay for invoice 12", "payment 5.00 USD beneficiary=Alipay \"for invoice 12\"")]
    [InlineData("pay 5 USD to Alipay on 2021-01-19", "payment 5.00 USD beneficiary=Alipay @2021-01-19")]
    [InlineData("pay 5 USD to alipay tomorrow please", "payment 5.00 USD beneficiary=alipay tomorrow please \"alipay tomorrow please\"")]
    [InlineData("receive 5 USD from Alipay", "payment 5.00 USD counterparty=Alipay")]
    [InlineData("buy a drone from DJI for 500 USD", "purchase 500.00 USD subject=drone seller=DJI \"a drone\"")]
    [InlineData("pay rent of 5 USD to Alipay", "payment 5.00 USD beneficiary=Alipay \"rent of\"")]
    [InlineData("export EUV resist to SMIC item.subject_to_ear=true item.unique_to_node_nm=7", "export end-user=SMIC item.subject_to_ear=true item.unique_to_node_nm=7 \"EUV resist\"")]
    [InlineData("host TikTok", "service subject=TikTok service.kind=hosting")]
    [InlineData("provide CDN services for TikTok", "service subject=TikTok service.kind=cdn \"services\"")]
    [InlineData("distribute the TikTok app", "app-distribution subject=TikTok app \"the TikTok app\"")]
    [InlineData("use WeChat", "app-use subject=WeChat")]
    [InlineData("lend 12000 CNY to Liang Borrower through Ant Group", "loan 12,000.00 CNY borrower=Liang Borrower platform=Ant Group")]
    [InlineData("send biometric data to Lotus Gate Trading", "data-transfer recipient=Lotus Gate Trading \"biometric data\"")]
    [InlineData("invest 100000 USD in SMIC", "investment 100,000.00 USD issuer=SMIC")]
    [InlineData("buy shares of SMIC", "investment issuer=SMIC")]
    [InlineData("onboard Ivan Petrov born 1960-02-01 from Russia", "onboarding customer=Ivan Petrov/RU*1960-02-01 \"Russia\"")]
    [InlineData("PAY 5 USD TO ALIPAY", "payment 5.00 USD beneficiary=ALIPAY")]
    [InlineData("pay 5 USD to Made To Measure Ltd", "payment 5.00 USD beneficiary=Made To Measure Ltd")]
    [InlineData("pay 10 USD to 支付宝", "payment 10.00 USD beneficiary=支付宝")]
    public void What_people_say_is_read(string words, string expected)
    {
        DealingReading reading = Read(words);

        Assert.Equal(expected, Show(reading.Dealing!));
        Assert.Empty(reading.Findings);
    }

    [Theory]
    [InlineData("pay 5 USD", "no beneficiary is named")]
    [InlineData("pay 5 USD to Alipay on 31/02/2021", "is not a date")]
    [InlineData("pay EUR 12.500,00 to Alipay", "is not an amount")]
    [InlineData("pay 12,50 EUR to Alipay", "is not an amount")]
    [InlineData("pay 1.500 EUR to Alipay", "is not an amount")]
    [InlineData("pay $1.2.3 to Alipay", "is not an amount")]
    [InlineData("export resist", "no end user is named")]
    [InlineData("pay 5 USD to \"Ivan; born yesterday\"", "is not a date")]
    [InlineData("pay 5 USD to \"Ivan; shoe size 44\"", "is not understood")]
    public void What_is_missing_or_wrong_holds_the_dealing(string words, string message)
    {
        DealingReading reading = Read(words);

        Assert.NotNull(reading.Dealing);
        Assert.Contains(reading.Findings, finding => finding.Fate == RecordFate.Held && finding.ToString().Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_without_a_verb_are_no_dealing_until_an_option_says_which()
    {
        DealingDraft draft = DealingWords.Read("Ivan Petrov");

        Assert.Null(draft.Finish(new InputLocation("words")).Dealing);
        Assert.Equal("onboarding customer=Ivan Petrov", Show(draft.CorrectedBy(new DealingDraft { Kind = DealingKind.Onboarding }).Finish(default).Dealing!));
    }

    [Fact]
    public void A_correction_wins_and_leaves_the_rest()
    {
        var correction = new DealingDraft
        {
            Currency = "EUR",
            Parties = [new DealingParty { Role = PartyRole.Of("beneficiary"), Name = "Alipay" }],
        };

        DealingDraft draft = DealingWords.Read("pay 5 USD to Alipai from Hartwell").CorrectedBy(correction);

        Assert.Equal("payment 5.00 EUR payer=Hartwell beneficiary=Alipay", Show(draft.Finish(default).Dealing!));
    }

    [Fact]
    public void A_name_keeps_what_is_known_of_the_party()
    {
        DealingParty party = PartyWords.Read(PartyRole.Of("customer"), "Ivan Petrov; born 1960-02-01; country RU; passport 4500123", "words", out var findings);

        Assert.Empty(findings);
        Assert.Equal(("Ivan Petrov", "RU", "1960-02-01", "4500123"), (party.Name, party.Country?.Value, party.BirthDate?.ToString(), party.Identifiers[0].Value));
    }

    private static readonly string[] Few = ["Alpha", "beta", "Gamma", "on", "for", "delta", "in", "Epsilon", "born", "to"];

    private static readonly string[] Ours =
        ["pay", "to", "from", "for", "in", "on", "born", "via", "export", "data", "send", "5", "USD", "$5k", "million", "=", "a.b=1", "\"", "'", ";", "born x", "China", "2021-01-19", "(", "支付宝", "\uD800", "\0", "\t"];

    // Words of ours, amounts, quotes, signs and strange letters, in any order.
    private static readonly Gen<string> Sentences =
        Gen.OneOf(
            Gen.Int[0, Ours.Length - 1].Select(index => Ours[index]),
            Gen.String[0, 8])
        .Array[0, 14].Select(words => string.Join(' ', words));

    [Fact]
    public void Whatever_is_said_is_read_to_the_end_and_no_name_is_lost() => Sentences.Sample(
        said =>
        {
            const string name = "Zyqvanor";
            DealingReading reading = Read($"pay 5 USD to {name} {said.Replace("\"", "", StringComparison.Ordinal)}");
            Dealing dealing = reading.Dealing!;
            bool isThere = dealing.Parties.Any(party => party.Name.Contains(name, StringComparison.Ordinal))
                || dealing.Texts.Any(text => text.Text.Contains(name, StringComparison.Ordinal));
            Assert.True(isThere, said);
            Read(said);
        },
        iter: 5_000);

    [Fact]
    public void Every_word_stands_somewhere_in_the_dealing() => Gen.Int[0, Few.Length - 1].Select(index => Few[index]).Array[1, 8].Sample(
        words =>
        {
            string said = string.Join(' ', words);
            string shown = Show(Read("pay 7 USD to Omega " + said).Dealing ?? throw new InvalidOperationException(said));
            foreach (string word in words.Where(word => word.Length > 3 && word != "born"))
                Assert.Contains(word, shown, StringComparison.Ordinal);
        },
        iter: 5_000);

    [Fact]
    public void More_than_a_sentence_is_refused_and_never_clear() =>
        Assert.Contains(Read("pay 5 USD to " + new string('x', DealingWords.MaxLength)).Findings, finding => finding.Code == IntakeCodes.Limit);

    private static DealingReading Read(string words) => DealingWords.Read(words).Finish(new InputLocation(DealingWords.Source));

    private static string Show(Dealing dealing) => string.Join(' ', new[]
    {
        dealing.Kind.Key(),
    }
    .Concat(dealing.Amount is { } amount ? [amount.ToString()] : [])
    .Concat(dealing.Parties.Select(party => $"{party.Role}={party.Name}{(party.Country is { } country ? "/" + country : "")}{(party.BirthDate is { } born ? "*" + born : "")}"))
    .Concat(dealing.Facts.All.Select(fact => $"{fact.Key}={fact.Value}"))
    .Concat(dealing.Texts.Select(text => $"\"{text.Text}\""))
    .Concat(dealing.AsOf is { } day ? ["@" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : []));
}
