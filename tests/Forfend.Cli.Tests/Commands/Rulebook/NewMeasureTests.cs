using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Rulebook;

/// <summary>
/// The try of the guide "Add a measure": an invented order with a 60-day clock, of which a court stops a part, added by somebody who knows
/// nothing but the guide and the tools: one file, one line.
/// </summary>
public sealed class NewMeasureTests : IDisposable
{
    private const string Order =
        """
        format: measure/1
        id: us-eo99999
        title: Distribution of CamScanner and payments to its developers
        kind: order
        jurisdiction: US
        issuer: President of the United States
        sources:
          - {id: eo, cite: "EO 99999 of Mar 2, 2027, secs. 1 and 2", checked: 2026-11-22, quote: "beginning 60 days after the date of this order"}
          - {id: court, cite: "Doe v. United States, 1:27-cv-00001 (D.D.C. Apr 10, 2027)", checked: 2026-11-22}
        binds: {persons: [us-person, person-in-us]}
        targets:
          named: [{id: app/camscanner, as_written: CamScanner}]
          reach:
            - {who: named, of: named}
            - {who: develops, of: named}
        events:
          - {date: 2027-03-02, event: signed, source: eo, confidence: settled}
          - {date: 2027-05-01, event: effective, known: 2027-03-02, source: eo, confidence: settled, note: 60 days after the date of the order}
          - {id: doe, date: 2027-04-10, event: enjoined, provisions: [distribution], source: court, confidence: settled,
             court: D.D.C., docket: "1:27-cv-00001", territory: nationwide}
        provisions:
          - id: distribution
            cite: sec. 1
            text: No distribution of CamScanner in app stores.
            effect: forbid
            dealing: [app-distribution]
            parties: {in: reach, role: any}
            confidence: settled
            source: eo
          - id: payments
            cite: sec. 2
            text: No payment to those who develop CamScanner.
            effect: forbid
            dealing: [payment]
            parties: {in: reach, role: [beneficiary]}
            confidence: settled
            source: eo
        scenarios:
          - {name: The day before the order, as_of: 2027-03-01,
             dealing: {kind: app-distribution, parties: [{id: app/camscanner, role: subject}]}, expect: {outcome: clear}}
          - {name: On the day of signing nothing is forbidden yet, as_of: 2027-03-02,
             dealing: {kind: app-distribution, parties: [{id: app/camscanner, role: subject}]}, expect: {outcome: watch, status: signed, provision: distribution}}
          - {name: The court stops the ban before it starts, as_of: 2027-04-10,
             dealing: {kind: app-distribution, parties: [{id: app/camscanner, role: subject}]}, expect: {outcome: watch, status: enjoined}}
          - {name: The day before day 60, as_of: 2027-04-30,
             dealing: {kind: payment, parties: [{id: co/intsig, role: beneficiary}]}, expect: {outcome: watch, status: signed}}
          - {name: Payments were not enjoined, as_of: 2027-05-01,
             dealing: {kind: payment, parties: [{id: co/intsig, role: beneficiary}]}, expect: {outcome: prohibited, status: effective, provision: payments}}

        """;

    private readonly CliHome _home = new();
    private readonly string _folder;

    public NewMeasureTests()
    {
        _folder = _home.PathOf("rulebook");
        string original = Repository.PathOf("rulebook");
        foreach (string file in Directory.EnumerateFiles(original, "*.yaml", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(_folder, Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [Fact]
    public void A_new_order_is_one_file_and_one_line_and_can_be_tested_at_once()
    {
        CliRun run = Run("new", "us-eo99999", _folder, "--title", "Distribution of CamScanner", "--party", "app/camscanner");

        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Contains("  - us/us-eo99999\n", File.ReadAllText(Path.Combine(_folder, "rulebook.yaml")), StringComparison.Ordinal);
        Assert.Contains("2 scenarios, 2 passed", Run("test", _folder, "--measure", "us-eo99999").Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, Run("new", "us-eo99999", _folder).Code);
    }

    [Fact]
    public void An_order_with_a_60_day_clock_and_a_partial_injunction_is_added_from_the_guide_alone()
    {
        Run("new", "us-eo99999", _folder, "--party", "app/camscanner");
        string file = Path.Combine(_folder, "measures", "us", "us-eo99999.yaml");
        File.WriteAllText(file, Order);

        // It is clean, its scenarios pass, and the tool writes those it lacks.
        Assert.DoesNotContain("us-eo99999", Run("lint", _folder).Output, StringComparison.Ordinal);
        CliRun first = Run("test", _folder, "--measure", "us-eo99999", "--suggest");
        Assert.Contains("5 scenarios, 5 passed", first.Output, StringComparison.Ordinal);
        string[] suggested = [.. first.Output.Split('\n').Where(line => line.StartsWith("  - {name", StringComparison.Ordinal) || line.StartsWith("     dealing", StringComparison.Ordinal) || line.StartsWith("     relations", StringComparison.Ordinal))];
        string[] equivalent = [.. first.Output.Split('\n').Where(line => line.StartsWith("  - {mutant", StringComparison.Ordinal))];
        File.WriteAllText(file, $"{Order}{string.Join('\n', suggested)}\n{(equivalent.Length == 0 ? "" : "equivalent:\n" + string.Join('\n', equivalent) + "\n")}");

        CliRun second = Run("test", _folder, "--measure", "us-eo99999", "--suggest");

        Assert.EndsWith("mutation score 100 %\n", second.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, second.Code);

        // And the answers of past dealings show what it does.
        string dealings = _home.PathOf("dealings.jsonl");
        File.WriteAllText(
            dealings,
            """
            {"id":"pay","kind":"payment","asOf":"2027-05-01","parties":[{"role":"beneficiary","id":"co/intsig","name":"INTSIG"}]}
            {"id":"store","kind":"app-distribution","asOf":"2027-05-01","parties":[{"role":"subject","id":"app/camscanner","name":"CamScanner"}]}
            {"id":"before","kind":"payment","asOf":"2027-04-30","parties":[{"role":"beneficiary","id":"co/intsig","name":"INTSIG"}]}

            """);
        string diff = Run("diff", "embedded", _folder, "--dealings", dealings).Output;
        Assert.Contains("    pay: ", diff, StringComparison.Ordinal);
        Assert.Contains(" -> prohibited (us-eo99999 payments effective)", diff, StringComparison.Ordinal);
        Assert.Contains(" -> watch (us-eo99999 distribution enjoined)", diff, StringComparison.Ordinal);
        Assert.Contains("newly stopped: 1", diff, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eo99999")]
    [InlineData("us-EO1")]
    [InlineData("../x")]
    public void An_id_that_is_none_is_a_mistake_of_the_command_line(string id) => Assert.Equal(ExitCode.Usage, Run("new", id, _folder).Code);

    public void Dispose() => _home.Dispose();

    private CliRun Run(params string[] arguments) => _home.Run(["rulebook", .. arguments]);
}
