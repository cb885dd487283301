using System.Globalization;
using Forfend.Domain.Findings;
using Forfend.Lists.Tests.Support;

namespace Forfend.Lists.Tests;

/// <summary>Real publications, as their authorities issued them: every row is a party, a part of one, or a finding that says why not.</summary>
public sealed class RealListsTests
{
    // A folder with `*` is one publication of several files; otherwise every file is one.
    private static readonly string[] Places =
    [
        "lists/un/", "lists/eu/", "lists/uk/", "lists/ca/", "lists/au/", "lists/us-csl/", "lists/ofac-advanced/", "lists/ofac-enhanced/",
        "lists/ofac/2019-01-04/*", "lists/ofac/2021-01-14/*", "lists/ofac/2021-04-25/*", "lists/ofac/2021-07-07/*", "lists/ofac/2022-01-31/*",
        "lists/ofac/2022-11-29/*", "lists/ofac/2024-01-08/*", "lists/ofac/2025-01-06/*", "lists/ofac/2025-12-24/*", "lists/ofac/2026-06-02/*",
        "lists/ofac-daily-series/", "lists/ofac-nonsdn/2018-04-06/", "lists/ofac-nonsdn/2018-05-27/*", "lists/ofac-nonsdn/2020-03-17/", "lists/ofac-nonsdn/2024-05-06/",
        "lists/ofac-nonsdn/2025-12-19/*", "lists/eu-journal/consolidated/*", "lists/eu-journal/amendments/*", "lists/other/",
        "bis-and-measures/csl-2022-05/", "bis-and-measures/2026-07-09/*", "ftm/ftm-export-2024-03/", "ftm/nomenklatura/", "ftm/yente/t1/",
        "ftm/yente/zala/", "ftm/yente/parteispenden/",
    ];

    [Fact]
    public void Every_publication_is_read_without_losing_a_row()
    {
        IEnumerable<string> lines = Places.SelectMany(Describe);

        GoldenFile.Matches("file | source | rows | parties | put aside | left out | errors, warnings, notes\n" + string.Join('\n', lines) + "\n", "RealLists.txt");
    }

    [Fact]
    public void Every_file_that_is_given_is_read_or_is_no_list()
    {
        string root = SharedData.PathOf();
        string[] read = [.. Places.SelectMany(place => Files(place).Where(Publications.IsRecognised))];
        IEnumerable<string> others = new[] { "lists", "bis-and-measures" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories))
            .Except(read)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

        GoldenFile.Matches(string.Join('\n', others) + "\n", "NoLists.txt");
    }

    [Theory]
    [InlineData("lists/un/un_consolidated_2024-10-16.xml.gz")]
    [InlineData("lists/us-csl/csl_2023-11_partial.csv.gz")]
    public void What_is_cut_or_not_well_formed_is_refused(string path) =>
        Assert.Contains(Publications.Read(SharedData.PathOf(path.Split('/'))).Findings, finding => finding.Severity == FindingSeverity.Error);

    private static IEnumerable<string> Describe(string place)
    {
        string[] files = [.. Files(place).Where(Publications.IsRecognised)];
        return place.EndsWith('*') ? [Line(place, files)] : files.Select(file => Line(place + Path.GetFileName(file), [file]));
    }

    private static IEnumerable<string> Files(string place) =>
        Directory.GetFiles(SharedData.PathOf(place.TrimEnd('*', '/').Split('/'))).Order(StringComparer.Ordinal);

    private static string Line(string name, string[] files)
    {
        (IListSource source, List<ListFile> opened) = Publications.Open(files);
        ListReading reading = source.Read(opened);

        Assert.All(reading.Books, books => Assert.True(books.Balance, $"{name}: {books}"));
        Assert.Equal(reading.Parties.Length, reading.Parties.Select(party => party.Id).Distinct().Count());
        int Count(FindingSeverity severity) => reading.Findings.Count(finding => finding.Severity == severity);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name} | {source.Key} | {reading.Books.Sum(books => books.Rows)} | {reading.Parties.Length} | {reading.Books.Sum(books => books.Quarantined)} | {reading.Books.Sum(books => books.Ignored)} | {Count(FindingSeverity.Error)}, {Count(FindingSeverity.Warning)}, {Count(FindingSeverity.Note)}");
    }
}
