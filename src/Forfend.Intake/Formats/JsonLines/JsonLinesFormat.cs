using System.Text.Json;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Intake.Json;
using Forfend.Intake.Streams;
using Forfend.Intake.Values;

namespace Forfend.Intake.Formats.JsonLines;

/// <summary>One dealing per line, in the JSON form of a dealing.</summary>
internal sealed class JsonLinesFormat : IIntakeFormat
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public string Key => "jsonl";

    public string Title => "JSON Lines";

    public string Yields => "dealings of any kind, one JSON object per line";

    public bool Recognises(ReadOnlySpan<byte> head, string fileName)
    {
        string text = HeadText.Decode(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.Length == 0 || HeadText.IsBinary(text)) return false;

        string name = fileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? fileName[..^3] : fileName;
        if (name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase)) return true;

        int end = text.IndexOf('\n', StringComparison.Ordinal);
        bool isCut = end < 0 && head.Length >= IntakeStream.HeadLength;
        return text[0] is '{' or '[' && StartsWithWholeLine(end < 0 ? text : text[..end], isCut);
    }

    public IEnumerable<IntakeItem> Read(Stream input, IntakeOptions options)
    {
        using var content = new ContentStream(input);
        var lines = new LineReader(content);
        int number = 0;
        while (lines.Next())
        {
            // The last line of a file that was cut off may be whole JSON by accident.
            if (content.IsDamaged && lines.IsUnterminated) break;
            if (!lines.IsTooLong && IsBlank(lines.Line)) continue;

            yield return ReadLine(lines, ++number, options);
        }

        if (content.IsDamaged)
        {
            yield return Unreadable(number + 1, Math.Max(1, lines.Number), "",
                new Finding(IntakeCodes.Damaged, FindingSeverity.Error, At(lines, options), "",
                "the compressed data is damaged, cut off or of several parts here.", RecordFate.Held, "Fetch the file again."));
        }
        else if (number == 0)
        {
            yield return new IntakeItem.Remark
            {
                Findings = [new Finding(IntakeCodes.NoRecords, FindingSeverity.Error, new InputLocation(options.FileName), "",
                    "holds no line with a dealing.", RecordFate.Refused, "Check that it is the right file.")],
            };
        }
    }

    private static IntakeItem ReadLine(LineReader lines, int number, IntakeOptions options)
    {
        InputLocation at = At(lines, options);
        if (lines.IsTooLong)
        {
            return Unreadable(number, lines.Number, "", new Finding(IntakeCodes.Limit, FindingSeverity.Error, at, "",
                $"the line is longer than {LineReader.MaxLineLength} bytes. Passed over, held.", RecordFate.Held, "Split or correct it."));
        }

        ReadOnlySpan<byte> line = lines.Line;
        if (lines.Number == 1 && line.StartsWith(ByteOrderMark)) line = line[ByteOrderMark.Length..];
        DealingReading reading = DealingJsonReader.Read(line, at, options.Kind, options.IsStrict);
        if (reading.Dealing is not { } dealing)
            return new IntakeItem.Unreadable(number, lines.Number, reading.Id) { Findings = reading.Findings };

        RequiredParty required = RequiredParty.For(dealing.Kind);
        return new IntakeItem.Record(number, lines.Number, dealing)
        {
            Findings = required.IsIn(dealing.Parties)
                ? reading.Findings
                : reading.Findings.Add(new Finding(IntakeCodes.PartyMissing, FindingSeverity.Error, at, "parties",
                    $"no {required.Name} is named. Without one the {dealing.Kind.Key()} cannot be screened: held, not passed.",
                        RecordFate.Held,
                    $"Add a party with the role {Shown.Value(required.Roles[0].Key)}.")),
        };
    }

    private static bool StartsWithWholeLine(string line, bool isCut)
    {
        if (isCut) return true;

        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return true;
        }
        catch (JsonException)
        {
            // A single object written over several lines is not this format; a first line that is broken JSON still may be.
            return line.TrimEnd().EndsWith('}') && line.Contains("\"kind\"", StringComparison.Ordinal);
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.Trim(" \t\r"u8).IsEmpty;

    private static InputLocation At(LineReader lines, IntakeOptions options) => new(options.FileName, Math.Max(1, lines.Number));

    private static IntakeItem.Unreadable Unreadable(int number, int line, string id, Finding finding) =>
        new(number, line, id) { Findings = [finding] };
}
