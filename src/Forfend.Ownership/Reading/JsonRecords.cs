using System.Text.Json;
using Forfend.Domain.Findings;

namespace Forfend.Ownership.Reading;

/// <summary>
/// The records of a file of JSON lines or of one JSON array, one at a time. A broken line is put aside alone; in an array nothing can be
/// read behind a break, which is said.
/// </summary>
internal static class JsonRecords
{
    /// <summary>Bytes of a file that is one array, and characters of a line: ten times the largest published ones of the kind.</summary>
    private const int MostBytes = 1 << 30;
    private const int LongestLine = 64 * 1024 * 1024;

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

        return first == '[' ? Array(text, findings, take) : Lines(text, findings, take);
    }

    private static (int Records, int Quarantined) Lines(StreamReader text, ReadingFindings findings, Action<JsonElement, int> take)
    {
        int line = 0;
        int records = 0;
        int quarantined = 0;
        while (text.ReadLine() is { } json)
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

    private static (int Records, int Quarantined) Array(StreamReader text, ReadingFindings findings, Action<JsonElement, int> take)
    {
        char[] buffer = new char[1 << 16];
        var all = new System.Text.StringBuilder();
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
