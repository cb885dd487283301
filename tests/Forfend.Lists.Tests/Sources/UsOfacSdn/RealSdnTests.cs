using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;
using Forfend.Lists.Sources.UsOfacSdn;

namespace Forfend.Lists.Tests.Sources.UsOfacSdn;

public sealed class RealSdnTests
{
    private static readonly UsOfacSdnSource Source = new();

    [Theory]
    [InlineData("2019-01-04", 7_379)]
    [InlineData("2021-01-14", 8_754)]
    [InlineData("2021-04-25", 8_890)]
    [InlineData("2021-07-07", 8_976)]
    [InlineData("2022-01-31", 9_044)]
    [InlineData("2022-11-29", 11_509)]
    public void Every_row_of_a_real_publication_is_a_party_or_belongs_to_one_or_is_a_finding(string day, int parties)
    {
        ListReading reading = Source.Read(FilesOf("lists", "ofac", day));

        AssertWhole(reading);
        Assert.Equal(parties, reading.Parties.Length);
    }

    [Theory]
    [InlineData("2021-08-18", 9_082)]
    [InlineData("2021-10-06", 9_121)]
    [InlineData("2022-02-24", 9_122)]
    [InlineData("2022-03-31", 9_846)]
    [InlineData("2022-08-08", 10_489)]
    [InlineData("2023-02-24", 11_846)]
    [InlineData("2023-12-12", 13_854)]
    [InlineData("2024-01-11", 13_826)]
    [InlineData("2024-05-03", 14_964)]
    public void Every_primary_file_of_the_daily_series_is_read_whole(string day, int fewest)
    {
        string name = $"sdn_{day}.csv";
        byte[] bytes = SharedData.Bytes("lists", "ofac-daily-series", name + ".gz");

        ListReading reading = Source.Read([new ListFile(name, Source.PartOf(name, [])!, bytes)]);

        AssertWhole(reading);
        Assert.InRange(reading.Parties.Length, fewest, fewest + 1);
    }

    [Fact]
    public void Remarks_that_spill_over_into_the_comments_are_joined_where_they_were_cut()
    {
        List<ListFile> files = FilesOf("lists", "ofac", "2024-01-08");
        files.Add(new ListFile("sdn.csv", "sdn", SharedData.Bytes("lists", "ofac-daily-series", "sdn_2024-01-11.csv.gz")));

        ListReading reading = Source.Read(files);

        AssertWhole(reading);
        ListedParty party = reading.Parties.Single(party => party.Id.Value == "us-ofac-sdn/28263");
        Assert.Contains(party.Names, name => name is { Text: "snowsjohn", Strength: NameStrength.WeakAlias });
    }

    [Theory]
    [InlineData("2024-01-08")]
    [InlineData("2025-01-06")]
    [InlineData("2025-12-24")]
    [InlineData("2026-06-02")]
    public void Country_names_and_alias_types_of_later_publications_are_known(string day)
    {
        // Their primary files are not at hand: parties are made up for the numbers the other files name.
        List<ListFile> files = FilesOf("lists", "ofac", day);
        var numbers = new SortedSet<int>();
        foreach (ListFile file in files)
        {
            var reader = new DelimitedReader(file.Bytes.Span, file.Part switch { "alt" => 5, "add" => 6, _ => 2 });
            while (reader.Read())
                if (reader.Shape == RowShape.Whole && SdnText.TryNumber(reader[0], out int number)) numbers.Add(number);
        }

        string made = string.Concat(numbers.Select(number => $"{number},\"P\",-0- ,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"));
        files.Add(new ListFile("sdn.csv", "sdn", System.Text.Encoding.UTF8.GetBytes(made)));

        ListReading reading = Source.Read(files);

        AssertWhole(reading);
        Assert.All(
            reading.Findings.Where(finding => finding.Location.File is "alt.csv" or "add.csv"),
            finding => Assert.Equal(FindingSeverity.Note, finding.Severity));
    }

    private static void AssertWhole(ListReading reading)
    {
        Assert.All(reading.Books, books => Assert.True(books.Balance, books.ToString()));
        ListBooks primary = reading.Books[0];
        Assert.Equal(primary.Rows - primary.Quarantined - primary.Ignored, reading.Parties.Length);
        Assert.Equal(reading.Parties.Length, reading.Parties.Select(party => party.Id).Distinct().Count());
        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == FindingSeverity.Error);
        Assert.All(reading.Parties, party => Assert.NotEmpty(party.Designations));
    }

    private static List<ListFile> FilesOf(params string[] folder) =>
        [.. Directory.GetFiles(SharedData.PathOf(folder)).Order(StringComparer.Ordinal).Select(path =>
        {
            string name = Path.GetFileName(path)[..^".gz".Length];
            return new ListFile(name, Source.PartOf(name, [])!, SharedData.Bytes([.. folder, Path.GetFileName(path)]));
        })];
}
