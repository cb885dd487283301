using System.Collections.Immutable;
using System.Globalization;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Ownership;
using Forfend.Ownership.Files;

namespace Forfend.Hosting.Owners;

/// <summary>
/// Keeps imported owner graphs in the data folder, a compact file for each day on which one became known
/// (<c>owners/register@2026-01-15.graph</c>): an earlier one still answers what was known by an earlier day. A file is written under another
/// name and renamed when it is complete, so that a kill at any moment leaves the old one or the new one.
/// </summary>
/// <param name="data">The data folder.</param>
public sealed class OwnerStore(DataFolder data)
{
    private const string Extension = ".graph";
    private const string TemporaryPrefix = ".importing-";
    private const char BeforeDay = '@';

    private string Folder => Path.Combine(data.Path, "owners");

    /// <summary>What tells one state of the store from another, on two dates: names, days, sizes and times.</summary>
    public string Stamp(LawDates dates) => string.Concat(Chosen(dates).Select(graph => new FileInfo(PathOf(graph.Name, graph.Known)))
        .Select(file => FormattableString.Invariant($" {file.Name}/{file.Length}/{file.LastWriteTimeUtc.Ticks}")));

    /// <summary>Of every name the newest graph that was known; null and a finding where a file is damaged.</summary>
    public ImmutableArray<OwnerGraph>? Load(LawDates dates, out Finding? broken)
    {
        broken = null;
        var graphs = ImmutableArray.CreateBuilder<OwnerGraph>();
        foreach ((string name, DateOnly known) in Chosen(dates))
        {
            using FileStream file = File.OpenRead(PathOf(name, known));
            if (GraphFile.Read(file, name, known) is { } graph)
            {
                graphs.Add(graph);
                continue;
            }

            broken = new Finding(
                "OWN901", FindingSeverity.Error, new InputLocation($"owner graph {name}"), "", $"The owner graph `{name}` is damaged, or of another version.",
                RecordFate.Refused, $"Import it again, or delete {FileName(name, known)} in the folder `owners` of the data folder.");
            return null;
        }

        return graphs.ToImmutable();
    }

    /// <summary>Stores a graph in place of one of the same name and day; returns its hash.</summary>
    public string Add(string name, DateOnly known, PartyGraph graph, IEnumerable<ListedParty> parties)
    {
        DataFolder.Create(Folder);
        string temporary = Path.Combine(Folder, TemporaryPrefix + FileName(name, known));
        File.Delete(temporary);
        string sha256;
        using (FileStream file = DataFolder.CreateFile(temporary))
        {
            sha256 = GraphFile.Write(file, graph, parties);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, PathOf(name, known), overwrite: true);
        return sha256;
    }

    // What became known after known-by does not exist; of what did, the newest counts: its relations have their own days.
    private IEnumerable<(string Name, DateOnly Known)> Chosen(LawDates dates) => !Directory.Exists(Folder) ? [] :
        Directory.GetFiles(Folder, "*" + Extension)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => !name.StartsWith('.'))
            .Select(Parse)
            .Where(graph => graph.Name.Length > 0 && dates.Knows(graph.Known))
            .GroupBy(graph => graph.Name, StringComparer.Ordinal)
            .Select(graphs => graphs.MaxBy(graph => graph.Known))
            .OrderBy(graph => graph.Name, StringComparer.Ordinal);

    private static (string Name, DateOnly Known) Parse(string file)
    {
        int at = file.LastIndexOf(BeforeDay);
        return at > 0 && DateOnly.TryParseExact(file.AsSpan(at + 1), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly known) ? (file[..at], known) : ("", default);
    }

    private static string FileName(string name, DateOnly known) => $"{name}{BeforeDay}{LawDates.Iso(known)}{Extension}";

    private string PathOf(string name, DateOnly known) => Path.Combine(Folder, FileName(name, known));
}
