using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Lists;

namespace Forfend.Hosting.Lists;

/// <summary>Writes and reads <c>snapshot.json</c>, which stands beside the files of a stored snapshot.</summary>
internal static class SnapshotManifest
{
    internal const string FileName = "snapshot.json";

    private const string Schema = "snapshot/1";

    private static readonly (ListContents Content, string Key)[] Contents =
        [(ListContents.Aliases, "aliases"), (ListContents.Addresses, "addresses"), (ListContents.SomeNames, "some-names")];

    private static readonly (FindingSeverity Severity, string Key)[] Severities =
        [(FindingSeverity.Note, "note"), (FindingSeverity.Warning, "warning"), (FindingSeverity.Error, "error")];

    /// <summary>Writes the manifest.</summary>
    internal static void Write(Stream stream, StoredSnapshot snapshot)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("list", snapshot.Info.List);
        json.WriteString("id", snapshot.Info.Id);
        json.WriteString("published", LawDates.Iso(snapshot.Info.Published));
        json.WriteBoolean("partial", snapshot.IsPartial);
        json.WriteString("form", snapshot.Form);
        json.WriteString("imported", Iso(snapshot.Imported));
        json.WriteString("sha256", snapshot.Info.Sha256);
        json.WriteNumber("parties", snapshot.Info.Parties);
        json.WriteStartArray("notGiven");
        foreach ((ListContents content, string key) in Contents)
            if (snapshot.Info.NotGiven.HasFlag(content)) json.WriteStringValue(key);

        json.WriteEndArray();
        WriteFiles(json, snapshot.Files);
        ListBooksJson.Write(json, snapshot.Books);
        WriteFindings(json, snapshot.Findings);
        json.WriteEndObject();
    }

    /// <summary>Reads a manifest; null if it is not one, or not of this version.</summary>
    internal static StoredSnapshot? Read(byte[] bytes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            JsonElement root = document.RootElement;
            return root.GetProperty("schema").GetString() == Schema ? Read(root) : null;
        }
        catch (Exception exception)
            when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static StoredSnapshot Read(JsonElement root) => new()
    {
        Info = new ListSnapshotInfo(
            Text(root, "list"),
            Text(root, "id"),
            DateOnly.ParseExact(Text(root, "published"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Text(root, "sha256"),
            root.GetProperty("parties").GetInt32(),
            IsSample: false)
        {
            NotGiven = root.GetProperty("notGiven").EnumerateArray()
                .Select(key => Of(Contents, key.GetString()))
                .Aggregate(ListContents.None, (all, content) => all | content),
        },
        Form = Text(root, "form"),
        IsPartial = root.GetProperty("partial").GetBoolean(),
        Imported = root.GetProperty("imported").GetDateTimeOffset(),
        Files = [.. root.GetProperty("files").EnumerateArray().Select(file => new StoredFile(
            Text(file, "part"),
            Text(file, "name"),
            file.GetProperty("length").GetInt64(),
            Text(file, "sha256"),
            Text(file, "packedSha256"),
            OptionalText(file, "source"),
            file.TryGetProperty("fetched", out JsonElement fetched) ? fetched.GetDateTimeOffset() : null,
            OptionalText(file, "tag")))],
        Books = [.. root.GetProperty("books").EnumerateArray().Select(books => new ListBooks(
            Text(books, "part"), Count(books, "rows"), Count(books, "used"), Count(books, "quarantined"), Count(books, "ignored")))],
        Findings = [.. root.GetProperty("findings").EnumerateArray().Select(finding => new FindingCount(
            Text(finding, "code"), Of(Severities, Text(finding, "severity")), Count(finding, "count")))],
    };

    private static T Of<T>((T Value, string Key)[] words, string? key)
    {
        foreach ((T value, string word) in words)
            if (word == key) return value;

        throw new FormatException(key);
    }

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new FormatException(name);

    private static string OptionalText(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement text) ? text.GetString() ?? "" : "";

    private static int Count(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static void WriteFiles(Utf8JsonWriter json, ImmutableArray<StoredFile> files)
    {
        json.WriteStartArray("files");
        foreach (StoredFile file in files)
        {
            json.WriteStartObject();
            json.WriteString("part", file.Part);
            json.WriteString("name", file.Name);
            json.WriteNumber("length", file.Length);
            json.WriteString("sha256", file.Sha256);
            json.WriteString("packedSha256", file.PackedSha256);
            if (file.Source.Length > 0) json.WriteString("source", file.Source);
            if (file.Fetched is { } fetched) json.WriteString("fetched", Iso(fetched));
            if (file.Tag.Length > 0) json.WriteString("tag", file.Tag);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFindings(Utf8JsonWriter json, ImmutableArray<FindingCount> findings)
    {
        json.WriteStartArray("findings");
        foreach (FindingCount finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", Severities[(int)finding.Severity].Key);
            json.WriteNumber("count", finding.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
