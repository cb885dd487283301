using System.Runtime.CompilerServices;
using System.Text;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Lists.Sources.UsOfacSdn;

namespace Forfend.Lists.Tests.Sources.UsOfacSdn;

public sealed class UsOfacSdnSourceTests
{
    private static readonly UsOfacSdnSource Source = new();

    [Fact]
    public void Every_quirk_of_the_format_is_read_as_approved()
    {
        ListReading reading = Source.Read(Fixture());

        IEnumerable<string> lines =
        [
            .. reading.Parties.SelectMany(Describe),
            .. reading.Books.Select(books =>
                $"{books.Part}: {books.Rows} rows, {books.Used} used, {books.Quarantined} quarantined, {books.Ignored} ignored"),
            "",
            .. reading.Findings.Select(finding => $"{finding.Code} {finding.Severity} {finding.Fate} {finding}"),
        ];
        GoldenFile.Matches(string.Join('\n', lines), "UsOfacSdn.txt");
        Assert.All(reading.Books, books => Assert.True(books.Balance, books.ToString()));
    }

    [Theory]
    [InlineData("sdn.csv", "sdn")]
    [InlineData("SDN.CSV", "sdn")]
    [InlineData("sdn_2021-08-18.csv", "sdn")]
    [InlineData("sdn_comments.csv", "sdn_comments")]
    [InlineData("alt.csv", "alt")]
    [InlineData("add_2021-08-18.csv", "add")]
    [InlineData("sdn.xml", null)]
    [InlineData("address-book.csv", null)]
    [InlineData("readme.txt", null)]
    public void Files_are_told_apart_by_their_official_names(string name, string? part) => Assert.Equal(part, Source.PartOf(name, []));

    [Fact]
    public void Without_the_primary_file_nothing_is_read()
    {
        ListReading reading = Source.Read([.. Fixture().Where(file => file.Part != "sdn")]);

        Assert.Empty(reading.Parties);
        Assert.Equal(RecordFate.Refused, Assert.Single(reading.Findings).Fate);
    }

    [Fact]
    public void An_open_quotation_mark_takes_no_other_row_with_it()
    {
        const string Rest = ",-0- ,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
        string rows = string.Concat(Enumerable.Range(1, 200).Select(number => $"{number},\"P{number}\"{Rest}"));
        string broken = rows.Replace("\"P50\"", "\"P50", StringComparison.Ordinal);

        ListReading reading = Source.Read([new ListFile("sdn.csv", "sdn", Encoding.UTF8.GetBytes(broken))]);

        Assert.Equal(199, reading.Parties.Length);
        Assert.Equal(new ListBooks("sdn", Rows: 200, Used: 199, Quarantined: 1, Ignored: 0), Assert.Single(reading.Books));
        Assert.Equal(50, Assert.Single(reading.Findings, finding => finding.Severity == FindingSeverity.Error).Location.Line);
    }

    [Fact]
    public void An_identifier_that_was_cut_off_is_never_read()
    {
        string remarks = ("POB " + new string('x', 970) + "; Digital Currency Address - XBT 1Half")[..1000];
        byte[] file = Encoding.UTF8.GetBytes($"1,\"A\",-0- ,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"{remarks}\"");

        ListReading reading = Source.Read([new ListFile("sdn.csv", "sdn", file)]);

        Assert.Empty(Assert.Single(reading.Parties).Identifiers);
        Assert.Contains(reading.Findings, finding => finding.Code == "SDN015");
    }

    [Fact]
    public void Many_rows_put_aside_for_the_same_reason_are_all_counted()
    {
        string aliases = string.Concat(Enumerable.Range(1, 100).Select(number => $"{number + 1},{number},\"aka\",\"A\",-0- \n"));
        ListReading reading = Source.Read(
        [
            new ListFile("sdn.csv", "sdn", "1,\"A\",-0- ,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- "u8.ToArray()),
            new ListFile("alt.csv", "alt", Encoding.UTF8.GetBytes(aliases)),
        ]);

        Finding[] found = [.. reading.Findings.Where(finding => finding.Code == "LST127")];
        Assert.Equal(21, found.Length);
        Assert.Equal("80 more rows like those listed.", found[^1].Message);
        Assert.Equal(100, reading.Books[1].Quarantined);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Damaged_files_are_read_to_the_end_and_the_books_balance(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 60; round++)
        {
            ListFile[] files = [.. Fixture().Select(file => new ListFile(file.Name, file.Part, Mutate(file.Bytes.ToArray(), random)))];

            ListReading reading = Source.Read(files);

            Assert.All(reading.Books, books => Assert.True(books.Balance, books.ToString()));
            Assert.Equal(reading.Books[0].Used, reading.Parties.Length);
            Assert.Equal(reading.Parties.Length, reading.Parties.Select(party => party.Id).Distinct().Count());
        }
    }

    public static TheoryData<int> Seeds => [1, 2, 3, 4, 5, 6, 7, 8];

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        ReadOnlySpan<byte> favourites = "\",\n\r\x1A\0-0 ;'()\xFF"u8;
        for (int change = random.Next(1, 12); change > 0; change--)
        {
            int at = random.Next(bytes.Length);
            switch (random.Next(4))
            {
                case 0: bytes[at] = favourites[random.Next(favourites.Length)]; break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes = [.. bytes[..at], favourites[random.Next(favourites.Length)], .. bytes[at..]]; break;
                case 3: bytes = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 40))..], (byte)'\n']; break;
            }
        }

        return bytes;
    }

    internal static IReadOnlyList<ListFile> Fixture([CallerFilePath] string thisFile = "")
    {
        string folder = Path.Combine(Path.GetDirectoryName(thisFile)!, "Fixture");
        return [.. new[] { "sdn", "alt", "add", "sdn_comments" }.Select(part =>
            new ListFile(part + ".csv", part, File.ReadAllBytes(Path.Combine(folder, part + ".csv"))))];
    }

    private static IEnumerable<string> Describe(ListedParty party) =>
    [
        $"{party.Id} {party.Kind.Key()}",
        .. party.Names.Select(name => $"  {name.Strength}: {name.Text}{(name.Relation.Length == 0 ? "" : $" ({name.Relation})")}"),
        .. party.Designations.Select(designation => $"  designation: {designation.Program}"),
        .. party.Identifiers.Select(identifier => $"  {identifier.Type.Key()}: {identifier.Value} [{identifier.Issuer}]"),
        .. party.BirthDates.Select(date => $"  born: {date}{(date.IsApproximate ? " circa" : "")} <- {date.Raw}"),
        $"  countries: {string.Join(' ', party.Countries)}",
        .. party.Addresses.Select(address => $"  address: {address}"),
        $"  remarks: {Shortened(party.Remarks)}",
        "",
    ];

    private static string Shortened(string text) => text.Length <= 600 ? text : $"{text[..40]}...{text[^80..]}";
}
