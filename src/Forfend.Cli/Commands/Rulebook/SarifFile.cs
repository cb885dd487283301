using System.Text.Json;
using Forfend.Domain.Findings;

namespace Forfend.Cli.Commands.Rulebook;

/// <summary>Writes findings as SARIF 2.1.0, which code hosts and editors show beside the lines.</summary>
internal static class SarifFile
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static void Write(string path, IReadOnlyCollection<Finding> findings)
    {
        using FileStream stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        string[] rules = [.. findings.Select(finding => finding.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        json.WriteStartArray("results");
        foreach (Finding finding in findings) WriteResult(json, finding, rules);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, string[] rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "forfend rulebook lint");
        json.WriteStartArray("rules");
        foreach (string rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, string[] rules)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", Array.IndexOf(rules, finding.Code));
        json.WriteString("level", finding.Severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "note" });
        json.WriteStartObject("message");
        json.WriteString("text", string.Join(' ', new[] { finding.Field, finding.Message, finding.Suggestion }.Where(part => part.Length > 0)));
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri.EscapeDataString(finding.Location.File.Replace(Path.DirectorySeparatorChar, '/')).Replace("%2F", "/", StringComparison.Ordinal));
        json.WriteEndObject();
        if (finding.Location.Line > 0) WriteRegion(json, finding.Location);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, InputLocation location)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", location.Line);
        if (location.Column > 0) json.WriteNumber("startColumn", location.Column);
        json.WriteEndObject();
    }
}
