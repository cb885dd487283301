using System.Text.Json;
using Forfend.Domain.Findings;

namespace Forfend.Ownership.Reading;

/// <summary>
/// The records of a file of JSON lines or of one JSON array, one at a time; the array may be the first member of an object. A broken line
/// is put aside alone; in an array nothing can be read behind a break, which is said.
/// </summary>
internal static class JsonRecords
{
    /// <summary>Bytes of a file that is one array, and characters of a line: ten times the largest published ones of the kind.</summary>
    private const int MostBytes = 1 << 30;
    private const int StartLength = 64;
    private const int LongestLine = 64 * 1024 * 1024;

    // What members are called that hold all records.
    private static readonly string[] Wrappers = ["{\"records\":", "{\"relations\":", "{\"exceptions\":"];

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>Calls <paramref name="take"/> for every record that is an object; returns how many records there are, and how many of them were put aside.</summary>
    public static (int Records, int Quarantined) Read(Stream content, ReadingFindings findings, Action<JsonElement, int> take)
    {
        using var text = new StreamReader(content, System.Text.Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        int first = text.Peek();
        while (first >= 0 && char.IsWhiteSpace((char)first))
        {
            _ = text.Read();
            first = text.Peek();
        }

        char[] buffer = new char[StartLength];
        string start = new(buffer, 0, text.ReadBlock(buffer));
        return Bracket(start) is >= 0 and int at ? Array(start[at..], text, findings, take) : Lines(start, text, findings, take);
    }

    // Where the array of all records begins; -1 where the file is none.
    private static int Bracket(string start)
    {
        int at = start.IndexOf('[', StringComparison.Ordinal);
        return at <= 0 || Wrappers.Contains(string.Concat(start[..at].Where(c => !char.IsWhiteSpace(c))), StringComparer.Ordinal) ? at : -1;
    }

    private static IEnumerable<string> LinesOf(string start, StreamReader text)
    {
        string[] whole = start.Split('\n');
        foreach (string line in whole[..^1]) yield return line;
        if (whole[^1] + text.ReadLine() is { Length: > 0 } joined) yield return joined;
        while (text.ReadLine() is { } line) yield return line;
    }

    private static (int Records, int Quarantined) Lines(string start, StreamReader text, ReadingFindings findings, Action<JsonElement, int> take)
    {
        int line = 0;
        int records = 0;
        int quarantined = 0;
        foreach (string json in LinesOf(start, text))
        {
            line++;
            if (string.IsNullOrWhiteSpace(json)) continue;

            records++;
            if (json.Length > LongestLine || !Take(json, line, take))
            {
                quarantined++;
                findings.Warn(OwnerCodes.Record, line, "", "The line is no JSON object.", RecordFate.Quarantined, "Check the line.");
            }
        }

        return (records, quarantined);
    }

    private static bool Take(string json, int line, Action<JsonElement, int> take)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return false;

            take(document.RootElement, line);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static (int Records, int Quarantined) Array(string start, StreamReader text, ReadingFindings findings, Action<JsonElement, int> take)
    {
        char[] buffer = new char[1 << 16];
        var all = new System.Text.StringBuilder(start);
        int count;
        while ((count = text.Read(buffer)) > 0 && all.Length <= MostBytes) all.Append(buffer, 0, count);
        if (all.Length > MostBytes)
        {
            findings.Error(OwnerCodes.Limit, 0, "", "The file is one array of more than a thousand million characters.", RecordFate.Refused, "Split it, or save it with one record a line.");
            return (0, 0);
        }

        byte[] json = System.Text.Encoding.UTF8.GetBytes(all.ToString());
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        int taken = 0;
        int quarantined = 0;
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                int line = json.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1;
                using JsonDocument record = JsonDocument.ParseValue(ref reader);
                if (record.RootElement.ValueKind == JsonValueKind.Object)
                {
                    take(record.RootElement, line);
                    taken++;
                    continue;
                }

                quarantined++;
                findings.Warn(OwnerCodes.Record, line, "", "The record is no JSON object.", RecordFate.Quarantined, "Check the record.");
            }
        }
        catch (JsonException broken)
        {
            // What broke counts as one record.
            quarantined++;
            findings.Error(OwnerCodes.File, (int)(broken.LineNumber ?? 0) + 1, "", "The JSON breaks off or is damaged here; what follows cannot be read.", RecordFate.Refused, "Download the file again.");
        }

        return (taken + quarantined, quarantined);
    }
}
