using System.Buffers;
using System.IO.Compression;
using Forfend.Domain.Findings;
using Forfend.Ownership;
using Forfend.Ownership.Formats;
using Forfend.Ownership.Reading;

namespace Forfend.Hosting.Owners;

/// <summary>Brings a file about owners into the store, whole or not at all.</summary>
/// <param name="store">The store.</param>
public sealed class OwnerImport(OwnerStore store)
{
    private const int StartLength = 16 * 1024;
    private const string Gzip = ".gz";

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>Reads a file and stores its graph.</summary>
    /// <param name="path">The file, plain or <c>.gz</c>.</param>
    /// <param name="name">What to call the graph; null to take it from the file name.</param>
    /// <param name="known">The day on which the public could learn of it.</param>
    /// <param name="format">Its format; null to recognise it.</param>
    public OwnerImportResult Run(string path, string? name, DateOnly known, IOwnerFormat? format)
    {
        ArgumentNullException.ThrowIfNull(path);
        string called = name ?? NameOf(path);
        if (called.Length is 0 or > 64 || called.AsSpan().ContainsAnyExcept(NameCharacters))
            return new OwnerImportResult.Usage($"`{called}` cannot name a graph. Give a name of small letters, digits, - and _ with --name.");

        format ??= OwnerFormats.Recognize(StartOf(path));
        if (format is null) return new OwnerImportResult.Usage($"`{path}` is of no format that is known. Formats are {string.Join(", ", OwnerFormats.All.Select(each => each.Key))}; give one with --format.");

        OwnerReading reading = Read(path, format);
        Finding? refused = reading.Findings.FirstOrDefault(finding => finding.Fate == RecordFate.Refused);
        if (refused is not null) return new OwnerImportResult.Refused(reading, refused.ToString());
        if (!reading.Books.Balance) return new OwnerImportResult.Refused(reading, $"{path}: the books do not balance. Report this with the file.");
        if (reading.Relations.IsEmpty && reading.Parties.IsEmpty) return new OwnerImportResult.Refused(reading, $"{path}: nothing in it says who owns or controls whom.");

        var graph = new PartyGraph(reading.Relations);
        return new OwnerImportResult.Imported(format, reading, new OwnerGraph(called, known, store.Add(called, known, graph, reading.Parties), graph, reading.Parties));
    }

    /// <summary>Reads a file, decompressed where its name ends in <c>.gz</c>.</summary>
    public static OwnerReading Read(string path, IOwnerFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        try
        {
            using Stream content = Open(path);
            return format.Read(content, path);
        }
        catch (InvalidDataException)
        {
            var finding = new Finding(OwnerFindings.Damaged, FindingSeverity.Error, new InputLocation(path), "", "The compressed file is damaged or cut off.", RecordFate.Refused, "Download it again.");
            return new OwnerReading([], [], [finding], new OwnerBooks(0, 0, 0, 0));
        }
    }

    private static string StartOf(string path)
    {
        try
        {
            using var text = new StreamReader(Open(path));
            char[] start = new char[StartLength];
            return new string(start, 0, text.ReadBlock(start));
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }

    private static Stream Open(string path) =>
        path.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase) ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path);

    // `PSC 2024.json.gz` is called psc-2024.
    private static string NameOf(string path)
    {
        string stem = Path.GetFileName(path);
        while (Path.GetExtension(stem) is { Length: > 0 } extension && !extension.AsSpan(1).ContainsAnyInRange('0', '9')) stem = stem[..^extension.Length];
        return string.Concat(stem.ToLowerInvariant().Select(c => NameCharacters.Contains(c) ? c : '-')).Trim('-');
    }
}

/// <summary>Codes of findings about stored graphs.</summary>
internal static class OwnerFindings
{
    /// <summary>A compressed file cannot be unpacked.</summary>
    public const string Damaged = "OWN902";
}
