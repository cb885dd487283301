using System.Globalization;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Law;
using Forfend.Hosting.Files;
using Forfend.Intake;
using Spectre.Console;

namespace Forfend.Cli.Commands.Files;

/// <summary>What became of a file, for people: the worst outcome first, totals, what stopped, where the rest is.</summary>
internal static class FileSummary
{
    /// <summary>Writes it.</summary>
    public static void Write(TextWriter writer, FileScreeningRequest request, FileScreeningResult result, CommandContext context)
    {
        writer.WriteLine(Headline(request, result));
        if (!result.NotScreened.IsEmpty) writer.WriteLine(NotScreenedText.Of(result.NotScreened));
        if (result.Versions is { } versions && SampleText.Of(versions) is { } sample) writer.WriteLine(sample);
        if (result.Records == 0) return;

        writer.WriteLine();
        Terminal.Render(writer, Totals(result), context);
        if (result.StoppedCount > 0)
        {
            writer.WriteLine();
            Terminal.Render(writer, StoppedRecords(result), context);
            if (result.StoppedCount > result.Stopped.Length) writer.WriteLine($"  and {Number(result.StoppedCount - result.Stopped.Length)} more; all of them stand in the result.");
        }

        Written(writer, result);
    }

    private static string Headline(FileScreeningRequest request, FileScreeningResult result)
    {
        string format = result.Format is { } key ? $" ({IntakeFormats.Find(key)?.Title ?? key})" : "";
        string verdict = $"{Word(result.Worst)} - {result.Worst.Key()}.";
        if (result.Format is null || result.Records == 0) return $"{verdict} {request.ShownName}{format}: nothing in it could be read.";

        string stopped = result.StoppedCount switch
        {
            0 => "all of them may go ahead",
            1 => "1 may not go ahead as it is",
            int count => $"{Number(count)} may not go ahead as they are",
        };
        string records = result.Records == 1 ? "1 record" : $"{Number(result.Records)} records";
        return $"{verdict} {request.ShownName}{format}: {records}, {stopped}.";
    }

    private static Table Totals(FileScreeningResult result)
    {
        Table table = Plain("", "outcome", "records", "by measure");
        table.Columns[2].RightAligned();
        foreach (Outcome outcome in Outcomes.All.Where(outcome => result.Counts[outcome] > 0))
        {
            IEnumerable<string> measures = result.Measures.Where(row => row.Outcome == outcome)
                .Select(row => $"{(row.Measure.Length > 0 ? row.Measure : "no measure")} {Number(row.Count)}");
            var color = new Style(Terminal.ColorOf(outcome));
            table.AddRow(new Text("  " + Word(outcome), color), new Text(outcome.Key(), color), new Text(Number(result.Counts[outcome])), new Text(string.Join(", ", measures)));
        }

        if (result.Unreadable > 0) table.AddRow(new Text(""), new Text("of these"), new Text(Number(result.Unreadable)), new Text("could not be read and are held"));
        return table;
    }

    private static Table StoppedRecords(FileScreeningResult result)
    {
        Table table = Plain("  line", "id", "amount", "party", "outcome", "why");
        table.Columns[0].RightAligned();
        foreach (StoppedRecord record in result.Stopped)
        {
            table.AddRow(
                new Text("  " + record.Line.ToString(CultureInfo.InvariantCulture)), new Text(record.Id), new Text(record.Amount), new Text(record.Party),
                new Text(record.Outcome.Key(), new Style(Terminal.ColorOf(record.Outcome))),
                new Text(Reason(record.Why)));
        }

        return table;
    }

    // The verdict without its first sentence, which repeats the outcome.
    private static string Reason(string why)
    {
        int end = why.StartsWith("STOP - ", StringComparison.Ordinal) || why.StartsWith("HOLD - ", StringComparison.Ordinal) ? why.IndexOf(". ", StringComparison.Ordinal) : -1;
        return end < 0 ? why : why[(end + 2)..];
    }

    private static void Written(TextWriter writer, FileScreeningResult result)
    {
        if (result.Written.IsEmpty) return;

        writer.WriteLine();
        writer.WriteLine($"Wrote {string.Join(" and ", result.Written.Select(path => Path.GetRelativePath(".", path)))} (input sha256 {result.InputSha256[..16]}).");
        if (result.Stopped.Length > 0)
            writer.WriteLine($"Why: forfend explain {Path.GetRelativePath(".", result.Written[0])} --line {result.Stopped[0].Line.ToString(CultureInfo.InvariantCulture)}");
    }

    private static Table Plain(params string[] columns)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = true };
        foreach (string column in columns) table.AddColumn(new TableColumn(new Text(column)) { Padding = new Padding(0, 0, 2, 0) });
        return table;
    }

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Prohibited or Outcome.LicenceRequired => "STOP",
        Outcome.Undetermined => "HOLD",
        _ => "GO",
    };

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
