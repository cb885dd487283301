using Forfend.Domain.Law;

namespace Forfend.Cli.Tests.Documents;

public sealed class ReferenceTests : IDisposable
{
    private readonly CliHome _home = new();

    [Fact]
    public void The_reference_says_what_the_registries_say()
    {
        foreach ((string file, string text) in ReferencePages.All) GoldenFile.MatchesAt(text, Repository.PathOf("docs", "reference", file));
    }

    [Fact]
    public void Every_finding_has_a_meaning() =>
        Assert.All(FindingCodesInSource.All(), code => Assert.True(code.Meaning.Length > 3, code.Code));

    [Fact]
    public void The_tables_of_the_README_say_what_the_registries_say()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md"));
        string expected = readme;
        expected = Between(expected, "formats", ReferencePages.FormatTable());
        expected = Between(expected, "lists", ReferencePages.ListTable(isFull: false));
        expected = Between(expected, "measures", ReferencePages.MeasureTable());

        GoldenFile.MatchesAt(expected, Repository.PathOf("README.md"));
    }

    [Fact]
    public void The_README_shows_what_the_command_really_answers()
    {
        const string command = "./forfend check \"pay 25000 USD to Alipay\" --as-of 2021-01-19";
        string readme = File.ReadAllText(Repository.PathOf("README.md"));
        string shown = readme[(readme.IndexOf(command, StringComparison.Ordinal) + command.Length + 1)..];
        shown = shown[..shown.IndexOf("```", StringComparison.Ordinal)];

        string real = _home.Run("check", "pay 25000 USD to Alipay", "--as-of", LawDates.Iso(new DateOnly(2021, 1, 19))).Output;

        // What it decides with changes with every edition of the rulebook; the answer does not.
        Assert.Equal(Stable.Text(UpToLookedAt(real)), Stable.Text(UpToLookedAt(shown)));

        static string UpToLookedAt(string answer) => answer[..answer.IndexOf("\n  Looked at", StringComparison.Ordinal)];
    }

    public void Dispose() => _home.Dispose();

    private static string Between(string text, string name, string table)
    {
        string start = $"<!-- generated: {name} -->\n";
        int from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        int to = text.IndexOf($"<!-- end: {name} -->", StringComparison.Ordinal);
        Assert.True(from >= start.Length && to >= from, $"README.md has no place for the table of {name}.");
        return text[..from] + table + text[to..];
    }
}
