using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;

namespace Forfend.Hosting.Lists;

/// <summary>Brings a downloaded publication of a list into the store, whole or not at all.</summary>
/// <param name="store">Where it is kept.</param>
/// <param name="time">Tells when it was imported, and that it was not published in the future.</param>
public sealed class ListImport(SnapshotStore store, TimeProvider time)
{
    /// <summary>Reads a publication, checks it and stores it.</summary>
    public ListImportResult Run(ListImportRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            if (PublicationCheck.Read(request.Source, request.Path, out PublicationCheck? check, out Finding? damage) is { } complaint)
                return new ListImportResult.Usage(complaint);

            if (damage is not null) return new ListImportResult.Refused([damage], damage.ToString());

            return PublicationDate.Find(request, check!, time, out DateOnly day) is { } missing
                ? new ListImportResult.Usage(missing)
                : Store(request, check!, day);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new ListImportResult.Usage(
                $"`{request.Path}` cannot be imported: {exception.Message} Check the path, its permissions and the space left.");
        }
    }

    private ListImportResult Store(ListImportRequest request, PublicationCheck check, DateOnly day)
    {
        string key = request.Source.Key;
        string sha256 = check.Sha256;
        var name = new SnapshotName(day, SnapshotContent.IdOf(sha256), request.IsPartial);
        if (store.Names(key).Contains(name)) return new ListImportResult.AlreadyThere(store.Describe(key, name)?.Info ?? Info(check, name, sha256));
        if (request.IsPartial)
        {
            return check.Reading.Parties.IsEmpty
                ? new ListImportResult.Refused(check.Reading.Findings, check.Objection)
                : Add(request, check, name, sha256);
        }

        if (check.Objection.Length > 0) return new ListImportResult.Refused(check.Reading.Findings, check.Objection);

        // The list as it would be on that day without this import; only the days between two snapshots are told apart by content.
        ListSnapshotInfo? former = store.All(key).LastOrDefault(info => info.Published <= day);
        if (former?.Id == name.Id)
        {
            if (former.Id == store.All(key)[^1].Id) store.Confirm(key, new SnapshotName(former.Published, former.Id, IsPartial: false), day);
            return new ListImportResult.AlreadyThere(former);
        }

        if (!request.AcceptsDrift
            && former is not null
            && store.Describe(key, new SnapshotName(former.Published, former.Id, IsPartial: false)) is { } stored
            && ListDrift.Objection(stored, check) is { } drift)
        {
            return new ListImportResult.Refused(check.Reading.Findings, drift);
        }

        return Add(request, check, name, sha256);
    }

    private ListImportResult Add(ListImportRequest request, PublicationCheck check, SnapshotName name, string sha256)
    {
        var snapshot = new StoredSnapshot
        {
            Info = Info(check, name, sha256),
            Form = check.Form.Key,
            IsPartial = name.IsPartial,
            Imported = time.GetUtcNow(),
            Files = [.. check.Files.Select(file => request.Fetched.GetValueOrDefault(file.Part) is { } fetched
                ? file with { Source = fetched.Source, Fetched = fetched.At, Tag = fetched.Tag }
                : file)],
            Books = check.Reading.Books,
            Findings = CountOf(check.Reading.Findings),
        };
        return store.Add(snapshot, check.Content, check.Reading) is { } stored
            ? new ListImportResult.Imported(stored, check.Reading.Findings)
            : new ListImportResult.Usage($"Another import of `{request.Source.Key}` is running. Try again when it has ended.");
    }

    private static ListSnapshotInfo Info(PublicationCheck check, SnapshotName name, string sha256) =>
        new(check.Source.Key, name.Id, name.Published, sha256, check.Reading.Parties.Length, IsSample: false) { NotGiven = check.Reading.NotGiven };

    private static ImmutableArray<FindingCount> CountOf(ImmutableArray<Finding> findings) =>
    [
        .. findings.GroupBy(finding => (finding.Code, finding.Severity))
            .OrderBy(group => group.Key.Code, StringComparer.Ordinal)
            .Select(group => new FindingCount(group.Key.Code, group.Key.Severity, group.Count())),
    ];
}
