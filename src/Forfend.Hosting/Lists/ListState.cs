using System.Globalization;
using System.Text.Json;
using Forfend.Domain.Law;

namespace Forfend.Hosting.Lists;

/// <summary>What may change about a list beside its snapshots, which do not: <c>list.json</c> in its folder.</summary>
/// <param name="Pinned">The snapshot that decides until it is unpinned, with those published before it; null for the newest.</param>
/// <param name="Confirmed">The snapshot the authority last was seen to publish unchanged; null where nobody looked.</param>
/// <param name="ConfirmedOn">The day that was.</param>
internal sealed record ListState(SnapshotName? Pinned = null, SnapshotName? Confirmed = null, DateOnly ConfirmedOn = default)
{
    internal const string FileName = "list.json";

    private const string Schema = "list/1";

    /// <summary>Reads the state of a list; null if its file is damaged: what it pins is then not known, so that nothing may be decided.</summary>
    public static ListState? Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return new ListState();

        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement root = document.RootElement;
            if (root.GetProperty("schema").GetString() != Schema) return null;

            return new ListState(
                Name(root, "pinned"),
                Name(root, "confirmed"),
                root.TryGetProperty("confirmedOn", out JsonElement day)
                    ? DateOnly.ParseExact(day.GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : default);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Writes the state of a list.</summary>
    public void Write(string folder)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            if (Pinned is { } pinned) json.WriteString("pinned", pinned.ToString());
            if (Confirmed is { } confirmed)
            {
                json.WriteString("confirmed", confirmed.ToString());
                json.WriteString("confirmedOn", LawDates.Iso(ConfirmedOn));
            }

            json.WriteEndObject();
        }

        DataFolder.ReplaceFile(Path.Combine(folder, FileName), bytes.ToArray());
    }

    private static SnapshotName? Name(JsonElement root, string member)
    {
        if (!root.TryGetProperty(member, out JsonElement text)) return null;
        return SnapshotName.TryParse(text.GetString() ?? "", out SnapshotName name) ? name : throw new FormatException(member);
    }
}
