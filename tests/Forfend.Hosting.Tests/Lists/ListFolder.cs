using System.Globalization;
using System.IO.Compression;
using System.Text;
using Forfend.Hosting.Lists;
using Forfend.Lists.Sources.UsOfacSdn;

namespace Forfend.Hosting.Tests.Lists;

/// <summary>A data folder of its own, and publications of the OFAC list to import into it.</summary>
public sealed class ListFolder : IDisposable
{
    /// <summary>The list everything here is about.</summary>
    public static readonly UsOfacSdnSource Source = new();

    private const string Rest = ",-0- ,\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("forfend-lists-");

    public ListFolder() => Store = new SnapshotStore(Data);

    /// <summary>The data folder.</summary>
    public DataFolder Data => new(Path.Combine(_folder.FullName, "data"));

    /// <summary>What is stored in it.</summary>
    public SnapshotStore Store { get; }

    /// <summary>A path in a folder for the test's own files.</summary>
    public string PathOf(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    /// <summary>The folder of a stored snapshot.</summary>
    public string StoredFolder(SnapshotName name) => Path.Combine(Data.Lists, Source.Key, name.ToString());

    /// <summary>Imports what lies at a path.</summary>
    public ListImportResult Import(string path, DateOnly? published = null) => Import(new ListImportRequest(Source, path) { Published = published });

    /// <summary>Imports as asked.</summary>
    public ListImportResult Import(ListImportRequest request) => new ListImport(Store, new FixedTime()).Run(request);

    /// <summary>Imports a publication of so many parties, as of a day.</summary>
    public StoredSnapshot Imported(string day, int parties = 5_001, string? alias = "PARTY ONE")
    {
        ListImportResult result = Import(Publication(day, parties, alias: alias));
        return Assert.IsType<ListImportResult.Imported>(result).Snapshot;
    }

    /// <summary>Writes a publication of so many parties into a folder.</summary>
    public string Publication(string folder, int parties = 5_001, bool isCompressed = false, string? alias = "PARTY ONE")
    {
        string path = _folder.CreateSubdirectory(folder).FullName;
        var sdn = new StringBuilder();
        for (int number = 1; number <= parties; number++) sdn.Append(CultureInfo.InvariantCulture, $"{number},\"PARTY {number}\"{Rest}");

        Write(path, "sdn.csv", sdn.ToString(), isCompressed);
        if (alias is null) return path;

        Write(path, "alt.csv", $"1,1,\"aka\",\"{alias}\",-0- \r\n", isCompressed);
        Write(path, "add.csv", "1,1,\"1 High Street\",\"London\",\"United Kingdom\",-0- \r\n", isCompressed);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private static void Write(string folder, string name, string text, bool isCompressed)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string path = Path.Combine(folder, isCompressed ? name + ".gz" : name);
        if (!isCompressed)
        {
            File.WriteAllBytes(path, bytes);
            return;
        }

        using var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        gzip.Write(bytes);
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
