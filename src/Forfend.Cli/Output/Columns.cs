using System.Text;

namespace Forfend.Cli.Output;

/// <summary>Two columns of text: names to the left, wrapped words to the right.</summary>
internal static class Columns
{
    private const int Gap = 2;

    // A longer name gets a line of its own, so that one of them does not push the words of all to the edge.
    private const int WidestName = 34;

    /// <summary>Lays out rows, each line ended by a line feed; a row of nothing is an empty line.</summary>
    public static string Of(IReadOnlyList<(string Name, string Words)> rows, int indent, int width)
    {
        int[] widths = [.. rows.Select(row => row.Name.Length).Where(length => length <= WidestName)];
        int start = indent + (widths.Length == 0 ? WidestName : widths.Max()) + Gap;
        var text = new StringBuilder();
        foreach ((string name, string words) in rows)
        {
            if (name.Length + words.Length == 0)
            {
                text.Append('\n');
                continue;
            }

            text.Append(' ', indent).Append(name);
            int column = indent + name.Length;
            if (words.Length > 0 && column + Gap > start)
            {
                text.Append('\n');
                column = 0;
            }

            IReadOnlyList<string> lines = WordWrap.Lines(words, Math.Max(20, width - start));
            for (int line = 0; line < lines.Count; line++)
            {
                text.Append(' ', line == 0 ? start - column : start).Append(lines[line]).Append('\n');
            }

            if (lines.Count == 0) text.Append('\n');
        }

        return text.ToString();
    }
}
