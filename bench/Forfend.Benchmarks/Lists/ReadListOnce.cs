using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Forfend.Lists;

namespace Forfend.Benchmarks.Lists;

/// <summary>
/// Reads publications once, in a process of its own, as a start of the command does: nothing is warm, and the peak of memory is
/// that of the whole process. <c>read-lists FILE…</c>, files of one publication joined by <c>+</c>; <c>read-lists --advanced PARTIES</c>
/// generates an advanced file of that many parties first.
/// </summary>
internal static class ReadListOnce
{
    internal static void Run(string[] arguments, TextWriter output)
    {
        string[] publications = arguments;
        if (arguments is ["--advanced", string parties])
        {
            string path = Path.Combine(Path.GetTempPath(), "sdn_advanced_generated.xml");
            GeneratedAdvancedFile.Write(path, int.Parse(parties, NumberStyles.None, CultureInfo.InvariantCulture));
            publications = [path];
        }

        long started = Stopwatch.GetTimestamp();
        int total = 0;
        long bytes = 0;
        foreach (string publication in publications)
        {
            ListFile[] files = [.. publication.Split('+').Select(Open)];
            IListSource source = ListSources.All.First(each => files.All(file => each.PartOf(file.Name, Start(file)) is not null));
            ListReading reading = source.Read([.. files.Select(file => new ListFile(file.Name, source.PartOf(file.Name, Start(file))!, file.Open))]);
            total += reading.Parties.Length;
            bytes += files.Sum(Length);
        }

        using var self = Process.GetCurrentProcess();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{total} parties of {bytes / 1e6:0.0} MB in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms, {self.TotalProcessorTime.TotalMilliseconds:0} ms of processor time, {self.PeakWorkingSet64 / 1e6:0} MB at the peak"));
    }

    private static ListFile Open(string path)
    {
        string name = Path.GetFileName(path);
        return name.EndsWith(".gz", StringComparison.Ordinal)
            ? new ListFile(name[..^".gz".Length], "", () => new GZipStream(File.OpenRead(path), CompressionMode.Decompress))
            : new ListFile(name, "", () => File.OpenRead(path));
    }

    private static byte[] Start(ListFile file)
    {
        byte[] start = new byte[ListFile.StartLength];
        using Stream stream = file.Open();
        return start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
    }

    private static long Length(ListFile file)
    {
        using Stream stream = file.Open();
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        for (int count; (count = stream.Read(buffer)) > 0;) length += count;
        return length;
    }
}
