using Forfend.Domain.Findings;
using Forfend.Rulebook.Reading;

namespace Forfend.Rulebook.Tests.Reading;

/// <summary>A rulebook of one measure, one app and one company, in a folder of its own, to be broken by tests.</summary>
internal sealed class SmallRulebook : IDisposable
{
    public const string MeasurePath = "measures/us/us-example.yaml";

    public const string Registry =
        """
        format: rulebook/1
        version: 2026.11.1
        extract_date: 2026-11-22
        measures: [us/us-example]
        apps: [example]
        parties: [example]
        """;

    public const string App =
        """
        format: app/1
        id: app/example
        names:
          - {text: Example}
          - {text: 例子}
        identifiers:
          - {type: android-package, value: org.example.app, confidence: unverified}
        relations:
          - {from: co/example, is: develops, to: app/example, since: 2015-01-01, source: register, confidence: reported}
        """;

    public const string Parties =
        """
        format: parties/1
        parties:
          - {id: co/example, kind: organization, names: [{text: Example Ltd.}, {text: EX, strength: weak}], countries: [NO]}
        """;

    public const string Measure =
        """
        format: measure/1
        id: us-example
        title: An example
        kind: order
        jurisdiction: US
        issuer: Somebody
        sources:
          - {id: act, cite: "Act, sec. 1", checked: 2026-11-22}
        binds: {persons: [us-person]}
        targets:
          named: [{id: app/example, as_written: Example, group: first, since: 2019-01-01, until: 2030-01-01}]
          lists: [{list: us-example-list, programmes: [EX]}]
          reach:
            - {who: named, of: named, until: 2030-01-01}
            - {who: develops, of: named}
        events:
          - {date: 2020-01-01, event: signed, source: act, confidence: settled}
          - {id: pause, date: 2020-02-01, event: suspended, until: 2020-03-01, source: act, confidence: settled}
          - {date: "2020-02-15T23:59:00-05:00", event: resumed, ends: [pause], source: act, confidence: settled}
        provisions:
          - id: s1
            cite: sec. 1
            text: Nobody pays Example.
            effect: forbid
            dealing: [payment]
            parties: {in: reach, role: [beneficiary], group: [first]}
            when: {all: [{fact: amount, at_least: 100}, {fact: item.code, is_one_of_table: codes}, {fact: dealing.evades, is: true, presumed: true}, {fact: data.volumes, exceeds: bulk}]}
            except:
              - {id: small, text: Small sums., when: {fact: amount, less_than: 10}, ask: true, until: 2030-01-01, source: act}
            duties:
              - {duty: keep-record, due: for five years, contents: [the sum], source: act}
            reading: sums
            confidence: settled
            source: act
        tables:
          codes: {source: act, complete: true, codes: [a1, B2]}
        thresholds:
          bulk: {source: act, combined: lowest-present, window: {months: 12, earlier: data.earlier_volumes, with: the same payee}, rows: [{category: sums, more_than: 100, unit: payments}]}
        readings:
          - {id: sums, text: Sums add up., by: us, decided: 2026-11-22, alternative: They do not.}
        scenarios:
          - name: A payment is watched
            as_of: 2020-01-01
            known_by: 2020-01-01
            dealing: {kind: payment, amount: 25000 USD, parties: [{id: app/example, role: beneficiary, country: NO}], facts: {item: {code: A1}, amount: 100}}
            relations: [{from: co/a, is: owns, to: co/b, share: 25%-50%}]
            expect: {outcome: watch, status: signed, provision: s1}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("forfend-rulebook-");

    public SmallRulebook()
    {
        Write("rulebook.yaml", Registry);
        Write("apps/example.yaml", App);
        Write("parties/example.yaml", Parties);
        Write(MeasurePath, Measure);
    }

    public string Folder => _folder.FullName;

    public void Write(string path, string text)
    {
        string full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Changes the measure in one place and reads the whole.</summary>
    public RulebookReading ReadWith(string what, string by)
    {
        Assert.Contains(what, Measure, StringComparison.Ordinal);
        Write(MeasurePath, Measure.Replace(what, by, StringComparison.Ordinal));
        return RulebookFolder.Read(Folder);
    }

    public static string Lines(IEnumerable<Finding> findings) => string.Concat(findings.Select(finding => $"{finding.Code} {finding}\n"));

    public void Dispose() => _folder.Delete(recursive: true);
}
