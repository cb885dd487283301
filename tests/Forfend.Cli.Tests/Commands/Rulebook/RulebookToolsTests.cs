using System.Text.RegularExpressions;
using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Rulebook;

public sealed class RulebookToolsTests : IDisposable
{
    private readonly CliHome _home = new();
    private readonly ExampleRulebook _rulebook = new();

    [Fact]
    public void Lint_finds_nothing_in_a_clean_rulebook()
    {
        CliRun run = _home.Run("rulebook", "lint", _rulebook.Folder);

        Assert.Equal("nothing to remark\n", run.Output);
        Assert.Equal(ExitCode.Ok, run.Code);
    }

    [Theory]
    [InlineData("LNT001", "sec. 1\", checked: 2026-11-22", "sec. 1\", checked: 2026-01-01")]
    [InlineData("LNT001", "sec. 1\", checked: 2026-11-22", "sec. 1\", checked: 2027-01-01")]
    [InlineData("LNT002", "event: enjoined, source", "event: enjoined, confirmed: false, source")]
    [InlineData("LNT003", "provisions:\n  - id", "enforcement:\n  - {from: 2020-02-01, policy: eased, source: act}\n  - {from: 2020-02-15, policy: suspended, source: act}\nprovisions:\n  - id")]
    [InlineData("LNT004", "[{id: co/example, as_written: Example Ltd.}]", "[{id: co/example, as_written: E, until: 2021-01-01}, {id: co/example, as_written: E, since: 2021-06-01}]")]
    [InlineData("LNT005", "  - {id: stop,", "  - {date: 2020-02-01, event: revoked, source: act, confidence: settled}\n  - {id: stop,")]
    [InlineData("LNT006", "reach: [{who: named, of: named}]", "reach: [{who: named, of: named}, {who: develops, of: named}]")]
    [InlineData("LNT008", "reach: [{who: named, of: named}]", "reach: [{who: named, of: named}, {who: owned-by, of: named, more_than: 50%, sum: aggregate, unknown_share: ask}]")]
    [InlineData("LNT009", "  - {id: court,", "  - {id: spare, cite: Nothing, checked: 2026-11-22}\n  - {id: court,")]
    [InlineData("LNT010", "issuer: Somebody", "issuer: NO")]
    [InlineData("RBK008", "event: enjoined", "event: enjoned")]
    public void Lint_remarks(string code, string what, string by)
    {
        _rulebook.WriteMeasure(ExampleRulebook.Measure.Replace("no person shall pay", "owned 50 percent or more", StringComparison.Ordinal).Replace(what, by, StringComparison.Ordinal));

        CliRun run = _home.Run("rulebook", "lint", _rulebook.Folder);

        Assert.Contains($"[{code}]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Fmt_quotes_what_readers_could_mistake_and_changes_nothing_else()
    {
        _rulebook.WriteMeasure(ExampleRulebook.Measure.Replace("issuer: Somebody", "issuer: NO  ", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Found, _home.Run("rulebook", "fmt", _rulebook.Folder, "--check").Code);

        CliRun run = _home.Run("rulebook", "fmt", _rulebook.Folder);

        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Equal(
            ExampleRulebook.Measure.Replace("issuer: Somebody", "issuer: \"NO\"", StringComparison.Ordinal).TrimEnd('\n') + "\n",
            File.ReadAllText(_rulebook.PathOf("measures/us/us-example.yaml")));
        Assert.Equal("nothing to change\n", _home.Run("rulebook", "fmt", _rulebook.Folder).Output);
    }

    [Fact]
    public void Diff_says_what_changed_in_law_and_which_scenarios_are_answered_otherwise()
    {
        using var after = new ExampleRulebook();
        after.WriteMeasure(ExampleRulebook.Measure
            .Replace("date: 2020-03-01, event: enjoined", "date: 2020-03-02, event: enjoined", StringComparison.Ordinal)
            .Replace("dealing: [payment]", "dealing: [payment, purchase]", StringComparison.Ordinal));

        CliRun run = _home.Run("rulebook", "diff", _rulebook.Folder, after.Folder, "--exit-code");

        GoldenFile.Matches(Regex.Replace(run.Output, "[0-9a-f]{8}\\)", "hash)", RegexOptions.None, TimeSpan.FromSeconds(1)), "diff.txt");
        Assert.Equal(ExitCode.Found, run.Code);
        Assert.Equal(ExitCode.Ok, _home.Run("rulebook", "diff", _rulebook.Folder, _rulebook.Folder, "--exit-code").Code);
    }

    [Fact]
    public void Show_says_a_measure_in_words() =>
        GoldenFile.Matches(
            Regex.Replace(_home.Run("rulebook", "show", _rulebook.Folder, "--measure", "us-example").Output, "SHA-256 [0-9a-f]+", "SHA-256", RegexOptions.None, TimeSpan.FromSeconds(1)),
            "show.txt");

    [Fact]
    public void The_printed_rulebook_has_an_anchor_for_every_part_and_every_id_once()
    {
        string file = _home.PathOf("rulebook.html");

        Assert.Equal(ExitCode.Ok, _home.Run("rulebook", "show", "--html", file).Code);

        string html = File.ReadAllText(file);
        string[] ids = [.. Regex.Matches(html, " id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(match => match.Groups["id"].Value)];
        Assert.Contains("us-eo13942", ids);
        Assert.Contains("us-tiktok-ident-2-5.provision-p2", ids);
        Assert.Distinct(ids);
    }

    public void Dispose()
    {
        _home.Dispose();
        _rulebook.Dispose();
    }
}
