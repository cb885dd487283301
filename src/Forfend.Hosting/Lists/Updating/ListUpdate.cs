using System.Collections.Concurrent;
using System.Collections.Immutable;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists.Comparing;
using Forfend.Lists;

namespace Forfend.Hosting.Lists.Updating;

/// <summary>
/// Downloads the newest publication of lists and brings them into the store, each whole or not at all. Whatever fails, the snapshot in
/// use stays.
/// </summary>
/// <param name="data">The data folder; downloads lie in it until they are imported.</param>
/// <param name="http">Sends the requests.</param>
/// <param name="time">Tells the day, and measures pauses and silences.</param>
public sealed class ListUpdate(DataFolder data, HttpClient http, TimeProvider time)
{
    /// <summary>More at once would be no faster and less polite.</summary>
    private const int DownloadsAtOnce = 4;

    private readonly SnapshotStore _store = new(data);

    /// <summary>How long and how often it is tried.</summary>
    public DownloadLimits Limits { get; init; } = new();

    /// <summary>A folder on the network that has the official files under their official names; null for the authorities themselves.</summary>
    public Uri? Mirror { get; init; }

    /// <summary>Whether a list is taken though it differs from the former one more than lists do.</summary>
    public bool AcceptsDrift { get; init; }

    /// <summary>Whether a list can be downloaded: all files that its first form needs have an address.</summary>
    public bool CanUpdate(IListSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Forms[0].Parts.All(part => !part.IsNeeded || AddressOf(part) is not null);
    }

