using System.IO.Compression;
using System.Security.Cryptography;
using Forfend.Lists;

namespace Forfend.Hosting.Lists;

/// <summary>The published files in the folder of a snapshot: one compressed file for each part.</summary>
internal static class SnapshotFiles
{
    private const string TemporaryPrefix = ".importing-";

    /// <summary>
    /// A new folder to write a snapshot in. Whoever calls holds the list's lock, so that nobody else is writing: what is left over
    /// comes from a process that was killed.
    /// </summary>
    public static string NewFolder(string listFolder)
    {
        foreach (string leftover in Directory.GetDirectories(listFolder, TemporaryPrefix + "*")) Directory.Delete(leftover, recursive: true);

        string folder = Path.Combine(listFolder, TemporaryPrefix + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        DataFolder.Create(folder);
        return folder;
    }

    /// <summary>Writes a file; says how it is stored.</summary>
    /// <exception cref="IOException">It is not what was read before: somebody changed it meanwhile.</exception>
    public static StoredFile Write(string folder, StoredFile stored, ListFile file)
    {
        string path = PathOf(folder, stored);
        using (Stream content = file.Open())
        using (FileStream target = DataFolder.CreateFile(path))
        {
            using (var gzip = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true)) content.CopyTo(gzip);
            target.Flush(flushToDisk: true);
        }

        var written = Open(folder, stored);
        if (SnapshotContent.Hash(written) != stored.Sha256) throw new IOException($"`{stored.Name}` changed while it was read.");
        return stored with { PackedSha256 = HashPacked(folder, stored)! };
    }

    /// <summary>A stored file, unpacked.</summary>
    public static ListFile Open(string folder, StoredFile stored) => new(stored.Name, stored.Part, () => PublicationFiles.Open(PathOf(folder, stored)));

    /// <summary>Hash of a stored file as it lies on disk; null if it cannot be read.</summary>
    public static string? HashPacked(string folder, StoredFile stored)
    {
        try
        {
            using FileStream file = File.OpenRead(PathOf(folder, stored));
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether a stored file is as it was written, packed and unpacked.</summary>
    public static bool IsWhole(string folder, StoredFile stored)
    {
        try
        {
            return HashPacked(folder, stored) == stored.PackedSha256 && SnapshotContent.Hash(Open(folder, stored)) == stored.Sha256;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return false;
        }
    }

    private static string PathOf(string folder, StoredFile stored) => Path.Combine(folder, stored.Part + PublicationFiles.Gzip);
}
