using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading;
using Forfend.Rulebook.Reading.Nodes;
using Forfend.Rulebook.Writing;

namespace Forfend.Rulebook.Overlays;

/// <summary>
/// Confirmations that an installation laid over the rulebook it was given. The rulebook itself stays as it was signed; a decision names the
/// hashes of both. Format <c>overlay/1</c>.
/// </summary>
/// <param name="Confirmations">The confirmations, the oldest first.</param>
/// <param name="Sha256">SHA-256 of the file with LF line ends, lower-case hexadecimal.</param>
public sealed record LawOverlay(ImmutableArray<Confirmation> Confirmations, string Sha256)
{
    private const string Format = "overlay/1";

    /// <summary>Id of the source that a confirmation adds to its measure.</summary>
    private const string SourceId = "confirmation-";

    /// <summary>Reads a file; null where it cannot be relied on, and then the findings say why.</summary>
    public static LawOverlay? Read(string text, string path, out ImmutableArray<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(text);
        var all = new List<Finding>();
        var file = new FileFindings(path, all);
        string normalized = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normalized)));
        ImmutableArray<Confirmation> confirmations = YamlNodes.Read(normalized, file) is { } root
            ? FileReading.Read(new NodeDocument(path, sha256, root), all, new References(), Format, map => map.Each("confirmations", "A confirmation", ReadOne, isRequired: true))
            : [];
        findings = [.. all];
        return all.Any(finding => finding.Severity == FindingSeverity.Error) ? null : new LawOverlay(confirmations, sha256);
    }

    /// <summary>The file with one more confirmation.</summary>
    /// <param name="text">The file as it is; empty where there is none.</param>
    /// <param name="confirmation">The confirmation.</param>
    public static string With(string text, Confirmation confirmation)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(confirmation);
        string start = text.Length == 0 ? $"format: {Format}\nconfirmations:\n" : text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        return start
            + $"  - {{measure: {confirmation.Measure}, event: {YamlScalar.Of(confirmation.Event)}, happened: {(confirmation.HasHappened ? "true" : "false")},\n"
            + $"     source: {YamlScalar.Of(confirmation.Source)}, by: {YamlScalar.Of(confirmation.By)}, confirmed: {LawDates.Iso(confirmation.On)}}}\n";
    }

    /// <summary>
    /// The rulebook with what was confirmed: an event that took place is certain and cites its confirmation, one that did not is gone. A
    /// confirmation of something that is not scheduled, or not any more, has no effect.
    /// </summary>
    public RulebookEdition ApplyTo(RulebookEdition rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ImmutableArray<Measure> measures = rulebook.Measures;
        foreach (Confirmation confirmation in Confirmations)
            measures = [.. measures.Select(measure => measure.Id == confirmation.Measure ? Apply(confirmation, measure) : measure)];

        return rulebook with { Measures = measures, OverlaySha256 = Sha256 };
    }

    private static Measure Apply(Confirmation confirmation, Measure measure)
    {
        LegalEvent? scheduled = measure.Events.FirstOrDefault(happening => !happening.IsConfirmed && happening.Name == confirmation.Event);
        if (scheduled is null) return measure;
        if (!confirmation.HasHappened) return measure with { Events = [.. measure.Events.Where(happening => happening != scheduled).Select(happening => StillOpen(happening, scheduled))] };

        var source = new Source($"{SourceId}{measure.Sources.Length}", $"{confirmation.Source} (confirmed by {confirmation.By} on {LawDates.Iso(confirmation.On)})", confirmation.On);
        return measure with
        {
            Sources = measure.Sources.Add(source),
            Events = measure.Events.Replace(scheduled, scheduled with { IsConfirmed = true, SourceId = source.Id }),
        };
    }

    /// <summary>A restraint whose end did not take place goes on, also beyond the day it was to end on.</summary>
    private static LegalEvent StillOpen(LegalEvent happening, LegalEvent missed) =>
        happening.Id.Length > 0 && missed.Ends.Contains(happening.Id) ? happening with { Until = null } : happening;

    private static Confirmation ReadOne(MappingReader map) => new(
        map.Text("measure"),
        map.Text("event"),
        map.Flag("happened", fallback: true),
        map.Text("source"),
        map.Text("by"),
        map.Day("confirmed"));
}
