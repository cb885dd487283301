using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Intake.Formats.JsonLines;

namespace Forfend.Intake.Tests.Formats.JsonLines;

[Collection(nameof(MeasuresMemory))]
public class JsonLinesFormatTests
{
    private const string Good = """{"kind":"payment","parties":[{"role":"beneficiary","name":"B"}]}""";

    [Theory]
    [InlineData("[]", "expected a JSON object, found an array.")]
    [InlineData("42", "expected a JSON object, found a number.")]
    [InlineData("""{"kind":"payment","parties":{}}""", "expected an array, found an object.")]
    [InlineData("""{"kind":7}""", "expected a text, found a number.")]
    [InlineData("""{"kind":"payment","kind":"loan"}""", "is stated twice.")]
    [InlineData("""{"kind":"paymnt"}""", "is not a kind of dealing.")]
    [InlineData("""{"id":"x"}""", "is missing.")]
    [InlineData("""{"kind":"payment","parties":[{"name":"B"}]}""", "is missing.")]
    [InlineData("""{"kind":"payment","parties":[{"role":"benificiary","name":"B"}]}""", "is not a role.")]
    [InlineData("""{"kind":"payment","facts":{"a.b":1,"a":{"b":2}}}""", "is stated twice.")]
    [InlineData("""{"kind":"payment","facts":{"a":[1]}}""", "found an array.")]
    [InlineData("""{"kind":"payment","facts":{"a":1e999}}""", "a number of at most 28 digits")]
    [InlineData("""{"kind":"payment"} x""", "is not valid JSON")]
    [InlineData("""{"kind":"payment""", "is not valid JSON")]
    [InlineData("""{"id":"\ud800"}""", "half a character")]
    [InlineData("""{"id":"\udc00\ud800"}""", "half a character")]
    public void A_line_that_is_no_dealing_is_unreadable_and_the_next_is_read(string line, string message)
    {
        List<IntakeItem> items = Reading.Of("jsonl", line + "\n" + Good + "\n", "d.jsonl");

        var unreadable = Assert.IsType<IntakeItem.Unreadable>(items[0]);
        Assert.Contains(unreadable.Findings, finding => finding.Fate is RecordFate.Held && finding.Message.Contains(message, StringComparison.Ordinal) && finding.Location.Line == 1);
        Assert.Equal(2, Assert.IsType<IntakeItem.Record>(items[1]).Line);
    }

    [Fact]
    public void Nesting_without_end_is_a_finding() =>
        Assert.IsType<IntakeItem.Unreadable>(Reading.Of("jsonl", "{\"facts\":" + string.Concat(Enumerable.Repeat("{\"a\":", 100_000)), "d.jsonl").Single());

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_a_finding() =>
        Assert.Equal(IntakeCodes.Encoding, Reading.Of("jsonl", [.. "{\"id\":\""u8, 0xFF, .. "\"}"u8], "d.jsonl").Single().Findings.Single().Code);

    [Fact]
    public void An_unknown_property_is_named_with_what_was_probably_meant()
    {
        IntakeItem item = Reading.Of("jsonl", Good[..^1] + ""","asof":"2021-01-19"}""", "d.jsonl").Single();

        Finding finding = Assert.Single(item.Findings);
        Assert.Equal((IntakeCodes.UnknownProperty, FindingSeverity.Warning, "Did you mean `asOf`?"), (finding.Code, finding.Severity, finding.Suggestion));
    }

    [Theory]
    [InlineData("""{"kind":"payment","asOf":"31/02/2021","parties":[{"role":"beneficiary","name":"B"}]}""", IntakeCodes.Date)]
    [InlineData("""{"kind":"payment","amount":{"amount":"ten","currency":"USD"},"parties":[{"role":"beneficiary","name":"B"}]}""", IntakeCodes.Amount)]
    [InlineData("""{"kind":"payment","amount":5,"parties":[{"role":"beneficiary","name":"B"}]}""", IntakeCodes.Amount)]
    [InlineData("""{"kind":"payment","parties":[{"role":"beneficiary","name":"B"},{"role":"payer","country":"DE"}]}""", IntakeCodes.PartyUnnamed)]
    [InlineData("""{"kind":"payment","parties":[{"role":"payer","name":"A"}]}""", IntakeCodes.PartyMissing)]
    [InlineData("""{"kind":"payment"}""", IntakeCodes.PartyMissing)]
    public void A_dealing_that_lacks_what_it_needs_is_held(string line, string code)
    {
        IntakeItem.Record record = Assert.IsType<IntakeItem.Record>(Reading.Of("jsonl", line, "d.jsonl").Single());

        Assert.Equal((code, RecordFate.Held), (Assert.Single(record.Findings).Code, record.Findings[0].Fate));
    }

    [Fact]
    public void Facts_may_be_flat_or_nested_and_an_amount_may_be_a_plain_number()
    {
        Dealing dealing = Reading.Of("jsonl", """
            {"kind":"export","amount":12.50,"currency":"USD","facts":{"item":{"eccn":"3B001","made":{"on":"2021-01-05"}},"item.node":7,"data.volumes":{"biometric":5}},"parties":[{"role":"end-user","name":"E"}]}
            """, "d.jsonl").OnlyDealing();

        Assert.Equal(new Money(12.50m, "USD"), dealing.Amount);
        Assert.Equal(["data.volumes", "item.eccn", "item.made.on", "item.node"], dealing.Facts.All.Select(fact => fact.Key));
        Assert.IsType<FactValue.Day>(dealing.Facts["item.made.on"]);
        Assert.Equal(5, Assert.IsType<FactValue.Quantities>(dealing.Facts["data.volumes"]).Value["biometric"]);
    }

    [Fact]
    public void The_caller_says_the_kind_where_the_line_does_not() =>
        Assert.Equal(DealingKind.Payment, Reading.Of("jsonl", """{"parties":[{"role":"beneficiary","name":"B"}]}""", "d.jsonl",
            new IntakeOptions { FileName = "d.jsonl", Kind = DealingKind.Payment }).OnlyDealing().Kind);

    [Fact]
    public void A_line_beyond_the_limit_is_passed_over_in_bounded_memory()
    {
        using var input = new GeneratedStream(Pieces());
        long before = GC.GetTotalMemory(forceFullCollection: true);
        List<IntakeItem> items = [.. IntakeFormats.Find("jsonl")!.Read(input, new IntakeOptions { FileName = "d.jsonl" })];
        long after = GC.GetTotalMemory(forceFullCollection: true);

        Assert.Equal(IntakeCodes.Limit, Assert.IsType<IntakeItem.Unreadable>(items[1]).Findings.Single().Code);
        Assert.Equal((3, 3), (Assert.IsType<IntakeItem.Record>(items[2]).Number, ((IntakeItem.Record)items[2]).Line));
        Assert.True(after - before < LineReader.MaxLineLength * 3, $"{after - before} bytes more");
    }

    private static IEnumerable<string> Pieces()
    {
        yield return Good + "\n";
        string piece = new('x', 1024 * 1024);
        for (int sent = 0; sent < 100; sent++) yield return piece;
        yield return "\n" + Good;
    }
}
