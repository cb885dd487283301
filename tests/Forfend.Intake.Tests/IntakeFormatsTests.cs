using System.IO.Compression;
using System.Text;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;

namespace Forfend.Intake.Tests;

public class IntakeFormatsTests
{
    private const string Csv = "payer,payee\nA,B\n";

    [Fact]
    public void Every_format_has_its_own_key_and_says_what_it_is()
    {
        Assert.Equal(IntakeFormats.All.Length, IntakeFormats.All.Select(format => format.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.All(IntakeFormats.All, format => Assert.True(format.Title.Length > 0 && format.Yields.Length > 0 && ReferenceEquals(format, IntakeFormats.Find(format.Key))));
        Assert.Null(IntakeFormats.Find("none"));
    }

    [Fact]
    public void Every_format_folder_says_what_it_reads()
    {
        foreach (string folder in Directory.EnumerateDirectories(Repository.PathOf("src", "Forfend.Intake", "Formats")))
            Assert.True(File.Exists(Path.Combine(folder, "README.md")), $"{folder} has no README.md");
    }

    [Theory]
    [InlineData(Csv, "stdin", "csv")]
    [InlineData("whatever\n1\n", "x.csv", "csv")]
    [InlineData("{\"kind\":\"payment\"}\n", "stdin", "jsonl")]
    [InlineData("\uFEFF\n{\"kind\":\"payment\"}\n", "stdin", "jsonl")]
    [InlineData("<a><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\">", "stdin", "iso20022-pain001")]
    [InlineData("<?xml version=\"1.0\"?><x:FIToFICstmrCdtTrf xmlns:x=\"y\"/>", "stdin", "iso20022-pacs008")]
    [InlineData("<a", "payments.pacs008.xml", "iso20022-pacs008")]
    public void A_format_is_recognised_by_content_or_name(string text, string name, string key) =>
        Assert.Equal(key, IntakeFormats.Detect(Encoding.UTF8.GetBytes(text), name)?.Key);

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" \n\t", "white space")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("PK\u0003\u0004abc", "Excel")]
    [InlineData("<!DOCTYPE html><html>", "HTML")]
    [InlineData("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.009.001.08\">", "`pacs.009` is not read yet")]
    [InlineData("<Envelope><AppHdr xmlns=\"urn:iso:std:iso:20022:tech:xsd:head.001.001.02\"/><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">", "`camt.053` is not read yet")]
    [InlineData("<other/>", "XML")]
    [InlineData("{1:F01BANKDEFFAXXX0000000000}", "SWIFT MT")]
    [InlineData("{\n  \"kind\": \"payment\"\n}\n", "JSON")]
    [InlineData("Dear all,\nplease pay.\n", "text without a header")]
    [InlineData("a\0b\u0001", "binary")]
    public void What_no_format_recognises_is_refused_saying_what_it_looks_like(string text, string message)
    {
        byte[] head = Encoding.UTF8.GetBytes(text);

        Finding finding = IntakeFormats.Unrecognised("f", head);

        Assert.Null(IntakeFormats.Detect(head, "f"));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal((RecordFate.Refused, FindingSeverity.Error), (finding.Fate, finding.Severity));
        Assert.Contains("CSV", finding.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void Gzip_is_read_through_without_seeking()
    {
        using IntakeStream input = IntakeStream.Open(new GZipStream(new MemoryStream(Compress(Compress(Encoding.UTF8.GetBytes(Csv)))), CompressionMode.Decompress));

        Assert.True(input.IsCompressed);
        Assert.Equal(Csv, Encoding.UTF8.GetString(input.Head.Span));
        Assert.Equal("B", IntakeFormats.Find("csv")!.Read(input.Content, new IntakeOptions { FileName = "x" }).OnlyDealing().Parties[1].Name);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("iso20022-pacs008")]
    public void Damaged_or_cut_off_gzip_is_a_held_record_never_a_clean_end(string key)
    {
        byte[] content = key switch
        {
            "csv" => Encoding.UTF8.GetBytes("id,payee\n" + string.Concat(Enumerable.Range(1, 50_000).Select(number => $"{number},Payee {number * 7919}\n"))),
            "jsonl" => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 20_000).Select(number => $$"""{"id":"{{number}}","kind":"payment","parties":[{"role":"beneficiary","name":"Payee {{number * 7919}}"}]}""" + "\n"))),
            _ => File.ReadAllBytes(Repository.PathOf("samples", "payments.pacs008.xml")),
        };
        byte[] compressed = Compress(content);
        byte[] flipped = [.. compressed];
        flipped[compressed.Length / 2] ^= 0xFF;

        foreach (byte[] damaged in new[] { compressed[..(compressed.Length / 2)], compressed[..^9], flipped })
        {
            using IntakeStream input = IntakeStream.Open(new MemoryStream(damaged));
            List<IntakeItem> items = [.. IntakeFormats.Find(key)!.Read(input.Content, new IntakeOptions { FileName = "x.gz", Kind = DealingKind.Payment })];

            Assert.Contains(items.OfType<IntakeItem.Unreadable>(), item => item.Findings.Any(finding => finding.Fate is RecordFate.Held));
        }
    }

    [Fact]
    public void An_error_of_the_stream_passes_through()
    {
        foreach (IIntakeFormat format in IntakeFormats.All)
            Assert.Throws<IOException>(() => format.Read(new BrokenStream(), new IntakeOptions { FileName = "x" }).Count());
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return compressed.ToArray();
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("The disk is gone.");

        public override int Read(Span<byte> buffer) => throw new IOException("The disk is gone.");
    }
}
