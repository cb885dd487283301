using System.Text;
using Forfend.Rulebook.Reading;

namespace Forfend.Rulebook.Tests.Reading;

/// <summary>Every kind of mistake in a measure, with the line its author reads.</summary>
public class BrokenMeasureTests
{
    private static readonly (string Mistake, string What, string By)[] Mistakes =
    [
        ("a mistyped operator", "at_least: 100", "atleast: 100"),
        ("a mistyped key", "as_written: Example", "as_writen: Example"),
        ("a key of nothing we know", "title: An example", "title: An example\nfrobnicate: 1"),
        ("a mistyped word", "event: signed", "event: singed"),
        ("a word of nothing we know", "in: reach", "in: everywhere"),
        ("a missing key", "    cite: sec. 1\n", ""),
        ("a missing section", "binds: {persons: [us-person]}\n", ""),
        ("an empty value", "issuer: Somebody", "issuer:"),
        ("an empty list", "persons: [us-person]", "persons: []"),
        ("a value where a list is expected", "[{id: app/example, as_written: Example, group: first, since: 2019-01-01, until: 2030-01-01}]", "app/example"),
        ("a list where a value is expected", "kind: order", "kind: [order]"),
        ("a list where keys are expected", "binds: {persons: [us-person]}", "binds: [us-person]"),
        ("a day that does not exist", "date: 2020-01-01", "date: 2020-02-30"),
        ("an instant without its offset", "\"2020-02-15T23:59:00-05:00\"", "\"2020-02-15T23:59:00\""),
        ("a share without its sign", "share: 25%-50%", "share: 0.5"),
        ("bounds the wrong way round", "share: 25%-50%", "share: 50%-25%"),
        ("an amount without a currency", "amount: 25000 USD", "amount: 25000"),
        ("a country in full", "country: NO", "country: Norway"),
        ("a truth that is none", "complete: true", "complete: yes"),
        ("the key on", "date: 2020-01-01", "on: 2020-01-01"),
        ("a key twice", "title: An example", "title: An example\ntitle: Another"),
        ("an anchor and an alias", "confidence: settled}\n  - {id: pause", "confidence: &c settled}\n  - {id: *c"),
        ("a tag", "title: An example", "title: !!str An example"),
        ("a merge key", "binds: {persons: [us-person]}", "binds: {persons: [us-person], <<: {}}"),
        ("a second document", "title: An example", "title: An example\n---\nid: x"),
        ("broken YAML", "binds: {persons: [us-person]}", "binds: {persons: [us-person}"),
        ("an unknown source", "until: 2020-03-01, source: act", "until: 2020-03-01, source: atc"),
        ("an unknown restraint", "ends: [pause]", "ends: [injunction]"),
        ("an unknown provision", "provision: s1", "provision: s2"),
        ("an unknown table", "is_one_of_table: codes", "is_one_of_table: code"),
        ("an unknown party", "id: app/example, as_written", "id: app/exmaple, as_written"),
        ("an unknown measure", "issuer: Somebody", "issuer: Somebody\nimplements: us-order"),
        ("an unknown table of thresholds", "exceeds: bulk", "exceeds: bluk"),
        ("a group of anyone", "in: reach, role", "in: anyone, role"),
        ("an unknown group", "group: [first]", "group: [second]"),
        ("an unknown reading", "reading: sums", "reading: summs"),
        ("a reading nobody named", "    reading: sums\n    confidence: settled", "    confidence: reading"),
        ("the same days twice", "until: 2030-01-01}]\n", "until: 2030-01-01}, {id: app/example, as_written: Example, since: 2020-01-01}]\n"),
        ("an exemption without an end", "when: {fact: amount, less_than: 10}, ask: true, until: 2030-01-01,", "ask: true,"),
        ("a question about what is presumed", "presumed: true", "presumed: true, ask: Does it?"),
        ("a threshold that is no number", "more_than: 100, unit", "more_than: many, unit"),
        ("a threshold of two kinds", "more_than: 100, unit", "more_than: 100, at_least: 100, unit"),
        ("a category twice", "unit: payments}]", "unit: payments}, {category: sums, more_than: 5, unit: payments}]"),
        ("a category that counts and does not count", "combined: lowest-present", "without: [sums], combined: lowest-present"),
        ("a window without months", "months: 12", "months: a year"),
        ("a code known to be there and not to be there", "complete: true, codes: [a1, B2]", "without: [A1], codes: [a1, B2]"),
        ("two events of one id", "date: \"2020-02-15", "id: pause, date: \"2020-02-15"),
        ("an id that is not the file's name", "id: us-example", "id: us-another"),
        ("an id with capitals", "  - id: s1\n", "  - id: S1\n"),
        ("a step that starts from nowhere", "{who: develops, of: named}", "{who: subsidiary-of, of: controls}"),
        ("a threshold that is missing", "{who: develops, of: named}", "{who: owned-by, of: named, sum: aggregate, unknown_share: ask}"),
        ("two thresholds on the same days", "{who: develops, of: named}", "{who: owned-by, of: named, at_least: 50%, sum: aggregate, unknown_share: ask, until: 2030-01-01}\n    - {who: owned-by, of: named, more_than: 25%, sum: aggregate, unknown_share: ask, since: 2029-12-31}"),
        ("two operators", "at_least: 100", "at_least: 100, at_most: 200"),
        ("no operator", "{fact: amount, at_least: 100}", "{fact: amount}"),
        ("an end for what is no restraint", "event: signed", "event: signed, until: 2020-03-01"),
        ("an end before the beginning", "until: 2020-03-01", "until: 2020-01-01"),
        ("a resumption of nothing", ", ends: [pause]", ""),
        ("a condition without what must hold", "effect: forbid", "effect: condition"),
        ("a proposal that forbids", "kind: order", "kind: proposal"),
        ("a review policy without a licence", "effect: forbid", "effect: forbid\n    review_policy: [{policy: case-by-case}]"),
        ("a stake without ownership", "is: owns", "is: controls"),
        ("a party without a name", "{id: app/example, role: beneficiary", "{role: beneficiary"),
        ("another format", "format: measure/1", "format: measure/2"),
    ];

