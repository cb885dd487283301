using System.Globalization;
using System.Text.Json;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists;

namespace Forfend.Cli.Commands.Lists;

/// <summary>Writes snapshots and parties of lists as JSON.</summary>
internal static class SnapshotJson
{
    /// <summary>Members that say which snapshot it is.</summary>
    public static void Write(Utf8JsonWriter json, ListSnapshotInfo info)
    {
        json.WriteString("list", info.List);
        json.WriteString("published", LawDates.Iso(info.Published));
        json.WriteString("snapshot", info.Id);
        json.WriteString("sha256", info.Sha256);
        json.WriteNumber("parties", info.Parties);
        if (info.Confirmed is { } confirmed) json.WriteString("confirmed", LawDates.Iso(confirmed));
        if (info.NotGiven != ListContents.None) json.WriteString("notGiven", info.NotGiven.Words());
    }

    /// <summary>Members that say how it came and how it was read.</summary>
    public static void Write(Utf8JsonWriter json, StoredSnapshot snapshot)
    {
        Write(json, snapshot.Info);
        json.WriteBoolean("partial", snapshot.IsPartial);
        json.WriteString("form", snapshot.Form);
        json.WriteString("imported", Iso(snapshot.Imported));
        json.WriteStartArray("files");
        foreach (StoredFile file in snapshot.Files)
        {
            json.WriteStartObject();
            WriteFile(json, file);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        ListBooksJson.Write(json, snapshot.Books);
    }

    /// <summary>Members of one file.</summary>
    public static void WriteFile(Utf8JsonWriter json, StoredFile file)
    {
        json.WriteString("part", file.Part);
        json.WriteString("name", file.Name);
        json.WriteNumber("length", file.Length);
        json.WriteString("sha256", file.Sha256);
        if (file.Source.Length > 0) json.WriteString("source", file.Source);
        if (file.Fetched is { } fetched) json.WriteString("fetched", Iso(fetched));
    }

    private static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
