using System.Text;
using System.Text.Json;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Screening.Decisions;
using Forfend.Screening.Json;

namespace Forfend.Screening.Tests.Json;

public class DecisionJsonTests
{
    private static readonly LawDates Day = new(new DateOnly(2021, 1, 19), new DateOnly(2021, 1, 19));

    private static readonly Dealing Payment = new()
    {
        Id = "INV-1",
        Kind = DealingKind.Payment,
        Amount = new Money(25_000.50m, "USD"),
        Parties =
        [
            new DealingParty { Role = PartyRole.Of("payer"), Name = "Bäckerei Müller", Country = CountryCode.Of("DE") },
            new DealingParty { Role = PartyRole.Of("beneficiary"), Name = "Alipay" },
        ],
        Texts = [new FreeText("RmtInf/Ustrd", "invoice \"7\" for WeChat Pay")],
    };

    [Fact]
    public void A_decision_document_says_everything()
    {
        Decision decision = TheRulebook.Screener().Decide(Payment, Day, []);

        // What changes with every edit of the rulebook is not what this file is about.
        string json = Encoding.UTF8.GetString(DecisionJson.Write(decision, isIndented: true))
            .Replace(decision.Id, "d-0000000000000000", StringComparison.Ordinal)
            .Replace(TheRulebook.Edition.Sha256, "(sha256)", StringComparison.Ordinal)
            .Replace(TheRulebook.Edition.Sha256[..16], "(snapshot)", StringComparison.Ordinal);
        GoldenFile.Matches(json, "Decision.json");
    }

    [Fact]
    public void A_decision_document_is_what_its_schema_says()
    {
        JsonElement schema = JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("docs", "reference", "decision.schema.json"))).RootElement;
        JsonElement document = JsonDocument.Parse(DecisionJson.Write(TheRulebook.Screener().Decide(Payment, Day, []))).RootElement;

        Assert.Empty(SchemaCheck.Complaints(schema, document));
    }

    [Fact]
    public void The_id_is_the_hash_of_the_document_in_any_layout()
    {
        Decision decision = TheRulebook.Screener().Decide(Payment, Day, []);

        Assert.Equal(decision.Id, DecisionId.Of(DecisionJson.Write(decision)));
        Assert.Equal(decision.Id, DecisionId.Of(DecisionJson.Write(decision, isIndented: true)));
    }

    [Fact]
    public void A_changed_word_changes_the_id()
    {
        Decision decision = TheRulebook.Screener().Decide(Payment, Day, []);
        string tampered = Encoding.UTF8.GetString(DecisionJson.Write(decision)).Replace("\"outcome\":\"watch\"", "\"outcome\":\"clear\"", StringComparison.Ordinal);

        Assert.NotEqual(decision.Id, DecisionId.Of(Encoding.UTF8.GetBytes(tampered)));
    }

    [Fact]
    public void The_same_dealing_gives_the_same_bytes_from_another_screener()
    {
        byte[] first = DecisionJson.Write(TheRulebook.Screener().Decide(Payment, Day, []));
        byte[] second = DecisionJson.Write(TheRulebook.Screener().Decide(Payment, Day, []));

        Assert.Equal(first, second);
    }

    [Fact]
    public void A_result_line_has_every_field_it_promises()
    {
        Decision decision = TheRulebook.Screener().Decide(Payment, Day, []);
        using JsonDocument line = JsonDocument.Parse(ResultLineJson.Write(3, 17, decision));

        Assert.Equal(
            ["line", "record", "id", "outcome", "status", "measure", "provision", "party", "why", "findings", "asOf", "knownBy", "decision", "dealing"],
            line.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("Alipay", line.RootElement.GetProperty("party").GetString());
    }

    [Theory]
    [InlineData("""{"b":1,"a":"é\u0001\n\"\\ ok","c":[true,null,{"z":0,"y":-5}]}""", """{"a":"é\u0001\n\"\\ ok","b":1,"c":[true,null,{"y":-5,"z":0}]}""")]
    [InlineData("""{ "id" : "x", "A" : 1, "a" : 2 }""", """{"A":1,"a":2}""")]
    public void Canonical_json_sorts_members_and_drops_white_space(string json, string canonical) =>
        Assert.Equal(canonical, Encoding.UTF8.GetString(CanonicalJson.Rewrite(Encoding.UTF8.GetBytes(json), without: "id")));
}