    [Fact]
    public void Every_mistake_has_a_line_that_says_where_and_what_to_do()
    {
        using var rulebook = new SmallRulebook();
        var lines = new StringBuilder();
        foreach ((string mistake, string what, string by) in Mistakes)
        {
            var refused = Assert.IsType<RulebookReading.Refused>(rulebook.ReadWith(what, by));
            lines.Append("# ").Append(mistake).Append('\n').Append(SmallRulebook.Lines(refused.Findings)).Append('\n');
        }

        GoldenFile.Matches(lines.ToString(), "BrokenMeasures.txt");
    }

    [Fact]
    public void Mistakes_of_the_folder_are_found_too()
    {
        var lines = new StringBuilder();
        Try("a file that is not registered", rulebook => rulebook.Write("measures/us/us-forgotten.yaml", SmallRulebook.Measure));
        Try("a file that is missing", rulebook => rulebook.Write("rulebook.yaml", SmallRulebook.Registry.Replace("apps: [example]", "apps: [example, other]", StringComparison.Ordinal)));
        Try("a file registered twice", rulebook => rulebook.Write("rulebook.yaml", SmallRulebook.Registry.Replace("apps: [example]", "apps: [example, example]", StringComparison.Ordinal)));
        Try("a path that leaves the folder", rulebook => rulebook.Write("rulebook.yaml", SmallRulebook.Registry.Replace("apps: [example]", "apps: [example, ../secret]", StringComparison.Ordinal)));
        Try("no registry", rulebook => File.Delete(Path.Combine(rulebook.Folder, "rulebook.yaml")));
        Try("an empty file", rulebook => rulebook.Write("parties/example.yaml", ""));
        Try("a file that is too large", rulebook => rulebook.Write("parties/example.yaml", new string('#', RulebookFolder.MaxFileBytes + 1)));
        Try("bytes that are no text", rulebook => File.WriteAllBytes(Path.Combine(rulebook.Folder, "parties/example.yaml"), [0xC3, 0x28]));
        Try("nesting without end", rulebook => rulebook.Write("parties/example.yaml", new string('[', 10_000)));

        GoldenFile.Matches(lines.ToString(), "BrokenFolders.txt");

        void Try(string mistake, Action<SmallRulebook> breakIt)
        {
            using var rulebook = new SmallRulebook();
            breakIt(rulebook);
            var refused = Assert.IsType<RulebookReading.Refused>(RulebookFolder.Read(rulebook.Folder));
            lines.Append("# ").Append(mistake).Append('\n').Append(SmallRulebook.Lines(refused.Findings)).Append('\n');
        }
    }
}
