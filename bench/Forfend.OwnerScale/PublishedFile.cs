using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership;
using Forfend.Ownership.Files;
using Forfend.Ownership.Formats;
using Forfend.Ownership.Reading;
using Forfend.Ownership.Rules;

namespace Forfend.OwnerScale;

/// <summary>
/// What it takes to read a file that somebody published, to load its compact form and to compute rules on it, each the shortest of five.
/// Who owns without being owned is taken as listed, every tenth.
/// </summary>
internal static class PublishedFile
{
    private const int Times = 5;

    private static readonly string[] Rules = ["own-ofac-50", "own-eu", "own-uk"];

    /// <summary>A row of the table.</summary>
    public static string Row(string path)
    {
        byte[] content = Content(path);
        IOwnerFormat format = OwnerFormats.Recognize(System.Text.Encoding.UTF8.GetString(content.AsSpan(0, Math.Min(content.Length, 1 << 14))))
            ?? throw new InvalidDataException($"{path} is of no known format");
        (OwnerReading reading, double read) = Shortest(() => format.Read(new MemoryStream(content), path));
        var graph = new PartyGraph(reading.Relations);
        using var compact = new MemoryStream();
        GraphFile.Write(compact, graph, reading.Parties);
        (OwnerGraph stored, double load) = Shortest(() => GraphFile.Read(new MemoryStream(compact.ToArray()), "file", GeneratedOwners.Day)!);

        PartyId[] listed = [.. Enumerable.Range(0, graph.PartyCount).Where(party => party % 10 == 0).Select(graph.PartyOf).Where(party => graph.From(party, RelationKind.Owns, GeneratedOwners.Day).Any())];
        string rules = string.Join(" / ", Rules.Select(id =>
            Text(Shortest(() => RuleComputation.Of(OwnershipRules.Find(id)!, stored.Graph, GeneratedOwners.Day, listed)).Milliseconds)));
        OwnerBooks books = reading.Books;
        return string.Create(CultureInfo.InvariantCulture,
            $"| {Path.GetFileName(path)} | {format.Key} | {books.Records}: {books.Used} / {books.Ignored} / {books.Quarantined} | {graph.PartyCount} | {graph.EdgeCount} | {Text(read)} ms | {Text(load)} ms | {rules} ms |");
    }

    private static (T Result, double Milliseconds) Shortest<T>(Func<T> run)
    {
        (T result, double shortest) = (run(), double.MaxValue);
        for (int time = 0; time < Times; time++)
        {
            var watch = Stopwatch.StartNew();
            result = run();
            shortest = Math.Min(shortest, watch.Elapsed.TotalMilliseconds);
        }

        return (result, shortest);
    }

    private static string Text(double milliseconds) => milliseconds.ToString(milliseconds < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    private static byte[] Content(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var bytes = new MemoryStream();
        plain.CopyTo(bytes);
        return bytes.ToArray();
    }
}
