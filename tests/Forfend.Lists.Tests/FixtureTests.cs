using Forfend.Domain.Findings;
using Forfend.Lists.Tests.Support;

namespace Forfend.Lists.Tests;

/// <summary>
/// Every folder <c>Sources/&lt;List&gt;/Fixture…</c> is a small publication, with every quirk of its list that is known: it is read as
/// approved beside it, and damaged copies of it are read to the end.
/// </summary>
public sealed class FixtureTests
{
    public static TheoryData<string> Folders =>
        [.. Directory.GetDirectories(Publications.Sources, "Fixture*", SearchOption.AllDirectories)
            .Select(folder => Path.GetRelativePath(Publications.Sources, folder).Replace('\\', '/'))
            .Where(folder => !folder.StartsWith("UsOfacSdn/Fixture", StringComparison.Ordinal) || folder.Length > "UsOfacSdn/Fixture".Length)
            .Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_source_has_a_fixture()
    {
        string[] keys = [.. Directory.GetDirectories(Publications.Sources, "Fixture*", SearchOption.AllDirectories)
            .Select(folder => Publications.Open(FilesIn(folder)).Source.Key)];

        Assert.Empty(ListSources.All.Select(source => source.Key).Except(keys));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_publication_is_read_as_approved(string folder)
    {
        ListReading reading = Publications.Read(FilesIn(Path.Combine(Publications.Sources, folder)));

        AssertSound(reading);
        GoldenFile.MatchesAt(ListDescription.Of(reading), Path.Combine(Publications.Sources, folder + ".approved.txt"));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_damaged_publication_is_read_to_the_end_and_its_books_balance(string folder)
    {
        (IListSource source, List<ListFile> files) = Publications.Open(FilesIn(Path.Combine(Publications.Sources, folder)));
        var random = new Random(Seed: folder.Length);
        for (int round = 0; round < 150; round++)
            AssertSound(source.Read([.. files.Select(file => new ListFile(file.Name, file.Part, Mutation.Of(file.Bytes.ToArray(), random)))]));
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.GetFiles(folder).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal);

    private static void AssertSound(ListReading reading)
    {
        Assert.All(reading.Books, books => Assert.True(books.Balance, books.ToString()));
        Assert.Equal(reading.Parties.Length, reading.Parties.Select(party => party.Id).Distinct().Count());
        Assert.All(reading.Parties, party =>
        {
            Assert.NotEmpty(party.PrimaryName);
            Assert.NotEmpty(party.Designations);
        });
        Assert.All(reading.Books, books => Assert.True(
            books.Quarantined == 0 || reading.Findings.Any(finding => finding.Fate is RecordFate.Quarantined or RecordFate.Refused), books.ToString()));
    }
}
