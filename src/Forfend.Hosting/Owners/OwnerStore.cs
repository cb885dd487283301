using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Ownership;
using Forfend.Ownership.Files;

namespace Forfend.Hosting.Owners;

/// <summary>
/// Keeps imported owner graphs in the data folder, one compact file each (<c>owners/register.graph</c>). A file is written under another
/// name and renamed when it is complete, so that a kill at any moment leaves the old one or the new one.
/// </summary>
/// <param name="data">The data folder.</param>
public sealed class OwnerStore(DataFolder data)
{
    private const string Extension = ".graph";
    private const string TemporaryPrefix = ".importing-";

    private string Folder => Path.Combine(data.Path, "owners");

    /// <summary>The names of the graphs, in order.</summary>
    public ImmutableArray<string> Names() => !Directory.Exists(Folder) ? [] :
    [
        .. Directory.GetFiles(Folder, "*" + Extension)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => !name.StartsWith('.'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What tells one state of the store from another: names, sizes and times.</summary>
    public string Stamp() => string.Concat(Names().Select(name => new FileInfo(PathOf(name)))
        .Select(file => FormattableString.Invariant($" {file.Name}/{file.Length}/{file.LastWriteTimeUtc.Ticks}")));

    /// <summary>All graphs; null and a finding where a file is damaged.</summary>
    public ImmutableArray<OwnerGraph>? Load(out Finding? broken)
    {
        broken = null;
        var graphs = ImmutableArray.CreateBuilder<OwnerGraph>();
        foreach (string name in Names())
        {
            using FileStream file = File.OpenRead(PathOf(name));
            if (GraphFile.Read(file, name) is { } graph)
            {
                graphs.Add(graph);
                continue;
            }

            broken = new Finding(
                "OWN901", FindingSeverity.Error, new InputLocation($"owner graph {name}"), "", $"The owner graph `{name}` is damaged, or of another version.",
                RecordFate.Refused, $"Import it again, or delete {name + Extension} in the folder `owners` of the data folder.");
            return null;
        }

        return graphs.ToImmutable();
    }

    /// <summary>Stores a graph in place of one of the same name; returns its hash.</summary>
    public string Add(string name, PartyGraph graph, IEnumerable<ListedParty> parties)
    {
        DataFolder.Create(Folder);
        string temporary = Path.Combine(Folder, TemporaryPrefix + name + Extension);
        File.Delete(temporary);
        string sha256;
        using (FileStream file = DataFolder.CreateFile(temporary))
        {
            sha256 = GraphFile.Write(file, graph, parties);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, PathOf(name), overwrite: true);
        return sha256;
    }

    private string PathOf(string name) => Path.Combine(Folder, name + Extension);
}
