namespace Forfend.Cli.Output;

/// <summary>Breaks text at spaces. A word longer than a line is left whole: paths and hashes are copied.</summary>
internal static class WordWrap
{
    /// <summary>The lines; none for empty text.</summary>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        if (line.Length > 0) lines.Add(line);
        return lines;
    }
}
