using System.Diagnostics;
using System.Globalization;
using Forfend.Matching;
using Forfend.Matching.Tests.Compiled;

namespace Forfend.Benchmarks.Matching;

/// <summary>
/// Asks the compiled and the exhaustive matcher the same hostile queries, list after list on all cores, for as long as it is given, and goes
/// on where it stopped: every finished list is a line of the progress file.
/// </summary>
internal static class LosslessRun
{
    private static readonly int[] Thresholds = [MatcherOptions.DefaultThreshold, MatcherOptions.DefaultThreshold, 750, 920];

    /// <summary><c>lossless NAMES QUERIES-OF-A-LIST MINUTES PROGRESS-FILE</c>. Exit code 1 if anything differed.</summary>
    public static int Run(string[] arguments)
    {
        if (arguments is not [var names, var queries, var minutes, var file]) throw new ArgumentException("lossless NAMES QUERIES-OF-A-LIST MINUTES PROGRESS-FILE");

        return Run(Whole(names), Whole(queries), TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture)), file);
    }

    private static int Run(int names, int queries, TimeSpan time, string file)
    {
        long began = Stopwatch.GetTimestamp();
        HashSet<int> done = File.Exists(file) ? [.. File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => Whole(line.Split('\t')[0]))] : [];
        IEnumerable<int> lists = Enumerable.Range(0, int.MaxValue).Where(list => !done.Contains(list)).TakeWhile(_ => Stopwatch.GetElapsedTime(began) < time);
        var writing = new Lock();
        int differences = 0;
        var oneByOne = System.Collections.Concurrent.Partitioner.Create(lists, System.Collections.Concurrent.EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(oneByOne, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, list =>
        {
            (List<string> different, int hits) = Compare(list, names, queries);
            lock (writing)
            {
                differences += different.Count;
                File.AppendAllLines(file, [.. different, FormattableString.Invariant($"{list}\t{names}\t{queries}\t{hits}\t{different.Count}")]);
            }
        });
        return differences == 0 ? 0 : 1;
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static (List<string> Different, int Hits) Compare(int number, int names, int queries)
    {
        var options = new MatcherOptions { Threshold = Thresholds[number % Thresholds.Length] };
        var list = new HostileList((ulong)(1_000_003L * (number + 1) + names), names);
        var compiled = CompiledMatcher.Build(list.Parties, options);
        var exhaustive = ExhaustiveMatcher.Build(list.Parties, options);
        var different = new List<string>();
        int hits = 0;
        for (int index = 0; index < queries; index++)
        {
            NameQuery query = list.Query();
            string[] expected = [.. exhaustive.Search(query).Select(Text)];
            string[] found = [.. compiled.Search(query).Select(Text)];
            if (expected.Length > 0) hits++;
            if (!expected.SequenceEqual(found))
                different.Add($"# list {number}, query {index} `{query.Name}`: expected {string.Join(' ', expected.Except(found))}, found {string.Join(' ', found.Except(expected))}");
        }

        return (different, hits);
    }

    private static string Text(Hit hit) => FormattableString.Invariant($"{hit.Party.Id}={hit.Score}/{hit.Grade}/{hit.Name.Text}");
}
