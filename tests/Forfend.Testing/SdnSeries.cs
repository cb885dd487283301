using System.Text;
using System.Text.Json;

namespace Forfend.Testing;

/// <summary>
/// A series of real OFAC publications, kept as the first file and what each later one changed; gives every one of them back as the
/// whole file it was, row for row.
/// </summary>
public static class SdnSeries
{
    private const string Nothing = "-0-";

    /// <summary>The first day of the series.</summary>
    public static DateOnly FirstDay { get; } = new(2021, 8, 18);

    /// <summary>Every publication with its day, oldest first: whole files in the form of <c>sdn.csv</c>.</summary>
    public static IEnumerable<(DateOnly Day, byte[] File)> Replay()
    {
        var rows = new Dictionary<string, string[]>(RowsByNumber(SharedData.Bytes("lists", "ofac-daily-series", "sdn_2021-08-18.csv.gz")));
        yield return (FirstDay, Write(rows.Values));

        byte[] deltas = SharedData.Bytes("lists", "ofac-daily-series", "sdn_deltas_2021-08-18_to_2024-05-03.jsonl.gz");
        foreach (string line in Encoding.UTF8.GetString(deltas).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using JsonDocument delta = JsonDocument.Parse(line);
            foreach (JsonElement row in delta.RootElement.GetProperty("removed").EnumerateArray()) rows.Remove(Fields(row)[0]);
            foreach (JsonElement row in delta.RootElement.GetProperty("added").EnumerateArray()) rows[Fields(row)[0]] = Fields(row);
            foreach (JsonElement change in delta.RootElement.GetProperty("changed").EnumerateArray()) rows[Fields(change[1])[0]] = Fields(change[1]);
            yield return (DateOnly.Parse(delta.RootElement.GetProperty("date").GetString()!, null), Write(rows.Values));
        }
    }

    /// <summary>The rows of a file in the form of <c>sdn.csv</c>, by their numbers.</summary>
    public static IReadOnlyDictionary<string, string[]> RowsByNumber(byte[] file) => RowsOf(file).ToDictionary(row => row[0], StringComparer.Ordinal);

    private static string[] Fields(JsonElement row) => [.. row.EnumerateArray().Select(field => field.GetString()!)];

    private static byte[] Write(IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            text.Append(row[0]);
            foreach (string field in row.Skip(1)) text.Append(',').Append(field == Nothing ? "-0- " : $"\"{field}\"");
            text.Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.Append('\u001A').ToString());
    }

    private static IEnumerable<string[]> RowsOf(byte[] file)
    {
        foreach (string line in Encoding.UTF8.GetString(file).TrimEnd('\u001A').Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = new List<string>();
            bool isQuoted = false;
            int start = 0;
            for (int at = 0; at <= line.Length; at++)
            {
                if (at < line.Length && line[at] == '"') isQuoted = !isQuoted;
                if (at < line.Length && (isQuoted || line[at] != ',')) continue;

                fields.Add(line[start..at].Trim().Trim('"').Trim());
                start = at + 1;
            }

            yield return [.. fields];
        }
    }
}
