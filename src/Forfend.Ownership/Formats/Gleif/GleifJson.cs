using System.Text.Json;
using Forfend.Ownership.Reading;

namespace Forfend.Ownership.Formats.Gleif;

/// <summary>
/// Golden copy files as JSON: the elements of the XML by name, the text of one in a member <c>$</c>, its attributes in members that begin
/// with <c>@</c>. Files in which the text stands itself are read as well.
/// </summary>
internal static class GleifJson
{
    private const string Content = "$";

    /// <summary>Whether a file starts like one.</summary>
    public static bool IsStart(string start) => start is ['{' or '[', ..]
        && ((Has(start, "LEI") && (Has(start, "Entity") || Has(start, "ExceptionCategory"))) || (Has(start, "Relationship") && Has(start, "StartNode")));

    /// <summary>The records of a file.</summary>
    public static (int Records, int Quarantined) Read(Stream content, ReadingFindings findings, Action<GleifRecord> take) =>
        JsonRecords.Read(content, findings, (element, line) =>
        {
            JsonElement within = element.Get(GleifRecord.Level2) is { ValueKind: JsonValueKind.Object } wrapped ? wrapped : element;
            string kind = within.Get("Relationship").ValueKind is JsonValueKind.Object ? GleifRecord.Level2
                : within.TryGetProperty("ExceptionCategory", out _) ? GleifRecord.Exception
                : GleifRecord.Level1;
            var record = new GleifRecord(kind, line);
            Gather(within, "", record);
            take(record);
        });

    private static void Gather(JsonElement element, string name, GleifRecord record)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in element.EnumerateObject())
                    if (!member.Name.StartsWith('@')) Gather(member.Value, member.Name == Content ? name : member.Name, record);
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray()) Gather(item, name, record);
                break;
            case JsonValueKind.String:
                record.Add(name, element.Text());
                break;
            case JsonValueKind.Number:
                record.Add(name, element.GetRawText());
                break;
            default:
                break;
        }
    }

    private static bool Has(string start, string member) => start.Contains($"\"{member}\"", StringComparison.Ordinal);
}
