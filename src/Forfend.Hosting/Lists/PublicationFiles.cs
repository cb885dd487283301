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
    internal bool IsCompressed => Path.EndsWith(PublicationFiles.Gzip, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Finds and opens the files of a publication.</summary>
internal static class PublicationFiles
{
    internal const string Gzip = ".gz";

    /// <summary>The largest list file published today has about 100 MB; a file that unpacks to more is not one.</summary>
    internal const int LargestFile = 512 * 1024 * 1024;

    private const string TooLarge = "LST001";
    private const string DamagedGzip = "LST002";

    /// <summary>The files at the path, ordered by part; otherwise what is wrong with the path.</summary>
    internal static string? Find(IListSource source, string path, out ImmutableArray<PublicationFile> files)
    {
        files = [];
        if (!Path.Exists(path)) return $"`{path}` does not exist. Give a folder with the files of `{source.Key}`, or its primary file.";

        string[] paths = Directory.Exists(path) ? Directory.GetFiles(path) : [path];
        var found = new SortedDictionary<string, PublicationFile>(StringComparer.Ordinal);
        foreach (string file in paths.Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(file);
            if (name.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase)) name = name[..^Gzip.Length];
            if (source.PartOf(name, StartOf(file)) is not { } part) continue;
            if (!found.TryAdd(part, new PublicationFile(file, name, part)))
            {
                return $"`{path}` holds several `{part}` files (`{found[part].Name}`, `{name}`). "
                    + "Give one of them, or a folder with one publication.";
            }
        }

        if (found.Count == 0) return $"`{path}` holds no file of `{source.Key}`. The official names are needed to tell the files apart.";

        files = [.. found.Values];
        return null;
    }

    /// <summary>The content of the files; otherwise a finding about the one that cannot be had.</summary>
    internal static Finding? Open(ImmutableArray<PublicationFile> found, out ImmutableArray<ListFile> files)
    {
        var opened = ImmutableArray.CreateBuilder<ListFile>(found.Length);
        files = [];
        foreach (PublicationFile file in found)
        {
            try
            {
                using FileStream stream = File.OpenRead(file.Path);
                byte[]? bytes = file.IsCompressed ? Unpack(stream, LargestFile) : ReadUpTo(stream, LargestFile);
                if (bytes is null) return Refuse(TooLarge, file, "The file has more than 512 MB.", "Check that it is the list.");

                opened.Add(new ListFile(file.Name, file.Part, bytes));
            }
            catch (InvalidDataException)
            {
                return Refuse(DamagedGzip, file, "The file is not whole gzip data.", "Download it again.");
            }
        }

        files = opened.MoveToImmutable();
        return null;
    }

    /// <summary>Unpacks gzip data; null if there is more than <paramref name="most"/> bytes.</summary>
    /// <exception cref="InvalidDataException">The data is not whole.</exception>
    internal static byte[]? Unpack(Stream packed, int most)
    {
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        return ReadUpTo(gzip, most);
    }

    private static byte[] StartOf(string path)
    {
        byte[] start = new byte[ListFile.StartLength];
        using FileStream file = File.OpenRead(path);
        bool isCompressed = path.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase);
        using Stream content = isCompressed ? new GZipStream(file, CompressionMode.Decompress) : file;
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

    private static byte[]? ReadUpTo(Stream stream, int most)
    {
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[128 * 1024];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            if (bytes.Length + count > most) return null;
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }

    private static Finding Refuse(string code, PublicationFile file, string message, string suggestion) =>
        new(code, FindingSeverity.Error, new InputLocation(file.Path), "", message, RecordFate.Refused, suggestion);
}
