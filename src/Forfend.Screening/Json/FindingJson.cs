using System.Collections.Immutable;
using System.Text.Json;
using Forfend.Domain.Findings;

namespace Forfend.Screening.Json;

/// <summary>Writes findings, and reads them back.</summary>
public static class FindingJson
{
    private static readonly string[] Severities = ["note", "warning", "error"];
    private static readonly string[] Fates = ["kept", "read-as", "omitted", "held", "quarantined", "refused"];

    /// <summary>Reads the objects back. A place is kept as it was printed.</summary>
    public static ImmutableArray<Finding> ReadArray(JsonElement findings) => [.. findings.EnumerateArray().Select(Read)];

    /// <summary>Writes the objects as an array member.</summary>
    public static void WriteArray(Utf8JsonWriter json, string name, IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(findings);
        json.WriteStartArray(name);
        foreach (Finding finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", Severities[(int)finding.Severity]);
            json.WriteString("location", finding.Location.ToString());
            json.WriteIfAny("field", finding.Field);
            json.WriteString("message", finding.Message);
            json.WriteString("fate", Fates[(int)finding.Fate]);
            json.WriteIfAny("suggestion", finding.Suggestion);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static Finding Read(JsonElement finding) => new(
        Text(finding, "code"),
        (FindingSeverity)Math.Max(0, Array.IndexOf(Severities, Text(finding, "severity"))),
        new InputLocation(Text(finding, "location")),
        Text(finding, "field"),
        Text(finding, "message"),
        // What cannot be told was held.
        Array.IndexOf(Fates, Text(finding, "fate")) is >= 0 and int fate ? (RecordFate)fate : RecordFate.Held,
        Text(finding, "suggestion"));

    private static string Text(JsonElement finding, string name) => finding.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : "";
}
