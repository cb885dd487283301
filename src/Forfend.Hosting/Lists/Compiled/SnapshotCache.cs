using System.Collections.Immutable;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;

namespace Forfend.Hosting.Lists.Compiled;

/// <summary>Keeps compiled snapshots in the data folder. What is missing or does not fit is made anew.</summary>
/// <param name="data">The data folder.</param>
internal sealed class SnapshotCache(DataFolder data)
{
    /// <summary>What was read of a snapshot; null if that is not known.</summary>
    public (ImmutableArray<ListedParty> Parties, ImmutableArray<Relation> Relations)? Find(ListSnapshotInfo info)
    {
        try
        {
            return CompiledSnapshot.Read(File.ReadAllBytes(PathOf(info)), info.Sha256);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The register of a snapshot; null if it is not known.</summary>
    public ListRegister? FindRegister(ListSnapshotInfo info)
    {
        try
        {
            using FileStream file = File.OpenRead(PathOf(info));
            return CompiledSnapshot.ReadRegister(file, info.Sha256);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps what was read of a snapshot. Where nothing can be written, nothing is kept: it is only slower next time.</summary>
    public void Keep(ListSnapshotInfo info, ImmutableArray<ListedParty> parties, ImmutableArray<Relation> relations)
    {
        try
        {
            string path = PathOf(info);
            DataFolder.Create(Path.GetDirectoryName(path)!);
            // Two processes may do so at once; each writes its own file and the last one stays.
            string temporary = $"{path}.{Environment.ProcessId}";
            File.Delete(temporary);
            using (FileStream file = DataFolder.CreateFile(temporary)) file.Write(CompiledSnapshot.Write(info.Sha256, parties, relations));
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    private string PathOf(ListSnapshotInfo info) => Path.Combine(data.Cache, "lists", info.List, info.Id + ".bin");
}
