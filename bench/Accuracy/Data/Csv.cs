using System.IO.Compression;
using System.Text;

namespace Forfend.Accuracy.Data;

/// <summary>Rows of a CSV file (RFC 4180), compressed or not.</summary>
internal static class Csv
{
    /// <summary>Every row below the header, by the header's names.</summary>
    public static IEnumerable<Dictionary<string, string>> Records(string path)
    {
        string[]? header = null;
        foreach (string[] row in Rows(Text(path)))
        {
            if (header is null) header = row;
            else if (row.Length == header.Length) yield return header.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        }
    }

    public static string Text(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(content, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static IEnumerable<string[]> Rows(string text)
    {
        var row = new List<string>();
        var field = new StringBuilder();
        bool isQuoted = false;
        for (int index = 0; index < text.Length; index++)
        {
            char unit = text[index];
            if (isQuoted)
            {
                if (unit != '"') field.Append(unit);
                else if (index + 1 < text.Length && text[index + 1] == '"') field.Append(text[++index]);
                else isQuoted = false;
            }
            else if (unit == '"')
            {
                isQuoted = true;
            }
            else if (unit is ',' or '\n')
            {
                row.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (unit == ',') continue;

                yield return [.. row];
                row.Clear();
            }
            else
            {
                field.Append(unit);
            }
        }

        if (field.Length > 0 || row.Count > 0) yield return [.. row, field.ToString()];
    }
}
