using System.Text.Json;
using Forfend.Domain.Findings;

namespace Forfend.Screening.Json;

/// <summary>Writes findings.</summary>
public static class FindingJson
{
    private static readonly string[] Severities = ["note", "warning", "error"];
    private static readonly string[] Fates = ["kept", "read-as", "omitted", "held", "quarantined", "refused"];

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
}
