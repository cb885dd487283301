namespace Forfend.Intake.Tests;

/// <summary>Tests that measure live memory run alone.</summary>
[CollectionDefinition(nameof(MeasuresMemory), DisableParallelization = true)]
public sealed class MeasuresMemory;

[Collection(nameof(MeasuresMemory))]
public class StreamingTests
{
    // Live memory while reading; a reader that kept only the ids would already pass it.
    private const long Allowed = 4 * 1024 * 1024;

    public static TheoryData<string, int> Formats => new()
    {
        { "iso20022-pacs008", 200_000 },
        { "iso20022-pain001", 50_000 },
        { "csv", 200_000 },
        { "jsonl", 50_000 },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Memory_does_not_grow_with_the_file(string key, int dealings)
    {
        using var input = new GeneratedStream(Pieces(key, dealings));
        int records = 0;
        long atStart = 0;
        long most = 0;
        foreach (IntakeItem item in IntakeFormats.Find(key)!.Read(input, new IntakeOptions { FileName = "big" }))
        {
            if (item is not IntakeItem.Record) continue;

            Assert.False(item.IsHeld());
            records++;
            if (records == 1000) atStart = GC.GetTotalMemory(forceFullCollection: true);
            if (records % 25_000 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - atStart);
        }

        Assert.Equal(dealings, records);
        Assert.True(most < Allowed, $"{most} bytes more than at the start");
    }

    private static IEnumerable<string> Pieces(string key, int dealings)
    {
        (string head, Func<int, string> dealing, string tail) = key switch
        {
            "iso20022-pacs008" => ("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08\"><FIToFICstmrCdtTrf>", Transaction, "</FIToFICstmrCdtTrf></Document>"),
            "iso20022-pain001" => ("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"><CstmrCdtTrfInitn><PmtInf>", Transaction, "</PmtInf></CstmrCdtTrfInitn></Document>"),
            "csv" => ("id,amount,currency,payer,payee,payee_country\n", n => $"P{n},10.00,EUR,Payer {n},Payee {n},DE\n", ""),
            _ => ("", (Func<int, string>)(n => $$"""{"id":"P{{n}}","kind":"payment","parties":[{"role":"payer","name":"Payer {{n}}"},{"role":"beneficiary","name":"Payee {{n}}"}]}""" + "\n"), ""),
        };
        yield return head;
        for (int number = 1; number <= dealings; number++) yield return dealing(number);
        yield return tail;
    }

    private static string Transaction(int number) =>
        $"<CdtTrfTxInf><PmtId><EndToEndId>P{number}</EndToEndId></PmtId><InstdAmt Ccy=\"EUR\">10.00</InstdAmt><Dbtr><Nm>Payer {number}</Nm></Dbtr><Cdtr><Nm>Payee {number}</Nm></Cdtr></CdtTrfTxInf>\n";
}
