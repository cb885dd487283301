using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Reading;

/// <summary>Makes an edition of the files of a rulebook, whether they come from a folder or from the compiled form.</summary>
internal static class EditionReader
{
    /// <summary>Reads all files; <paramref name="findings"/> already holds what was wrong with them as files and as YAML.</summary>
    public static RulebookReading Read(NodeDocuments rulebook, List<Finding> findings)
    {
        Dictionary<string, NodeDocument> documents = rulebook.Documents.ToDictionary(document => document.Path, StringComparer.Ordinal);
        if (!documents.TryGetValue(RulebookIndex.Path, out NodeDocument? registry))
        {
            ReportMissing(RulebookIndex.Path, findings);
            return Refuse(findings);
        }

        RulebookIndex index = RulebookIndex.Read(registry, findings);
        var shared = new References();
        ImmutableArray<Measure> measures = [.. Existing(index.Measures).Select(document => MeasureReader.Read(document, findings, shared))];
        ImmutableArray<PartyFile> files =
        [
            .. Existing(index.Apps).Select(document => PartyFileReader.ReadApp(document, findings, shared)),
            .. Existing(index.Parties).Select(document => PartyFileReader.ReadParties(document, findings, shared)),
        ];

        // What a file defines is unknown where the file is, so that its absence is the only mistake worth reporting.
        string[] missing = [.. index.Files.Where(path => !documents.ContainsKey(path))];
        foreach (string path in missing) ReportMissing(path, findings);
        if (missing.Length == 0) shared.Resolve();
        if (findings.Any(finding => finding.Severity is FindingSeverity.Error)) return Refuse(findings);

        var edition = new RulebookEdition
        {
            Version = index.Version,
            Sha256 = rulebook.Sha256,
            ExtractDate = index.ExtractDate,
            Measures = measures,
            Parties = [.. files.SelectMany(file => file.Parties)],
            Relations = [.. files.SelectMany(file => file.Relations)],
        };
        return new RulebookReading.Read(edition, [.. findings]);

        IEnumerable<NodeDocument> Existing(ImmutableArray<string> paths) => paths.Where(documents.ContainsKey).Select(path => documents[path]);
    }

    // A file of a folder that is missing or not YAML has a finding of its own already; one of a compiled rulebook has none.
    private static void ReportMissing(string path, List<Finding> findings)
    {
        if (findings.Any(finding => finding.Location.File == path)) return;

        new FileFindings(path, findings).Error(FindingCodes.NotRegistered, 0, 0, "The file is missing.", "Add it, or take its line out of rulebook.yaml.");
    }

    private static RulebookReading.Refused Refuse(List<Finding> findings) => new([.. findings]);
}
