using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Forfend.Cli.Running;

namespace Forfend.Cli.Commands.Names;

/// <summary>Answers every row of a table by one line of JSON, in order, on all processors.</summary>
internal static class LinesInOrder
{
    // Enough that the processors seldom wait for one another, little enough that the first answers come at once.
    private const int RowsAtOnce = 512;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Answers the rows; findings are written to the context's error stream at the end.</summary>
    public static void Write(NameTable table, CommandContext context, Action<Utf8JsonWriter, TableRow> answer)
    {
        var findings = new FindingCounts();
        foreach (TableRow[] rows in table.Rows().Chunk(RowsAtOnce))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            string[] lines = new string[rows.Length];
            Parallel.For(0, rows.Length, index => lines[index] = Line(writer => answer(writer, rows[index])));
            foreach (string line in lines) context.Output.WriteLine(line);
            foreach (TableRow row in rows) findings.AddRange(row.Findings);
        }

        findings.WriteTo(context.Error);
    }

    /// <summary>One object as a line.</summary>
    public static string Line(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            content(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
