using System.Text.RegularExpressions;
using Forfend.Domain.Law;

namespace Forfend.Rulebook.Writing;

/// <summary>The start of a new measure: a file that can be read and tested at once, with a word on every part, to be filled in.</summary>
public static partial class MeasureSkeleton
{
    /// <summary>The text of the file.</summary>
    /// <param name="id">Id of the measure; it begins with the jurisdiction, as <c>us-eo99999</c>.</param>
    /// <param name="title">What it is about, in one line.</param>
    /// <param name="issuer">Who issued it.</param>
    /// <param name="party">The party or app it names.</param>
    /// <param name="signed">The day it was signed; today, if nobody says.</param>
    public static string Of(string id, string title, string issuer, string party, DateOnly signed)
    {
        ArgumentNullException.ThrowIfNull(id);
        string jurisdiction = JurisdictionOf(id).ToUpperInvariant();
        string day = LawDates.Iso(signed);
        string dealing = "dealing: {kind: payment, parties: [{id: " + party + ", role: beneficiary}]}";
        return $$$"""
            format: measure/1
            id: {{{id}}}
            title: {{{YamlScalar.Of(title)}}}
            kind: order
            jurisdiction: {{{YamlScalar.Of(jurisdiction)}}}
            issuer: {{{YamlScalar.Of(issuer)}}}

            # Where it is written. Everything below refers to one of these. `checked` is the day you compared your words with the text.
            sources:
              - {id: act, cite: {{{YamlScalar.Of(title)}}}, checked: {{{day}}}}

            # Who must obey.
            binds: {persons: [us-person, person-in-us]}

            # Whom it reaches: what it names, and from there step by step.
            targets:
              named:
                - id: {{{party}}}
                  as_written: {{{party}}}
              reach:
                - {who: named, of: named}

            # What happened, with the day it takes effect and, where it was public earlier, the day it was `known`.
            events:
              - {date: {{{day}}}, event: signed, source: act, confidence: unverified}

            # What it forbids, paragraph by paragraph.
            provisions:
              - id: s1
                cite: sec. 1
                text: What it forbids, in one plain sentence.
                effect: forbid
                dealing: [payment]
                parties: {in: reach, role: any}
                confidence: unverified
                source: act

            # Your tests: sentences a judge could read. At least the day before and the day of every event.
            scenarios:
              - {name: The day before, as_of: {{{LawDates.Iso(signed.AddDays(-1))}}},
                 {{{dealing}}}, expect: {outcome: clear}}
              - {name: On the day of signing nothing is forbidden yet, as_of: {{{day}}},
                 {{{dealing}}}, expect: {outcome: watch, status: signed, provision: s1}}

            """;
    }

    /// <summary>The jurisdiction an id begins with, lower case.</summary>
    public static string JurisdictionOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Split('-')[0];
    }

    /// <summary>
    /// The registry with one more measure, at the end of its list; null where the list is not written one a line.
    /// </summary>
    /// <param name="registry">The text of <c>rulebook.yaml</c>.</param>
    /// <param name="id">Id of the measure.</param>
    public static string? Register(string registry, string id)
    {
        ArgumentNullException.ThrowIfNull(registry);
        string text = registry.ReplaceLineEndings("\n");
        Match list = Measures().Match(text);
        if (!list.Success) return null;

        int end = list.Index + list.Length;
        return $"{text[..end]}  - {JurisdictionOf(id)}/{id}\n{text[end..]}";
    }

    [GeneratedRegex(@"^measures:[ ]*\n(?:[ ]*(?:-[^\n]*|#[^\n]*)\n)+", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Measures();
}
