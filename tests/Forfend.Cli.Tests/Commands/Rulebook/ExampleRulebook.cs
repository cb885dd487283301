namespace Forfend.Cli.Tests.Commands.Rulebook;

/// <summary>A rulebook of one measure and one company in a folder of its own, complete enough that all of it is tested.</summary>
internal sealed class ExampleRulebook : IDisposable
{
    public const string Measure =
        """
        format: measure/1
        id: us-example
        title: Payments to Example Ltd.
        kind: order
        jurisdiction: US
        issuer: Somebody
        sources:
          - {id: act, cite: "Act of Jan 2, 2020, sec. 1", checked: 2026-11-22, quote: "no person shall pay"}
          - {id: court, cite: "Example v. Somebody (D.D.C. Mar 1, 2020)", checked: 2026-11-22}
        binds: {persons: [anyone]}
        targets:
          named: [{id: co/example, as_written: Example Ltd.}]
          reach: [{who: named, of: named}]
        events:
          - {date: 2020-01-02, event: effective, source: act, confidence: settled}
          - {id: stop, date: 2020-03-01, event: enjoined, source: court, confidence: settled, court: D.D.C., territory: nationwide}
        provisions:
          - id: s1
            cite: sec. 1
            text: Nobody pays Example Ltd.
            effect: forbid
            dealing: [payment]
            parties: {in: reach, role: [beneficiary]}
            confidence: settled
            source: act
        scenarios:
          - {name: The day before, as_of: 2020-01-01,
             dealing: {kind: payment, parties: [{id: co/example, role: beneficiary}]}, expect: {outcome: clear}}
          - {name: The first day, as_of: 2020-01-02,
             dealing: {kind: payment, parties: [{id: co/example, role: beneficiary}]}, expect: {outcome: prohibited, status: effective, provision: s1}}
          - {name: The day of the injunction, as_of: 2020-03-01,
             dealing: {kind: payment, parties: [{id: co/example, role: beneficiary}]}, expect: {outcome: watch, status: enjoined}}
          - {name: Somebody else, as_of: 2020-01-02,
             dealing: {kind: payment, parties: [{id: co/other, role: beneficiary}]}, expect: {outcome: clear}}
          - {name: Another dealing, as_of: 2020-01-02,
             dealing: {kind: purchase, parties: [{id: co/example, role: beneficiary}]}, expect: {outcome: clear}}
          - {name: Another role, as_of: 2020-01-02,
             dealing: {kind: payment, parties: [{id: co/example, role: payer}]}, expect: {outcome: clear}}

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("forfend-example-");

    public ExampleRulebook()
    {
        Write(
            "rulebook.yaml",
            """
            format: rulebook/1
            version: 2026.11.1
            extract_date: 2026-11-22
            measures: [us/us-example]
            apps: []
            parties: [example]

            """);
        Write(
            "parties/example.yaml",
            """
            format: parties/1
            parties:
              - {id: co/example, kind: organization, names: [{text: Example Ltd.}], countries: [DE]}

            """);
        WriteMeasure(Measure);
    }

    public string Folder => _folder.FullName;

    public void Write(string path, string text)
    {
        string full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void WriteMeasure(string text) => Write("measures/us/us-example.yaml", text);

    /// <summary>Changes the measure in one place.</summary>
    public void Change(string what, string by)
    {
        Assert.Contains(what, Measure, StringComparison.Ordinal);
        WriteMeasure(Measure.Replace(what, by, StringComparison.Ordinal));
    }

    public string PathOf(string path) => Path.Combine(Folder, path);

    public void Dispose() => _folder.Delete(recursive: true);
}
