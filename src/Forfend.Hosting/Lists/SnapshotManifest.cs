using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Lists;

namespace Forfend.Hosting.Lists;

/// <summary>One file of a stored snapshot.</summary>
/// <param name="Part">Which part of the publication.</param>
/// <param name="Name">What it was called.</param>
/// <param name="Length">Bytes, unpacked.</param>
/// <param name="Sha256">Hash of its bytes, unpacked.</param>
internal sealed record StoredFile(string Part, string Name, long Length, string Sha256);

/// <summary>What <c>snapshot.json</c> says: which snapshot it is, when it came, of which files, and how it was read then.</summary>
internal sealed record SnapshotManifest(ListSnapshotInfo Info, DateTimeOffset Imported, ImmutableArray<StoredFile> Files)
{
    internal const string FileName = "snapshot.json";

    private const string Schema = "snapshot/1";

    /// <summary>Writes the manifest, with the books and the number of findings of each code for people to read.</summary>
    internal void WriteTo(Stream stream, ListReading reading)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("list", Info.List);
        json.WriteString("id", Info.Id);
        json.WriteString("published", LawDates.Iso(Info.Published));
        json.WriteString("imported", Imported.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("sha256", Info.Sha256);
        json.WriteNumber("parties", Info.Parties);
        WriteFiles(json);
        WriteBooks(json, reading.Books);
        WriteFindings(json, reading.Findings);
        json.WriteEndObject();
    }

    /// <summary>Reads a manifest; null if it is not one, or not of this version.</summary>
    internal static SnapshotManifest? Read(byte[] bytes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            JsonElement root = document.RootElement;
            if (root.GetProperty("schema").GetString() != Schema) return null;

            var info = new ListSnapshotInfo(
                Text(root, "list"),
                Text(root, "id"),
                DateOnly.ParseExact(Text(root, "published"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                Text(root, "sha256"),
                root.GetProperty("parties").GetInt32(),
                IsSample: false);
            var files = root.GetProperty("files").EnumerateArray().Select(file =>
                new StoredFile(Text(file, "part"), Text(file, "name"), file.GetProperty("length").GetInt64(), Text(file, "sha256")));
            return new SnapshotManifest(info, root.GetProperty("imported").GetDateTimeOffset(), [.. files]);
        }
        catch (Exception exception)
            when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new FormatException(name);

    private void WriteFiles(Utf8JsonWriter json)
    {
        json.WriteStartArray("files");
        foreach (StoredFile file in Files)
        {
            json.WriteStartObject();
            json.WriteString("part", file.Part);
            json.WriteString("name", file.Name);
            json.WriteNumber("length", file.Length);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBooks(Utf8JsonWriter json, ImmutableArray<ListBooks> all)
    {
        json.WriteStartArray("books");
        foreach (ListBooks books in all)
        {
            json.WriteStartObject();
            json.WriteString("part", books.Part);
            json.WriteNumber("rows", books.Rows);
            json.WriteNumber("used", books.Used);
            json.WriteNumber("quarantined", books.Quarantined);
            json.WriteNumber("ignored", books.Ignored);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFindings(Utf8JsonWriter json, ImmutableArray<Finding> findings)
    {
        json.WriteStartArray("findings");
        var groups = findings.GroupBy(finding => (finding.Code, finding.Severity)).OrderBy(group => group.Key.Code, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.WriteString("code", group.Key.Code);
            json.WriteString("severity", Key(group.Key.Severity));
            json.WriteNumber("count", group.Count());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Key(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Note => "note",
        FindingSeverity.Warning => "warning",
        _ => "error",
    };
}
