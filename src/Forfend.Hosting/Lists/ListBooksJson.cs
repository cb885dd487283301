using System.Text.Json;
using Forfend.Lists;

namespace Forfend.Hosting.Lists;

/// <summary>Writes what became of the rows of a list's files.</summary>
public static class ListBooksJson
{
    /// <summary>The member <c>books</c>: an object for each file, with its counts of rows and whether they balance.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<ListBooks> all)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(all);
        json.WriteStartArray("books");
        foreach (ListBooks books in all)
        {
            json.WriteStartObject();
            json.WriteString("part", books.Part);
            json.WriteNumber("rows", books.Rows);
            json.WriteNumber("used", books.Used);
            json.WriteNumber("quarantined", books.Quarantined);
            json.WriteNumber("ignored", books.Ignored);
            json.WriteBoolean("balance", books.Balance);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
