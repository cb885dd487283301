using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Forfend.Lists.Tests.Support;

/// <summary>A publication as a test reads it: the source and files recognised by their content, as the commands do.</summary>
internal static class Publications
{
    /// <summary>Where the fixtures are.</summary>
    internal static string Sources { get; } = FindSources();

    /// <summary>Reads the files at the paths as one publication.</summary>
    internal static ListReading Read(params IEnumerable<string> paths)
    {
        (IListSource source, List<ListFile> files) = Open(paths);
        return source.Read(files);
    }

    /// <summary>Recognises the files at the paths; they must all belong to one source.</summary>
    internal static (IListSource Source, List<ListFile> Files) Open(params IEnumerable<string> paths)
    {
        IListSource? found = null;
        var files = new List<ListFile>();
        foreach (string path in paths)
        {
            byte[] bytes = Bytes(path);
            string name = Path.GetFileName(path);
            if (name.EndsWith(".gz", StringComparison.Ordinal)) name = name[..^".gz".Length];
            ReadOnlySpan<byte> start = bytes.AsSpan(0, Math.Min(bytes.Length, ListFile.StartLength));

            IListSource source = RecognisedBy(name, start);
            Assert.True(found is null || found == source, $"{path} belongs to {source.Key}, not to {found?.Key}");
            found = source;
            files.Add(new ListFile(name, source.PartOf(name, start)!, bytes));
        }

        return (found!, files);
    }

    /// <summary>Whether a file belongs to any source.</summary>
    internal static bool IsRecognised(string path)
    {
        byte[] bytes = Bytes(path);
        string name = Path.GetFileName(path);
        if (name.EndsWith(".gz", StringComparison.Ordinal)) name = name[..^".gz".Length];
        return ListSources.Recognize(name, bytes.AsSpan(0, Math.Min(bytes.Length, ListFile.StartLength))) is not null;
    }

    private static IListSource RecognisedBy(string name, ReadOnlySpan<byte> start)
    {
        var sources = new List<IListSource>();
        foreach (IListSource source in ListSources.All)
            if (source.PartOf(name, start) is not null) sources.Add(source);

        Assert.True(sources.Count == 1, $"{name} is recognised by {sources.Count} sources: {string.Join(' ', sources.Select(source => source.Key))}");
        return sources[0];
    }

    private static byte[] Bytes(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.Ordinal)) return File.ReadAllBytes(path);

        using FileStream file = File.OpenRead(path);
        using var gzip = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string FindSources([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "Sources"));
}
