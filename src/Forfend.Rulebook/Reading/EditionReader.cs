using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Reading;

/// <summary>Makes an edition of the files of a rulebook, whether they come from a folder or from the compiled form.</summary>
internal static class EditionReader
{
    /// <summary>Reads all files, several at once. The nodes of a file are given up as soon as it is read, so that a large rulebook never stands in memory twice.</summary>
    public static RulebookReading Read(FileSource files)
    {
        var findings = new List<Finding>();
        if (files.Open(RulebookIndex.Path) is not { } registry)
        {
            files.Close(index: null, findings);
            ReportMissing(RulebookIndex.Path, findings);
            return Refuse(findings);
        }

        var ofRegistry = new List<Finding>();
        RulebookIndex index = RulebookIndex.Read(registry, ofRegistry);
        Reading<Measure>?[] allMeasures = ReadEach(index.Measures, MeasureReader.Read);
        Reading<PartyFile>?[] allFiles = [.. ReadEach(index.Apps, PartyFileReader.ReadApp), .. ReadEach(index.Parties, PartyFileReader.ReadParties)];
        string sha256 = files.Close(index, findings);
        findings.AddRange(ofRegistry);

        Reading<Measure>[] measures = [.. allMeasures.OfType<Reading<Measure>>()];
        Reading<PartyFile>[] parties = [.. allFiles.OfType<Reading<PartyFile>>()];
        bool[] isThere = [.. allMeasures.Select(reading => reading is not null), .. allFiles.Select(reading => reading is not null)];
        string[] missing = [.. index.Files.Where((_, file) => !isThere[file])];

        // What a file defines is unknown where the file is, so that its absence is the only mistake worth reporting.
        var shared = new References();
        foreach (References own in measures.Select(reading => reading.References).Concat(parties.Select(reading => reading.References))) shared.Take(own);
        if (missing.Length == 0) shared.Resolve();
        findings.AddRange(measures.SelectMany(reading => reading.Findings).Concat(parties.SelectMany(reading => reading.Findings)));
        foreach (string path in missing) ReportMissing(path, findings);
        if (findings.Any(finding => finding.Severity is FindingSeverity.Error)) return Refuse(findings);

        var edition = new RulebookEdition
        {
            Version = index.Version,
            Sha256 = sha256,
            ExtractDate = index.ExtractDate,
            Measures = [.. measures.Select(reading => reading.Result)],
            Parties = [.. parties.SelectMany(reading => reading.Result.Parties)],
            Relations = [.. parties.SelectMany(reading => reading.Result.Relations)],
        };
        return new RulebookReading.Read(edition, [.. findings]);

        // Each file is read by itself; what it shares with the others is put together afterwards, in the order of the registry.
        Reading<T>?[] ReadEach<T>(ImmutableArray<string> paths, Func<NodeDocument, List<Finding>, References, T> read)
        {
            var readings = new Reading<T>?[paths.Length];
            Parallel.For(0, paths.Length, file =>
            {
                if (files.Open(paths[file]) is not { } document) return;

                (List<Finding> own, References references) = ([], new References());
                readings[file] = new Reading<T>(read(document, own, references), own, references);
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
