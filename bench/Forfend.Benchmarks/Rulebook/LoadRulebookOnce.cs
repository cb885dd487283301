using System.Diagnostics;
using System.Globalization;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Reading;

namespace Forfend.Benchmarks.Rulebook;

/// <summary>
/// Loads a generated rulebook as a start of the command does, a few times in one process: reads the YAML, checks it, compiles it.
/// <c>load-rulebook MEASURES [TIMES]</c>.
/// </summary>
internal static class LoadRulebookOnce
{
    internal static void Run(string[] arguments, TextWriter output)
    {
        int measures = int.Parse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture);
        int times = arguments.Length > 1 ? int.Parse(arguments[1], NumberStyles.None, CultureInfo.InvariantCulture) : 3;
        using var generated = new GeneratedRulebook(measures);
        for (int time = 0; time < times; time++) Report(generated, "YAML", () => RulebookFolder.Read(generated.Folder), output);

        byte[] compiled = RulebookFolder.Compile(generated.Folder).Compiled!;
        for (int time = 0; time < times; time++) Report(generated, "compiled form", () => RulebookFile.Read(compiled), output);
    }

    private static void Report(GeneratedRulebook generated, string form, Func<RulebookReading> read, TextWriter output)
    {
        using var self = Process.GetCurrentProcess();
        TimeSpan before = self.TotalProcessorTime;
        long started = Stopwatch.GetTimestamp();
        RulebookReading reading = read();
        TimeSpan checkedAfter = Stopwatch.GetElapsedTime(started);
        if (reading is not RulebookReading.Read { Edition: var edition }) throw new InvalidOperationException(reading.Findings[0].ToString());

        var evaluator = new RulebookEvaluator(edition);
        TimeSpan whole = Stopwatch.GetElapsedTime(started);
        self.Refresh();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{evaluator.Measures.Length} measures, {generated.Length / 1e6:0.0} MB, from {form}: {whole.TotalMilliseconds:0} ms, of which {checkedAfter.TotalMilliseconds:0} ms to read and check; {(self.TotalProcessorTime - before).TotalMilliseconds:0} ms of processor time"));
    }
}
