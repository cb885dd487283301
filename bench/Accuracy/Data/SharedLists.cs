using System.IO.Compression;
using Forfend.Domain.Parties;
using Forfend.Lists;

namespace Forfend.Accuracy.Data;

/// <summary>Official lists out of the shared data, read as the product reads them.</summary>
internal static class SharedLists
{
    /// <summary>OFAC's SDN list of a day.</summary>
    public static IReadOnlyList<ListedParty> OfacSdn(string data, string day)
    {
        IListSource source = ListSources.All.Single(each => each.Key == "us-ofac-sdn");
        var files = new List<ListFile>();
        foreach (string path in Directory.GetFiles(Path.Combine(data, "lists", "ofac", day)).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path);
            if (name.EndsWith(".gz", StringComparison.Ordinal)) name = name[..^3];
            byte[] bytes = Bytes(path);
            if (source.PartOf(name, bytes) is { } part) files.Add(new ListFile(name, part, bytes));
        }

        return source.Read(files).Parties;
    }

    private static byte[] Bytes(string path)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
