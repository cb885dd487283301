using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Lists;

namespace Forfend.Hosting.Lists;

/// <summary>Brings a downloaded publication of a list into the store, whole or not at all.</summary>
public sealed class ListImport(SnapshotStore store)
{
    /// <summary>Reads a publication, checks it and stores it.</summary>
    /// <param name="source">Which list it is.</param>
    /// <param name="path">A folder with the files of the publication, or its primary file alone; each plain or <c>.gz</c>.</param>
    /// <param name="published">The day it was published; null to take it from the folder or file name.</param>
    /// <param name="time">Tells when it was imported, and that it was not published in the future.</param>
    public ListImportResult Run(IListSource source, string path, DateOnly? published, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(time);

        try
        {
            if (PublicationFiles.Find(source, path, out ImmutableArray<PublicationFile> found) is { } complaint)
                return new ListImportResult.Usage(complaint);

            if (PublicationDate.Find(path, found, published, time, out DateOnly day) is { } missing)
                return new ListImportResult.Usage(missing);

            return Read(source, path, found, day, time);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ListImportResult.Usage(
                $"`{path}` cannot be imported: {exception.Message} Check the path, its permissions and the space left.");
        }
    }

    private ListImportResult Read(IListSource source, string path, ImmutableArray<PublicationFile> found, DateOnly day, TimeProvider time)
    {
        if (PublicationFiles.Open(found, out ImmutableArray<ListFile> files) is { } damaged)
            return new ListImportResult.Refused([damaged], damaged.ToString());

        string sha256 = SnapshotContent.Hash(files);
        if (store.All(source.Key).FirstOrDefault(info => info.Id == SnapshotContent.IdOf(sha256)) is { } known)
            return new ListImportResult.AlreadyThere(known);

        ListReading reading = source.Read(files);
        if (ReasonToRefuse(source, path, reading) is { } reason) return new ListImportResult.Refused(reading.Findings, reason);

        var info = new ListSnapshotInfo(source.Key, SnapshotContent.IdOf(sha256), day, sha256, reading.Parties.Length, IsSample: false);
        return store.Add(info, files, reading, time.GetUtcNow())
            ? new ListImportResult.Imported(info, reading.Findings, reading.Books)
            : new ListImportResult.Usage($"Another import of `{source.Key}` is running. Try again when it has ended.");
    }

    private static string? ReasonToRefuse(IListSource source, string path, ListReading reading)
    {
        // A row that cannot be read may be a party that must be stopped: the list is used whole or not at all.
        if (reading.Findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Error) is { } error) return error.ToString();

        if (reading.Books.FirstOrDefault(books => !books.Balance) is { } books)
            return $"{path}: the books of `{books.Part}` do not balance: {books}. Report this with the file.";

        ImmutableArray<string> complaints = source.Expectations.Complaints(reading.Parties);
        return complaints.IsEmpty ? null : $"{path}: {string.Join(' ', complaints)} Download it again; the snapshot in use stays.";
    }
}
