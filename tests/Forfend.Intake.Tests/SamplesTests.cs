using System.Globalization;
using System.Text;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;

namespace Forfend.Intake.Tests;

public class SamplesTests
{
    public static TheoryData<string, string, DealingKind?> Samples => new()
    {
        { "payments.pacs008.xml", "iso20022-pacs008", null },
        { "payroll.pain001.xml", "iso20022-pain001", null },
        { "payments.csv", "csv", null },
        { "orders.csv", "csv", null },
        { "customers.csv", "csv", DealingKind.Onboarding },
        { "dealings.jsonl", "jsonl", null },
        { "broken.csv", "csv", null },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_read_as_its_approved_dealings_and_findings(string file, string format, DealingKind? kind)
    {
        byte[] bytes = File.ReadAllBytes(Repository.PathOf("samples", file));

        Assert.Equal(format, IntakeFormats.Detect(bytes, file)?.Key);
        GoldenFile.Matches(Text(Reading.OfDetected(bytes, file, new IntakeOptions { FileName = file, Kind = kind })), $"Samples/{file}.txt");
    }

    [Fact]
    public void Every_file_of_the_samples_is_tested()
    {
        IEnumerable<string> files = Directory.EnumerateFiles(Repository.PathOf("samples")).Select(path => Path.GetFileName(path)!).Where(name => name != "README.md");

        Assert.Equal(Samples.Select(row => row.Data.Item1).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Nothing_but_the_broken_sample_has_a_held_record(string file, string format, DealingKind? kind)
    {
        List<IntakeItem> items = Reading.Of(format, File.ReadAllBytes(Repository.PathOf("samples", file)), file, new IntakeOptions { FileName = file, Kind = kind });

        Assert.Equal(file == "broken.csv", items.Exists(item => item.IsHeld()));
    }

    private static string Text(IEnumerable<IntakeItem> items)
    {
        var text = new StringBuilder();
        foreach (IntakeItem item in items)
        {
            text.Append(item switch
            {
                IntakeItem.Record record => string.Create(CultureInfo.InvariantCulture, $"record {record.Number} line {record.Line}\n") + Text(record.Dealing),
                IntakeItem.Unreadable unreadable => string.Create(CultureInfo.InvariantCulture, $"unreadable {unreadable.Number} line {unreadable.Line} id {unreadable.Id}\n"),
                _ => "remark\n",
            });
            foreach (Finding finding in item.Findings) text.Append(CultureInfo.InvariantCulture, $"  ! {finding.Code} {finding.Severity} {finding.Fate} {finding}\n");
        }

        return text.ToString();
    }

    private static string Text(Dealing dealing)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"  {dealing.Kind.Key()} | {dealing.Id} | {dealing.Amount} | {dealing.AsOf:yyyy-MM-dd}\n");
        foreach (DealingParty party in dealing.Parties)
        {
            string identifiers = string.Join(", ", party.Identifiers.Select(identifier => $"{identifier.Type.Key()} {identifier.Value} {identifier.Issuer}".TrimEnd()));
            string address = party.Address.Replace("\n", " / ", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"  {party.Role} | {party.Name} | {party.Kind.Key()} | {party.Country} | {party.BirthDate} | {identifiers} | {address} | {party.Field}\n");
        }

        foreach ((string path, FactValue value) in dealing.Facts.All) text.Append(CultureInfo.InvariantCulture, $"  {path} = {value} ({value.GetType().Name})\n");
        foreach (FreeText freeText in dealing.Texts) text.Append(CultureInfo.InvariantCulture, $"  {freeText.Field}: {freeText.Text}\n");
        return text.ToString();
    }
}