    /// <summary>Updates lists side by side; the results are in the order of the lists.</summary>
    /// <param name="sources">Which lists; each can be downloaded.</param>
    /// <param name="progress">Told while files come in; may be null.</param>
    /// <param name="cancellation">Ends the work; what was received is gone on with next time.</param>
    public async Task<ImmutableArray<ListUpdateResult>> RunAsync(
        IReadOnlyList<IListSource> sources, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sources);
        using var atOnce = new SemaphoreSlim(DownloadsAtOnce);
        return [.. await Task.WhenAll(sources.Select(source => RunAsync(source, atOnce, progress, cancellation))).ConfigureAwait(false)];
    }

    private async Task<ListUpdateResult> RunAsync(
        IListSource source, SemaphoreSlim atOnce, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        string folder = Path.Combine(data.Path, "downloads", source.Key);
        DataFolder.Create(folder);
        using var held = FolderLock.TryTake(folder);
        if (held is null) return new ListUpdateResult.Failed(source.Key, "Another update of it is running.");

        // A file that was refused last time must not meet those of today; what broke off is gone on with.
        Clear(folder, keepsPartial: true);
        StoredSnapshot? former = Former(source);
        var results = new ConcurrentDictionary<ListPart, DownloadResult>();
        await Task.WhenAll(source.Forms[0].Parts.Where(part => AddressOf(part) is not null).Select(async part =>
        {
            await atOnce.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                var download = new FileDownload(http, Limits, time);
                results[part] = await download.RunAsync(
                    AddressOf(part)!,
                    Path.Combine(folder, part.FileName),
                    KnownTag(former, part),
                    (bytes, size) => progress?.Report(new DownloadProgress(source.Key, part.FileName, bytes, size)),
                    cancellation).ConfigureAwait(false);
            }
            finally
            {
                atOnce.Release();
            }
        })).ConfigureAwait(false);

        return WhyNot(source, results) is { } reason ? new ListUpdateResult.Failed(source.Key, reason) : Take(source, folder, former, results);
    }

    private static string? WhyNot(IListSource source, ConcurrentDictionary<ListPart, DownloadResult> results)
    {
        foreach (ListPart part in source.Forms[0].Parts)
        {
            switch (results.GetValueOrDefault(part))
            {
                case DownloadResult.Failed failed:
                    return $"`{part.FileName}`: {failed.Reason}.";
                case DownloadResult.Missing missing when part.IsNeeded:
                    return $"`{part.FileName}`: {missing.Reason}.";
            }
        }

        return null;
    }

    private ListUpdateResult Take(
        IListSource source, string folder, StoredSnapshot? former, ConcurrentDictionary<ListPart, DownloadResult> results)
    {
        DateTimeOffset now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (former is not null && results.Values.All(result => result is DownloadResult.NotModified or DownloadResult.Missing))
        {
            _store.Confirm(source.Key, former.Name, today);
            return new ListUpdateResult.Unchanged(former.Info);
        }

        PutTogether(folder, former, results);
        ListImportResult import = new ListImport(_store, time).Run(new ListImportRequest(source, folder)
        {
            SeenOn = SeenOn(today, former, results),
            AcceptsDrift = AcceptsDrift,
            Fetched = results.Where(result => AddressOf(result.Key) is not null && result.Value is not DownloadResult.Missing).ToImmutableDictionary(
                result => result.Key.Key,
                result => new FetchedFile(AddressOf(result.Key)!.ToString(), now, (result.Value as DownloadResult.Fetched)?.Tag ?? KnownTag(former, result.Key))),
        });
        switch (import)
        {
            case ListImportResult.Imported imported:
                Clear(folder);
                return new ListUpdateResult.Updated(imported.Snapshot, imported, DiffTo(imported.Snapshot, former));
            case ListImportResult.AlreadyThere there:
                Clear(folder);
                _store.Confirm(source.Key, new SnapshotName(there.Info.Published, there.Info.Id, IsPartial: false), today);
                return new ListUpdateResult.Unchanged(there.Info);
            case ListImportResult.Refused refused:
                return new ListUpdateResult.Refused(source.Key, refused.Reason, folder);
            case ListImportResult.Usage usage:
                return new ListUpdateResult.Refused(source.Key, usage.Message, folder);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // Files that did not change are not sent again; they are taken from the snapshot in use.
    private void PutTogether(string folder, StoredSnapshot? former, ConcurrentDictionary<ListPart, DownloadResult> results)
    {
        foreach ((ListPart part, DownloadResult result) in results)
        {
            if (result is not DownloadResult.NotModified || former is null) continue;

            using Stream content = _store.FilesOf(former).First(file => file.Part == part.Key).Open();
            using FileStream file = File.Create(Path.Combine(folder, part.FileName));
            content.CopyTo(file);
        }
    }

    // What the list does not say itself: the day its server changed it, never before the snapshot it follows.
    private static DateOnly SeenOn(DateOnly today, StoredSnapshot? former, ConcurrentDictionary<ListPart, DownloadResult> results)
    {
        DateTimeOffset? changed = results.Values.OfType<DownloadResult.Fetched>().Max(file => file.Modified);
        DateOnly day = changed is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : today;
        if (day > today) day = today;
        return former is not null && day < former.Info.Published ? former.Info.Published : day;
    }

    private ListDiff? DiffTo(StoredSnapshot snapshot, StoredSnapshot? former) =>
        former is not null
        && _store.Load(former.Info.List, former.Name) is SnapshotLoading.Loaded before
        && _store.Load(snapshot.Info.List, snapshot.Name) is SnapshotLoading.Loaded after
            ? ListDiff.Between(before.Snapshot, after.Snapshot)
            : null;

    private StoredSnapshot? Former(IListSource source)
    {
        ImmutableArray<ListSnapshotInfo> all = _store.All(source.Key);
        return all.IsEmpty ? null : _store.Describe(source.Key, new SnapshotName(all[^1].Published, all[^1].Id, IsPartial: false));
    }

    private string KnownTag(StoredSnapshot? former, ListPart part) =>
        former?.Files.FirstOrDefault(file => file.Part == part.Key && file.Source == AddressOf(part)?.ToString())?.Tag ?? "";

    private Uri? AddressOf(ListPart part) => Mirror is null || part.Download is null ? part.Download : new Uri(Mirror, part.FileName);

    private static void Clear(string folder, bool keepsPartial = false)
    {
        foreach (string file in Directory.GetFiles(folder))
            if (!FolderLock.IsOf(file) && !(keepsPartial && PartialFile.IsPartOf(file))) File.Delete(file);
    }
}
