using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Screening.Json;

namespace Forfend.Hosting.Files;

/// <summary>Writes the receipt of a screened file, <c>receipt/1</c>: what came in, what was decided with, what came out.</summary>
internal static class ReceiptJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static byte[] Write(
        FileScreeningRequest request, FileScreeningResult result, long inputBytes, string resultSha256, DateTimeOffset made)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", "receipt/1");
            json.WriteString("made", made.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
            WriteInput(json, request, result, inputBytes);
            WriteCounts(json, result);
            json.WriteStartObject("result");
            json.WriteString("file", request.OutputName + ".result.jsonl");
            json.WriteString("sha256", resultSha256);
            json.WriteNumber("lines", result.Records);
            json.WriteEndObject();
            json.WriteString("asOf", request.AsOf is { } asOf ? LawDates.Iso(asOf) : null);
            json.WriteString("knownBy", request.KnownBy is { } knownBy ? LawDates.Iso(knownBy) : null);
            json.WriteString("profile", request.Profile.Name);
            if (result.Versions is { } versions) DecisionJson.WriteVersions(json, versions);
            json.WriteStartArray("notScreened");
            foreach (string list in result.NotScreened) json.WriteStringValue(list);
            json.WriteEndArray();
            WriteFindings(json, result);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteInput(Utf8JsonWriter json, FileScreeningRequest request, FileScreeningResult result, long bytes)
    {
        json.WriteStartObject("input");
        json.WriteString("file", request.ShownName);
        json.WriteString("sha256", result.InputSha256);
        json.WriteNumber("bytes", bytes);
        json.WriteString("format", result.Format);
        if (request.Kind is { } kind) json.WriteString("kind", kind.Key());
        json.WriteStartObject("map");
        foreach ((string field, string column) in request.Map.OrderBy(pair => pair.Key, StringComparer.Ordinal)) json.WriteString(field, column);
        json.WriteEndObject();
        json.WriteBoolean("strict", request.IsStrict);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, FileScreeningResult result)
    {
        json.WriteNumber("records", result.Records);
        json.WriteNumber("unreadable", result.Unreadable);
        json.WriteStartObject("outcomes");
        foreach ((Outcome outcome, int count) in result.Counts) json.WriteNumber(outcome.Key(), count);
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, FileScreeningResult result)
    {
        json.WriteStartArray("findings");
        foreach (FindingGroup group in result.Findings)
        {
            json.WriteStartObject();
            json.WriteNumber("count", group.Count);
            FindingJson.WriteArray(json, "first", [group.Example]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
