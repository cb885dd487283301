using System.Diagnostics;
using System.Globalization;
using Forfend.Matching;
using Forfend.Matching.Tests.Compiled;
using Forfend.Matching.Tests.Scoring;

namespace Forfend.Benchmarks.Matching;

/// <summary>
/// Asks the compiled matcher and nested loops over the definition the same hostile queries, list after list, for as long as it is given,
/// and goes on where it stopped: every finished batch is a line of the progress file.
/// </summary>
internal static class LosslessRun
{
    private const int QueriesOfBatch = 200;

    /// <summary><c>lossless NAMES MINUTES PROGRESS-FILE</c>. Exit code 1 if anything differed.</summary>
    public static int Run(string[] arguments)
    {
        if (arguments is not [var namesText, var minutesText, var file]) throw new ArgumentException("lossless NAMES MINUTES PROGRESS-FILE");

        int names = int.Parse(namesText, CultureInfo.InvariantCulture);
        var time = TimeSpan.FromMinutes(double.Parse(minutesText, CultureInfo.InvariantCulture));
        long began = Stopwatch.GetTimestamp();
        int done = File.Exists(file) ? File.ReadLines(file).Count(line => line.Length > 0 && line[0] != '#') : 0;
        int differences = 0;
        for (int batch = done; Stopwatch.GetElapsedTime(began) < time; batch++)
        {
            (int different, int hits) = Compare(batch, names, file);
            differences += different;
            File.AppendAllText(file, FormattableString.Invariant($"{batch}\t{names}\t{QueriesOfBatch}\t{hits}\t{different}\n"));
        }

        return differences == 0 ? 0 : 1;
    }

    private static (int Different, int Hits) Compare(int batch, int names, string file)
    {
        int threshold = (batch % 4) switch { 0 or 1 => MatcherOptions.DefaultThreshold, 2 => 750, _ => 920 };
        var list = new HostileList((ulong)(1_000_003 * (batch + 1) + names), names);
        var matcher = CompiledMatcher.Build(list.Parties, new MatcherOptions { Threshold = threshold });
        var scorer = new ReferenceScorer(list.Parties, matcher.Weights);
        int different = 0;
        int hits = 0;
        for (int query = 0; query < QueriesOfBatch; query++)
        {
            NameQuery asked = list.Query();
            var expected = scorer.Search(asked, threshold);
            var found = matcher.Search(asked).Select(hit => (hit.Party.Id.Value, hit.Score, hit.Grade)).ToList();
            if (expected.Count > 0) hits++;
            if (expected.SequenceEqual(found)) continue;

            different++;
            File.AppendAllText(file, $"# batch {batch}, query {query} `{asked.Name}`: expected {string.Join(' ', expected)}, found {string.Join(' ', found)}\n");
        }

        return (different, hits);
    }
}
