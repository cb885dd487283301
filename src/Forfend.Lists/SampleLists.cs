using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;
using Forfend.Lists.Sources.HouseList;

namespace Forfend.Lists;

/// <summary>
/// A few parties of every list a measure aims at, gathered by hand and compiled in, so that a fresh clone answers. They are for trying
/// out and never stand for the list.
/// </summary>
public static class SampleLists
{
    /// <summary>Key of companies that no list names and somebody in the samples owns.</summary>
    public const string Companies = "sample-companies";

    private const string Prefix = "Forfend.sample.";

    /// <summary>The day up to which they were gathered.</summary>
    public static DateOnly Gathered { get; } = new(2026, 11, 22);

    /// <summary>Reads them: a snapshot for each list, in the order of the alphabet.</summary>
    public static ImmutableArray<ListSnapshot> Read()
    {
        var table = new TableMapping([.. HouseColumns.Words.Select(word => HouseColumns.Of(word, word)!)]) { JoinsRowsOfOneName = true };
        return
        [
            .. from name in typeof(SampleLists).Assembly.GetManifestResourceNames()
               where name.StartsWith(Prefix, StringComparison.Ordinal)
               orderby name
               select Read(name, table),
        ];
    }

    private static ListSnapshot Read(string resource, TableMapping table)
    {
        string list = Path.GetFileNameWithoutExtension(resource[Prefix.Length..]);
        byte[] bytes = Bytes(resource);
        ListReading reading = new TablePublication(list, table).Read([new ListFile(list + ".csv", list, bytes)]);
        if (!reading.Findings.IsEmpty) throw new UnreachableException($"The sample in the build cannot be read: {reading.Findings[0]}");

        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new ListSnapshot(new ListSnapshotInfo(list, sha256[..16], Gathered, sha256, reading.Parties.Length, IsSample: true), reading.Parties)
        {
            Relations = reading.Relations,
        };
    }

    private static byte[] Bytes(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
