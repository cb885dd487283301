using System.IO.Compression;
using Xunit;

namespace Forfend.Testing;

/// <summary>
/// Real lists and messages that are not part of the project. They stand in <c>shared/data</c> beside the working copy, or where
/// <c>FORFEND_SHARED_DATA</c> says; a test that needs them is skipped, saying so, where they are missing.
/// </summary>
public static class SharedData
{
    private static readonly string Folder =
        Environment.GetEnvironmentVariable("FORFEND_SHARED_DATA") ?? Path.Combine(Repository.Root, "..", "shared", "data");

    /// <summary>Whether the data is there.</summary>
    public static bool IsPresent => Directory.Exists(Folder);

    /// <summary>A file or folder of the data; skips the running test where it is missing.</summary>
    public static string PathOf(params string[] parts)
    {
        string path = Path.GetFullPath(Path.Combine([Folder, .. parts]));
        Assert.SkipUnless(Path.Exists(path), $"shared data is missing: {string.Join('/', parts)}");
        return path;
    }

    /// <summary>The content of a file, decompressed if it ends in <c>.gz</c>; skips the running test where it is missing.</summary>
    public static byte[] Bytes(params string[] parts)
    {
        string path = PathOf(parts);
        using Stream file = File.OpenRead(path);
        if (!path.EndsWith(".gz", StringComparison.Ordinal)) return File.ReadAllBytes(path);

        using var gzip = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
