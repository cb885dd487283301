using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists.Compiled;
using Forfend.Lists;

namespace Forfend.Hosting.Lists;

/// <summary>
/// The list snapshots in the data folder, one folder each (<c>lists/us-ofac-sdn/2024-01-08_0123456789abcdef</c>) with the published
/// files, compressed, and a manifest. A snapshot never changes; what was read of it is kept apart, compiled, and can be made anew.
/// </summary>
/// <param name="data">The data folder.</param>
public sealed class SnapshotStore(DataFolder data)
{
    private readonly SnapshotCache _cache = new(data);

    /// <summary>
    /// The snapshots of a list that decide: oldest publication first, of one day in the order of import. One whose manifest cannot be
    /// read is among them, without a hash: it must not be passed over for an older one; loading it says what is wrong.
    /// </summary>
    public ImmutableArray<ListSnapshotInfo> All(string listKey) =>
        [.. Ordered(listKey, Names(listKey).Where(name => !name.IsPartial)).Select(name => Describe(listKey, name)?.Info ?? Unread(listKey, name))];

    /// <summary>The names of all snapshots of a list, oldest publication first; those for reference only among them.</summary>
    public ImmutableArray<SnapshotName> Names(string listKey)
    {
        string folder = FolderOf(listKey);
        if (!Directory.Exists(folder)) return [];

        var names = new List<SnapshotName>();
        foreach (string path in Directory.GetDirectories(folder))
            if (SnapshotName.TryParse(Path.GetFileName(path), out SnapshotName name)) names.Add(name);

        return [.. names.OrderBy(name => name.Published).ThenBy(name => name.Id, StringComparer.Ordinal)];
    }

