using System.Collections.Immutable;
using System.Globalization;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Lists;

namespace Forfend.Hosting.Lists;

/// <summary>A publication that was read, whether or not it can be relied on: what <c>lists verify</c> shows and an import goes by.</summary>
/// <param name="Source">Which list it is.</param>
/// <param name="Form">The form of its files.</param>
/// <param name="Files">What each is.</param>
/// <param name="Reading">What was read.</param>
/// <param name="Objection">Why it cannot be relied on, in one sentence; empty if it can.</param>
public sealed record PublicationCheck(
    IListSource Source, ListForm Form, ImmutableArray<StoredFile> Files, ListReading Reading, string Objection)
{
    /// <summary>An entry without a name may be the publisher's mistake; more than one in so many rows is a sign of a broken file.</summary>
    private const int RowsForOnePutAside = 1000;

    private const int FewestPutAside = 2;

    /// <summary>Names of files of the publication in another form, which were passed over.</summary>
    public required ImmutableArray<string> PassedOver { get; init; }

    /// <summary>Hash of its files together.</summary>
    public string Sha256 => SnapshotContent.Hash(Files.Select(file => (file.Part, file.Sha256)));

    /// <summary>The files themselves, in the same order.</summary>
    public required ImmutableArray<ListFile> Content { get; init; }

    /// <summary>Reads a publication; otherwise says why it cannot be had.</summary>
    /// <param name="source">Which list it is; null to find out.</param>
    /// <param name="path">A folder with its files, or its primary file alone.</param>
    /// <param name="check">What was read.</param>
    /// <param name="damage">A finding about a file that cannot be read at all; then nothing was.</param>
    /// <returns>What is wrong with the path, or null.</returns>
    public static string? Read(IListSource? source, string path, out PublicationCheck? check, out Finding? damage)
    {
        ArgumentNullException.ThrowIfNull(path);
        (check, damage) = (null, null);
        source ??= PublicationFiles.SourceOf(path);
        if (source is null) return $"`{path}` is no file of a list this build reads. See `forfend lists status` for the lists.";
        if (PublicationFiles.Find(source, path, out FoundPublication found) is { } complaint) return complaint;

        var stored = ImmutableArray.CreateBuilder<StoredFile>();
        var content = ImmutableArray.CreateBuilder<ListFile>();
        foreach (PublicationFile file in found.Files)
        {
            var listFile = new ListFile(file.Name, file.Part, file.Open);
            try
            {
                (long length, string sha256) = SnapshotContent.Measure(listFile);
                stored.Add(new StoredFile(file.Part, file.Name, length, sha256, PackedSha256: ""));
                content.Add(listFile);
            }
            catch (Exception exception) when (PublicationFiles.WhyUnreadable(file.Path, exception) is { } unreadable)
            {
                damage = unreadable;
                return null;
            }
        }

        ImmutableArray<ListFile> files = content.ToImmutable();
        ListReading reading = source.Read(files);
        check = new PublicationCheck(source, found.Form, stored.ToImmutable(), reading, ObjectionTo(source, path, reading) ?? "")
        {
            PassedOver = found.PassedOver,
            Content = files,
        };
        return null;
    }

    private static string? ObjectionTo(IListSource source, string path, ListReading reading)
    {
        // A row that cannot be read may be a party that must be stopped: the list is used whole or not at all. A row that can be read and
        // names nobody takes nothing from the others: refusing them for it would let all of them pass.
        if (reading.Findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Error) is { } error) return error.ToString();

        if (reading.Books.FirstOrDefault(books => !books.Balance) is { } books)
            return $"{path}: the books of `{books.Part}` do not balance: {books}. Report this with the file.";

        if (reading.NotGiven.HasFlag(ListContents.SomeNames) && reading.Books.FirstOrDefault(books => books.Quarantined > Math.Max(FewestPutAside, books.Rows / RowsForOnePutAside)) is { } incomplete)
        {
            return string.Create(
                CultureInfo.InvariantCulture, $"{path}: {incomplete.Quarantined:N0} of {incomplete.Rows:N0} rows of `{incomplete.Part}` were put aside, some for having no name; a whole publication has one in a thousand at most. Download it again; the snapshot in use stays.");
        }

        if (reading.Parties.GroupBy(party => party.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return $"{path}: {twice.Count()} parties have the id `{twice.Key}`. Report this with the file.";

        ImmutableArray<string> complaints = source.Expectations.Complaints(reading.Parties);
        return complaints.IsEmpty ? null : $"{path}: {string.Join(' ', complaints)} Download it again; the snapshot in use stays.";
    }
}
