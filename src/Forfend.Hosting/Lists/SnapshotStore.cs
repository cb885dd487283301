using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Lists;

namespace Forfend.Hosting.Lists;

/// <summary>
/// Keeps list snapshots in the data folder, one folder each (<c>lists/us-ofac-sdn/2024-01-08_0123456789abcdef</c>) with the
/// published files, compressed, and a manifest. A snapshot never changes. It is written under another name and renamed when it
/// is complete, so that a kill at any moment leaves either the whole of it or nothing that counts.
/// </summary>
public sealed class SnapshotStore(DataFolder data)
{
    private const string TemporaryPrefix = ".importing-";
    private const string LockName = ".lock";

    /// <summary>
    /// The snapshots of a list: oldest publication first, of one day in the order of import. One whose manifest cannot be read is
    /// among them, without a hash: it must not be passed over for an older one; loading it says what is wrong.
    /// </summary>
    public ImmutableArray<ListSnapshotInfo> All(string listKey)
    {
        string folder = FolderOf(listKey);
        if (!Directory.Exists(folder)) return [];

        var found = new List<(ListSnapshotInfo Info, DateTimeOffset Imported)>();
        foreach (string path in Directory.GetDirectories(folder))
        {
            if (!TryReadName(listKey, Path.GetFileName(path), out ListSnapshotInfo named)) continue;

            SnapshotManifest? manifest = Read(named);
            found.Add((manifest?.Info ?? named, manifest?.Imported ?? DateTimeOffset.MaxValue));
        }

        return [.. found
            .OrderBy(snapshot => snapshot.Info.Published)
            .ThenBy(snapshot => snapshot.Imported)
            .ThenBy(snapshot => snapshot.Info.Id, StringComparer.Ordinal)
            .Select(snapshot => snapshot.Info)];
    }

    /// <summary>The snapshot of a list that answers a question of the given dates; null if none is stored.</summary>
    public SnapshotSelection? Select(string listKey, LawDates dates) => SnapshotSelection.Choose(All(listKey), dates);

    /// <summary>Reads a snapshot after checking that every file is as it was imported.</summary>
    public SnapshotLoading Load(ListSnapshotInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        if (ListSources.Find(info.List) is not { } source) return Damaged(info, $"`{info.List}` is no list source of this build");
        if (Read(info) is not { } manifest) return Damaged(info, $"`{SnapshotManifest.FileName}` is missing or cannot be read");

        var files = new List<ListFile>();
        foreach (StoredFile stored in manifest.Files)
        {
            if (Open(info, stored) is not { } file) return Damaged(info, $"`{stored.Name}` is missing or cannot be read");

            ReadOnlySpan<byte> start = file.Bytes.Span[..Math.Min(file.Bytes.Length, ListFile.StartLength)];
            if (source.PartOf(stored.Name, start) != stored.Part) return Damaged(info, $"`{stored.Name}` does not belong to the list");

            files.Add(file);
        }

        string sha256 = SnapshotContent.Hash(files);
        if (sha256 != manifest.Info.Sha256 || SnapshotContent.IdOf(sha256) != info.Id)
        {
            int changed = files.FindIndex(file => SnapshotContent.Hash(file) != manifest.Files.First(stored => stored.Part == file.Part).Sha256);
            return Damaged(info, changed < 0 ? "its files are not those it was named for" : $"`{files[changed].Name}` was changed");
        }

        ListReading reading = source.Read(files);
        return new SnapshotLoading.Loaded(new ListSnapshot(manifest.Info with { Parties = reading.Parties.Length }, reading.Parties));
    }

    /// <summary>Stores a snapshot. False if another process is importing the same list.</summary>
    internal bool Add(ListSnapshotInfo info, ImmutableArray<ListFile> files, ListReading reading, DateTimeOffset now)
    {
        string folder = FolderOf(info.List);
        DataFolder.Create(folder);
        using FileStream? hold = TryLock(folder);
        if (hold is null) return false;

        // Under the lock nobody is writing: what is left over comes from a process that was killed.
        foreach (string leftover in Directory.GetDirectories(folder, TemporaryPrefix + "*")) Directory.Delete(leftover, recursive: true);

        string target = FolderOf(info);
        if (Directory.Exists(target)) return true;

        string temporary = Path.Combine(folder, TemporaryPrefix + info.Id);
        DataFolder.Create(temporary);
        foreach (ListFile file in files) WriteFile(temporary, file);

        var manifest = new SnapshotManifest(
            info, now, [.. files.Select(file => new StoredFile(file.Part, file.Name, file.Bytes.Length, SnapshotContent.Hash(file)))]);
        using (FileStream stream = DataFolder.CreateFile(Path.Combine(temporary, SnapshotManifest.FileName)))
        {
            manifest.WriteTo(stream, reading);
            stream.Flush(flushToDisk: true);
        }

        Directory.Move(temporary, target);
        return true;
    }

    private static SnapshotLoading.Damaged Damaged(ListSnapshotInfo info, string what) =>
        new(info, $"The snapshot of `{info.List}` published {LawDates.Iso(info.Published)} ({info.Id}) is damaged: {what}. "
            + "Delete its folder and import it again.");

    private static void WriteFile(string folder, ListFile file)
    {
        using FileStream stream = DataFolder.CreateFile(PathOf(folder, file.Part));
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(file.Bytes.Span);
        stream.Flush(flushToDisk: true);
    }

    private static string PathOf(string folder, string part) => Path.Combine(folder, part + PublicationFiles.Gzip);

    // Released by the system also when the process is killed; the empty file stays.
    private static FileStream? TryLock(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool TryReadName(string listKey, string name, out ListSnapshotInfo info)
    {
        int at = Math.Max(0, name.IndexOf('_', StringComparison.Ordinal));
        bool isSnapshot = DateOnly.TryParseExact(
            name.AsSpan(0, at), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly published);
        info = new ListSnapshotInfo(listKey, name[(at + 1)..], published, Sha256: "", Parties: 0, IsSample: false);
        return isSnapshot;
    }

    private string FolderOf(string listKey) => Path.Combine(data.Lists, listKey);

    private string FolderOf(ListSnapshotInfo info) => Path.Combine(FolderOf(info.List), $"{LawDates.Iso(info.Published)}_{info.Id}");

    // The name of the folder is what selection goes by; a manifest that says otherwise is not its own.
    private SnapshotManifest? Read(ListSnapshotInfo info)
    {
        try
        {
            var manifest = SnapshotManifest.Read(File.ReadAllBytes(Path.Combine(FolderOf(info), SnapshotManifest.FileName)));
            bool isItsOwn = manifest is not null
                && (manifest.Info.List, manifest.Info.Published, manifest.Info.Id) == (info.List, info.Published, info.Id);
            return isItsOwn ? manifest : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private ListFile? Open(ListSnapshotInfo info, StoredFile stored)
    {
        try
        {
            using FileStream stream = File.OpenRead(PathOf(FolderOf(info), stored.Part));
            byte[]? bytes = PublicationFiles.Unpack(stream, PublicationFiles.LargestFile);
            return bytes is null ? null : new ListFile(stored.Name, stored.Part, bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }
}