    /// <summary>What is written down of a snapshot; null if it is not there or its manifest cannot be read.</summary>
    public StoredSnapshot? Describe(string listKey, SnapshotName name)
    {
        try
        {
            // The name of the folder is what selection goes by; a manifest that says otherwise is not its own.
            StoredSnapshot? snapshot = SnapshotManifest.Read(File.ReadAllBytes(Path.Combine(FolderOf(listKey, name), SnapshotManifest.FileName)));
            return snapshot?.Info.List == listKey && snapshot.Name == name ? snapshot : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// The snapshot of a list that answers a question of the given dates; null if none is stored. Where a snapshot is pinned, those
    /// published after it do not exist.
    /// </summary>
    public SnapshotSelection? Select(string listKey, LawDates dates)
    {
        SnapshotName[] names = [.. Names(listKey).Where(name => !name.IsPartial)];
        if (names.Length == 0) return null;

        // Where the state is damaged, loading says so.
        ListState state = ListState.Read(FolderOf(listKey)) ?? new ListState();
        if (state.Pinned is { } pinned) names = [.. names.Where(name => name.Published < pinned.Published), pinned];

        SnapshotSelection? selection = SnapshotSelection.Choose(Ordered(listKey, names).Select(name => Unread(listKey, name)), dates);
        if (selection is null) return null;

        var chosen = new SnapshotName(selection.Snapshot.Published, selection.Snapshot.Id, IsPartial: false);
        ListSnapshotInfo info = Describe(listKey, chosen)?.Info ?? selection.Snapshot;
        bool isConfirmed = state.Confirmed == chosen && dates.Knows(state.ConfirmedOn);
        return selection with { Snapshot = isConfirmed ? info with { Confirmed = state.ConfirmedOn } : info };
    }

    /// <summary>The snapshot that decides what is asked today; null if none is stored.</summary>
    public ListSnapshotInfo? Newest(string listKey) => Select(listKey, new LawDates(DateOnly.MaxValue))?.Snapshot;

    /// <summary>The snapshot a list is pinned to; null if it is not.</summary>
    public SnapshotName? Pinned(string listKey) => ListState.Read(FolderOf(listKey))?.Pinned;

    /// <summary>Pins a list to a snapshot, or lets the newest decide again. False if another process is changing the list.</summary>
    public bool Pin(string listKey, SnapshotName? name) => Change(listKey, state => state with { Pinned = name });

    /// <summary>Reads a snapshot to decide with, after checking that every file is as it was imported.</summary>
    public SnapshotLoading Load(ListSnapshotInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        if (ListState.Read(FolderOf(info.List)) is null)
        {
            return new SnapshotLoading.Damaged(info, $"`{Path.Combine(FolderOf(info.List), ListState.FileName)}` is damaged: whether `{info.List}` is "
                + "pinned is not known. Delete it, and pin the list anew if it was pinned.");
        }

        SnapshotLoading loading = Load(info.List, new SnapshotName(info.Published, info.Id, IsPartial: false));
        return loading is SnapshotLoading.Loaded { Snapshot: var snapshot } && info.Confirmed is { } confirmed
            ? new SnapshotLoading.Loaded(snapshot with { Info = snapshot.Info with { Confirmed = confirmed } })
            : loading;
    }

    /// <summary>Reads a snapshot, also one for reference only, after checking that every file is as it was imported.</summary>
    public SnapshotLoading Load(string listKey, SnapshotName name)
    {
        ListSnapshotInfo unread = Unread(listKey, name);
        if (ListSources.Find(listKey) is not { } source) return Damaged(unread, $"`{listKey}` is no list source of this build");
        if (Describe(listKey, name) is not { } stored) return Damaged(unread, $"`{SnapshotManifest.FileName}` is missing or cannot be read");

        string folder = FolderOf(listKey, name);
        foreach (StoredFile file in stored.Files)
            if (SnapshotFiles.HashPacked(folder, file) != file.PackedSha256) return Damaged(unread, $"`{file.Name}` is missing or was changed");

        if (_cache.Find(stored.Info) is { } known) return Loaded(source, stored.Info, known.Parties, known.Relations);

        ListFile[] files = [.. stored.Files.Select(file => SnapshotFiles.Open(folder, file))];
        string sha256 = SnapshotContent.Hash(files.Select(file => (file.Part, SnapshotContent.Hash(file))));
        if (sha256 != stored.Info.Sha256 || SnapshotContent.IdOf(sha256) != name.Id) return Damaged(unread, "its files are not those it was named for");

        ListReading reading = source.Read(files);
        ListSnapshotInfo info = stored.Info with { Parties = reading.Parties.Length, NotGiven = reading.NotGiven };
        _cache.Keep(info, reading.Parties, reading.Relations);
        return Loaded(source, info, reading.Parties, reading.Relations);
    }

    /// <summary>Checks a snapshot down to the published bytes; null if it is as it was imported, else what is wrong and what to do.</summary>
    public string? Verify(string listKey, SnapshotName name)
    {
        if (Describe(listKey, name) is not { } stored)
            return Damaged(Unread(listKey, name), $"`{SnapshotManifest.FileName}` is missing or cannot be read").Message;

        string folder = FolderOf(listKey, name);
        if (stored.Files.FirstOrDefault(file => !SnapshotFiles.IsWhole(folder, file)) is { } changed)
            return Damaged(stored.Info, $"`{changed.Name}` is missing or was changed").Message;

        string sha256 = SnapshotContent.Hash(stored.Files.Select(file => (file.Part, file.Sha256)));
        return sha256 == stored.Info.Sha256 && SnapshotContent.IdOf(sha256) == name.Id
            ? null
            : Damaged(stored.Info, "its files are not those it was named for").Message;
    }

    /// <summary>Who stands in a snapshot, without what is said of them; null if that cannot be told.</summary>
    internal ListRegister? Register(ListSnapshotInfo info)
    {
        if (_cache.FindRegister(info) is { } register) return register;
        return Load(info) is SnapshotLoading.Loaded ? _cache.FindRegister(info) : null;
    }

    /// <summary>The files of a stored snapshot.</summary>
    internal ImmutableArray<ListFile> FilesOf(StoredSnapshot snapshot) =>
        [.. snapshot.Files.Select(file => SnapshotFiles.Open(FolderOf(snapshot.Info.List, snapshot.Name), file))];

    /// <summary>Notes that the authority still published a snapshot on a later day. False if another process is changing the list.</summary>
    internal bool Confirm(string listKey, SnapshotName name, DateOnly day) => Change(listKey, state =>
        state.Confirmed == name && state.ConfirmedOn >= day ? state : state with { Confirmed = name, ConfirmedOn = day });

    /// <summary>
    /// Stores a snapshot. It is written under another name and renamed when it is complete, so that a kill at any moment leaves either
    /// the whole of it or nothing that counts. Null if another process is changing the list.
    /// </summary>
    internal StoredSnapshot? Add(StoredSnapshot snapshot, IReadOnlyList<ListFile> files, ListReading reading)
    {
        string folder = FolderOf(snapshot.Info.List);
        DataFolder.Create(folder);
        using var held = FolderLock.TryTake(folder);
        if (held is null) return null;

        string temporary = SnapshotFiles.NewFolder(folder);
        snapshot = snapshot with { Files = [.. snapshot.Files.Select((file, index) => SnapshotFiles.Write(temporary, file, files[index]))] };
        using (FileStream stream = DataFolder.CreateFile(Path.Combine(temporary, SnapshotManifest.FileName)))
        {
            SnapshotManifest.Write(stream, snapshot);
            stream.Flush(flushToDisk: true);
        }

        _cache.Keep(snapshot.Info, reading.Parties, reading.Relations);
        Directory.Move(temporary, FolderOf(snapshot.Info.List, snapshot.Name));
        return snapshot;
    }

    internal string FolderOf(string listKey) => Path.Combine(data.Lists, listKey);

    private static SnapshotLoading.Loaded Loaded(
        IListSource source, ListSnapshotInfo info, ImmutableArray<ListedParty> parties, ImmutableArray<Domain.Relations.Relation> relations) =>
        new(new ListSnapshot(info, parties) { Lists = [.. source.Lists.Select(list => list.Key)], Relations = relations });

    private static SnapshotLoading.Damaged Damaged(ListSnapshotInfo info, string what) =>
        new(info, $"The snapshot of `{info.List}` published {LawDates.Iso(info.Published)} ({info.Id}) is damaged: {what}. "
            + "Delete its folder and import it again.");

    private static ListSnapshotInfo Unread(string listKey, SnapshotName name) =>
        new(listKey, name.Id, name.Published, Sha256: "", Parties: 0, IsSample: false);

    private string FolderOf(string listKey, SnapshotName name) => Path.Combine(FolderOf(listKey), name.ToString());

    // Only where several were published on a day their manifests must be looked into for the order.
    private IEnumerable<SnapshotName> Ordered(string listKey, IEnumerable<SnapshotName> names)
    {
        foreach (IGrouping<DateOnly, SnapshotName> day in names.GroupBy(name => name.Published).OrderBy(day => day.Key))
        {
            SnapshotName[] sameDay = [.. day];
            if (sameDay.Length > 1) sameDay = [.. sameDay.OrderBy(name => Describe(listKey, name)?.Imported ?? DateTimeOffset.MaxValue)];
            foreach (SnapshotName name in sameDay) yield return name;
        }
    }

    private bool Change(string listKey, Func<ListState, ListState> change)
    {
        string folder = FolderOf(listKey);
        using var held = FolderLock.TryTake(folder);
        if (held is null) return false;

        ListState? state = ListState.Read(folder);
        ListState changed = change(state ?? new ListState());
        if (changed != state) changed.Write(folder);
        return true;
    }
}
