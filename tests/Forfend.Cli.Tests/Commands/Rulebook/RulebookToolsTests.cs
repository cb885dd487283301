using System.Text.Json;
using System.Text.RegularExpressions;
using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Rulebook;

public sealed class RulebookToolsTests : IDisposable
{
    private const string Licence = "  - {id: s2, cite: sec. 2, text: A licence is needed., effect: licence, dealing: [payment], parties: {in: reach, role: any}, confidence: settled, source: act}\n";
    private const string Exempt = "  - {id: s2, cite: sec. 2, text: Nobody pays it., effect: forbid, dealing: [payment], parties: {in: reach, role: any}, except: [{id: wages, text: Wages., when: {fact: payment.purpose, is: wages}, source: act}], confidence: settled, source: act}\n";

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
    [InlineData("LNT012", "reach: [{who: named, of: named}]", "reach: [{who: named, of: named}, {who: controlled-by, of: named}]")]
    [InlineData("LNT013", "scenarios:", Licence + "scenarios:")]
    [InlineData("LNT013", "scenarios:", Exempt + "scenarios:")]
    [InlineData("LNT014", "    confidence: settled\n    source: act\nscenarios", "    when: {fact: benficiary.country, is: DE}\n    confidence: settled\n    source: act\nscenarios")]
    [InlineData("LNT014", "    confidence: settled\n    source: act\nscenarios", "    when: {fact: item.grade, at_least: high}\n    confidence: settled\n    source: act\nscenarios")]
    [InlineData("LNT014", "    confidence: settled\n    source: act\nscenarios", "    when: {fact: amount, is: high}\n    confidence: settled\n    source: act\nscenarios")]
    [InlineData("LNT014", "    confidence: settled\n    source: act\nscenarios", "    when: {all: [{fact: item, is: arms}, {fact: item.eccn, is: EAR99}]}\n    confidence: settled\n    source: act\nscenarios")]
    [InlineData("RBK008", "event: enjoined", "event: enjoned")]
    public void Lint_remarks(string code, string what, string by)
    {
        _rulebook.WriteMeasure(ExampleRulebook.Measure.Replace("no person shall pay", "owned 50 percent or more", StringComparison.Ordinal).Replace(what, by, StringComparison.Ordinal));

        CliRun run = _home.Run("rulebook", "lint", _rulebook.Folder);

        Assert.Contains($"[{code}]", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("purchase", "", "")]
    [InlineData("payment", ", reading: narrow", "readings:\n  - {id: narrow, text: Wages are free., by: A. Lawyer, decided: 2026-11-22, alternative: They are not.}\n")]
    public void Lint_takes_provisions_for_no_contradiction_that_differ_in_dealing_or_in_reading(string dealing, string reading, string readings)
    {
        _rulebook.Change("scenarios:", $"  - {{id: s2, cite: sec. 2, text: Nobody pays it., effect: forbid, dealing: [{dealing}], parties: {{in: reach, role: any}}, except: [{{id: wages, text: Wages., when: {{fact: payment.purpose, is: wages}}, source: act}}], confidence: settled, source: act{reading}}}\n{readings}scenarios:");

        Assert.DoesNotContain("[LNT013]", _home.Run("rulebook", "lint", _rulebook.Folder).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_takes_control_as_meant_where_the_quoted_words_name_it()
    {
        _rulebook.WriteMeasure(ExampleRulebook.Measure
            .Replace("no person shall pay", "owned or controlled by", StringComparison.Ordinal)
            .Replace("reach: [{who: named, of: named}]", "reach: [{who: named, of: named}, {who: controlled-by, of: named}]", StringComparison.Ordinal));

        Assert.Equal("nothing to remark\n", _home.Run("rulebook", "lint", _rulebook.Folder).Output);
    }

    [Theory]
    [InlineData("LNT009")]
    [InlineData("LNT012")]
    [InlineData("LNT013")]
    [InlineData("LNT014")]
    public void Lint_raises_no_false_alarm_about_our_own_rulebook(string code) =>
        Assert.DoesNotContain($"[{code}]", _home.Run("rulebook", "lint", Repository.PathOf("rulebook")).Output, StringComparison.Ordinal);

    [Fact]
    public void Lint_points_at_the_line_of_every_remark_also_for_code_hosts()
    {
        _rulebook.WriteMeasure(ExampleRulebook.Measure
            .Replace("sec. 1\", checked: 2026-11-22", "sec. 1\", checked: 2025-11-22", StringComparison.Ordinal)
            .Replace("reach: [{who: named, of: named}]", "lists: [{list: us-ofac-sdm}]\n  reach: [{who: named, of: named}, {who: develops, of: named}]", StringComparison.Ordinal)
            .Replace("event: enjoined, source", "event: enjoined, confirmed: false, source", StringComparison.Ordinal)
            .Replace("scenarios:", "  - {id: s2, cite: sec. 2, text: Nobody buys from it., effect: forbid, dealing: [purchase], parties: {in: reach, role: any, group: [exempted]}, confidence: settled, source: act}\nscenarios:", StringComparison.Ordinal)
            .Replace("as_written: Example Ltd.}", "as_written: Example Ltd., group: exempted}", StringComparison.Ordinal));
        string sarif = _home.PathOf("lint.sarif");

        CliRun run = _home.Run("rulebook", "lint", _rulebook.Folder, "--sarif", sarif);

        GoldenFile.Matches(run.Output.Replace(_rulebook.Folder, "FOLDER", StringComparison.Ordinal), "lint.txt");
        GoldenFile.Matches(File.ReadAllText(sarif).Replace(_rulebook.Folder, "FOLDER", StringComparison.Ordinal), "lint.sarif");
    }

    [Fact]
    public void A_file_that_is_not_yaml_at_all_is_remarked_on_and_breaks_nothing()
    {
        _rulebook.WriteMeasure("a: [\n\"b\n- c: }\n\t? x");

        CliRun run = _home.Run("rulebook", "lint", _rulebook.Folder);

        Assert.Contains("[RBK001]", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Found, run.Code);
    }

    [Fact]
    public void An_edited_rulebook_can_be_tried_on_a_dealing_and_the_decision_names_its_hash()
    {
        string[] check = ["check", "--payment", "--beneficiary", "Example Ltd.", "--as-of", "2020-02-01", "--rulebook", _rulebook.Folder];
        Assert.Equal(ExitCode.Prohibited, _home.Run(check).Code);
        _rulebook.Change("effect: forbid", "effect: watch");

        CliRun run = _home.Run([.. check, "--json"]);

        Assert.Equal(ExitCode.Ok, run.Code);
        string shown = _home.Run("rulebook", "show", _rulebook.Folder).Output;
        string sha256 = shown.Split("SHA-256 ")[1].Split('\n')[0].Trim();
        Assert.Contains(sha256, run.Output, StringComparison.Ordinal);
        string id = run.Output.Split("\"id\": \"")[1].Split('"')[0];
        Assert.Contains("is not at hand", _home.Run("explain", id).Error, StringComparison.Ordinal);
        Assert.Empty(_home.Run("explain", id, "--rulebook", _rulebook.Folder).Error);
    }

    [Fact]
    public void Where_two_readings_lead_to_different_outcomes_the_stricter_acts_and_the_decision_reports_both()
    {
        _rulebook.WriteMeasure(ExampleRulebook.Measure
            .Replace("    confidence: settled\n    source: act\nscenarios:", """
                confidence: reading
                reading: wide
                source: act
              - id: s1-narrow
                cite: sec. 1
                text: Nobody pays Example Ltd. more than 1,000.
                effect: duty
                dealing: [payment]
                parties: {in: reach, role: [beneficiary]}
                duties: [{duty: keep-record, due: for a year, source: act}]
                confidence: reading
                reading: narrow
                source: act
            readings:
              - {id: wide, text: It forbids every payment., by: A. Lawyer, decided: 2026-11-22, alternative: Only large ones., rivals: [narrow]}
              - {id: narrow, text: It forbids large payments., by: B. Lawyer, decided: 2026-11-22, alternative: Every one.}
            scenarios:
            """, StringComparison.Ordinal));
        string[] check = ["check", "--payment", "--beneficiary", "Example Ltd.", "--as-of", "2020-02-01", "--rulebook", _rulebook.Folder];

        using JsonDocument decision = JsonDocument.Parse(_home.Run([.. check, "--json"]).Output);
        GoldenFile.Matches(decision.RootElement.GetProperty("conflicts").GetRawText() + "\n", "conflicts.json");
        Assert.Equal("prohibited", decision.RootElement.GetProperty("outcome").GetString());
        Assert.Contains("two of us-example differ: wide acts (prohibited)", _home.Run(check).Output, StringComparison.Ordinal);
        Assert.Contains("reading wide (prohibited) acts, stricter than narrow (duty)", _home.Run([.. check, "--explain"]).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rulebook_with_a_mistake_decides_nothing()
    {
        _rulebook.Change("effect: forbid", "effect: forbids");

        CliRun run = _home.Run("check", "pay 25000 USD to Alipay", "--rulebook", _rulebook.Folder);

        Assert.Contains("refused whole", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Equal(ExitCode.Usage, run.Code);
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
