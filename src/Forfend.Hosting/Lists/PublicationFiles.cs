using System.Collections.Immutable;
using System.IO.Compression;
using Forfend.Domain.Findings;
using Forfend.Lists;

namespace Forfend.Hosting.Lists;

/// <summary>A file of a publication as it lies on disk.</summary>
/// <param name="Path">Where.</param>
/// <param name="Name">Its name without <c>.gz</c>.</param>
/// <param name="Part">Which part of the publication it is.</param>
internal sealed record PublicationFile(string Path, string Name, string Part)
{
    /// <summary>Opens its content, unpacked.</summary>
    /// <exception cref="InvalidDataException">While reading: the content is damaged or too large.</exception>
    public Stream Open() => PublicationFiles.Open(Path);
}

/// <summary>The files of a publication that belong together, and what was passed over.</summary>
/// <param name="Files">Ordered by part.</param>
/// <param name="Form">The form they are of.</param>
/// <param name="PassedOver">Files of the same publication in another form, by name.</param>
internal sealed record FoundPublication(ImmutableArray<PublicationFile> Files, ListForm Form, ImmutableArray<string> PassedOver);

/// <summary>Finds and opens the files of a publication.</summary>
internal static class PublicationFiles
{
    internal const string Gzip = ".gz";

    /// <summary>The largest list file published today has about 100 MB; a file that unpacks to more is not one.</summary>
    internal const int LargestFile = 512 * 1024 * 1024;

    private const string TooLarge = "LST001";
    private const string DamagedGzip = "LST002";

    /// <summary>The files at the path; otherwise what is wrong with the path.</summary>
    internal static string? Find(IListSource source, string path, out FoundPublication found)
    {
        found = null!;
        if (!Path.Exists(path)) return $"`{path}` does not exist. Give a folder with the files of `{source.Key}`, or its primary file.";

        var byPart = new SortedDictionary<string, PublicationFile>(StringComparer.Ordinal);
        foreach (string file in FilesAt(path))
        {
            string name = NameOf(file);
            if (source.PartOf(name, StartOf(file)) is not { } part) continue;
            if (!byPart.TryAdd(part, new PublicationFile(file, name, part)))
            {
                return $"`{path}` holds several `{part}` files (`{byPart[part].Name}`, `{name}`). "
                    + "Give one of them, or a folder with one publication.";
            }
        }

        if (ListForm.Choose(source, byPart.Keys) is not { } form)
            return $"`{path}` holds no file of `{source.Key}` that this build knows. See `forfend lists status {source.Key}` for the forms it reads.";

        HashSet<string> parts = [.. form.Parts.Select(part => part.Key)];
        found = new FoundPublication(
            [.. byPart.Values.Where(file => parts.Contains(file.Part))],
            form,
            [.. byPart.Values.Where(file => !parts.Contains(file.Part)).Select(file => file.Name)]);
        return null;
    }

    /// <summary>The source a file or the files of a folder belong to; null if no source knows them.</summary>
    internal static IListSource? SourceOf(string path)
    {
        foreach (string file in FilesAt(path))
            if (ListSources.Recognize(NameOf(file), StartOf(file)) is { } recognized) return recognized.Source;

        return null;
    }

    /// <summary>Opens a file, unpacked if it is compressed.</summary>
    internal static Stream Open(string path)
    {
        Stream file = File.OpenRead(path);
        if (IsCompressed(path)) file = new GZipStream(file, CompressionMode.Decompress);
        return new LimitedStream(file, LargestFile);
    }

    /// <summary>Why a file cannot be read, where the exception is about its content; else null.</summary>
    internal static Finding? WhyUnreadable(string path, Exception exception) => exception switch
    {
        FileTooLargeException => Refuse(TooLarge, path, "The file has more than 512 MB.", "Check that it is the list."),
        InvalidDataException => Refuse(DamagedGzip, path, "The file is not whole gzip data.", "Download it again."),
        _ => null,
    };

    // Hidden files are no part of a publication.
    private static IEnumerable<string> FilesAt(string path) => Directory.Exists(path)
        ? Directory.GetFiles(path).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal)
        : [path];

    private static string NameOf(string path)
    {
        string name = Path.GetFileName(path);
        return IsCompressed(name) ? name[..^Gzip.Length] : name;
    }

    private static bool IsCompressed(string path) => path.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase);

    private static byte[] StartOf(string path)
    {
        byte[] start = new byte[ListFile.StartLength];
        using Stream content = Open(path);
        try
        {
            return start[..content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }
        catch (InvalidDataException)
        {
            // Opening it says what is wrong, if its name makes it part of the publication.
            return [];
        }
    }

    private static Finding Refuse(string code, string path, string message, string suggestion) =>
        new(code, FindingSeverity.Error, new InputLocation(path), "", message, RecordFate.Refused, suggestion);
}
