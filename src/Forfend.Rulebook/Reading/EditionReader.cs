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
        Reading<Measure>[] measures = ReadEach(index.Measures, MeasureReader.Read);
        Reading<PartyFile>[] files = [.. ReadEach(index.Apps, PartyFileReader.ReadApp), .. ReadEach(index.Parties, PartyFileReader.ReadParties)];

        // What a file defines is unknown where the file is, so that its absence is the only mistake worth reporting.
        var shared = new References();
        foreach (References own in measures.Select(reading => reading.References).Concat(files.Select(reading => reading.References))) shared.Take(own);
        string[] missing = [.. index.Files.Where(path => !documents.ContainsKey(path))];
        if (missing.Length == 0) shared.Resolve();
        findings.AddRange(measures.SelectMany(reading => reading.Findings).Concat(files.SelectMany(reading => reading.Findings)));
        foreach (string path in missing) ReportMissing(path, findings);
        if (findings.Any(finding => finding.Severity is FindingSeverity.Error)) return Refuse(findings);

        var edition = new RulebookEdition
        {
            Version = index.Version,
            Sha256 = rulebook.Sha256,
            ExtractDate = index.ExtractDate,
            Measures = [.. measures.Select(reading => reading.Result)],
            Parties = [.. files.SelectMany(reading => reading.Result.Parties)],
            Relations = [.. files.SelectMany(reading => reading.Result.Relations)],
        };
        return new RulebookReading.Read(edition, [.. findings]);

        // Each file is read by itself; what it shares with the others is put together afterwards, in the order of the registry.
        Reading<T>[] ReadEach<T>(ImmutableArray<string> paths, Func<NodeDocument, List<Finding>, References, T> read)
        {
            NodeDocument[] existing = [.. paths.Where(documents.ContainsKey).Select(path => documents[path])];
            var readings = new Reading<T>[existing.Length];
            Parallel.For(0, existing.Length, index =>
            {
                (List<Finding> own, References references) = ([], new References());
                readings[index] = new Reading<T>(read(existing[index], own, references), own, references);
            });
            return readings;
        }
    }

    // A file of a folder that is missing or not YAML has a finding of its own already; one of a compiled rulebook has none.
    private static void ReportMissing(string path, List<Finding> findings)
    {
        if (findings.Any(finding => finding.Location.File == path)) return;

        new FileFindings(path, findings).Error(FindingCodes.NotRegistered, 0, 0, "The file is missing.", "Add it, or take its line out of rulebook.yaml.");
    }

    private static RulebookReading.Refused Refuse(List<Finding> findings) => new([.. findings]);

    /// <summary>What came of one file.</summary>
    private sealed record Reading<T>(T Result, List<Finding> Findings, References References);
}
