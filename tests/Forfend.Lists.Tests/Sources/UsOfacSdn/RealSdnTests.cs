using Forfend.Lists.Sources.UsOfacSdn;

namespace Forfend.Lists.Tests.Sources.UsOfacSdn;

public sealed class RealSdnTests
{
    private static readonly UsOfacSdnSource Source = new();

    [Theory]
    [InlineData("2019-01-04", 7_378)]
    [InlineData("2021-01-14", 8_752)]
    [InlineData("2021-04-25", 8_889)]
    [InlineData("2021-07-07", 8_975)]
    [InlineData("2022-01-31", 9_044)]
    [InlineData("2022-11-29", 11_000)]
    public void Every_row_of_a_real_publication_is_a_party_or_belongs_to_one_or_is_a_finding(string day, int fewest)
    {
        ListReading reading = Source.Read(FilesOf("lists", "ofac", day));

        AssertWhole(reading);
        Assert.True(reading.Parties.Length >= fewest, $"{reading.Parties.Length} parties");
        File.WriteAllText($"/tmp/f-{day}.txt", string.Join("\n", reading.Books) + "\n" + string.Join("\n", reading.Findings.Select(f=>f.Code + " " + f)));
    }

    private static void AssertWhole(ListReading reading)
    {
        Assert.All(reading.Books, books => Assert.True(books.Balance, books.ToString()));
        ListBooks primary = reading.Books[0];
        Assert.Equal(primary.Rows - primary.Quarantined - primary.Ignored, reading.Parties.Length);
        Assert.Equal(reading.Parties.Length, reading.Parties.Select(party => party.Id).Distinct().Count());
    }

    private static List<ListFile> FilesOf(params string[] folder) =>
        [.. Directory.GetFiles(SharedData.PathOf(folder)).Order(StringComparer.Ordinal).Select(path =>
        {
            string name = Path.GetFileName(path)[..^".gz".Length];
            return new ListFile(name, Source.PartOf(name)!, SharedData.Bytes([.. folder, Path.GetFileName(path)]));
        })];
}
