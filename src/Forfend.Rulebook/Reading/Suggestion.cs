namespace Forfend.Rulebook.Reading;

/// <summary>Says what somebody probably meant to write.</summary>
internal static class Suggestion
{
    /// <summary>The nearest of the words that exist, if it is near; else all of them.</summary>
    public static string For(string written, IEnumerable<string> words)
    {
        string[] known = [.. words.Distinct(StringComparer.Ordinal)];
        if (known.Length == 0) return "Leave it out.";

        return Nearest(written, known) is { } nearest
            ? $"Did you mean `{nearest}`?"
            : "Use one of " + string.Join(", ", known.Select(word => $"`{word}`")) + ".";
    }

    /// <summary>The nearest of the words, if it is near: a third of its letters may differ, and at least two. Else null.</summary>
    public static string? Nearest(string written, IEnumerable<string> words)
    {
        string? nearest = words.MinBy(word => Distance(written, word));
        return nearest is not null && Distance(written, nearest) <= Math.Max(2, nearest.Length / 3) ? nearest : null;
    }

    // Levenshtein: how many letters must be changed, added or left out. A hyphen and an underscore are the same mistake as no mistake.
    private static int Distance(string left, string right)
    {
        // Beyond this nobody mistyped; it also bounds the work for a file full of nonsense.
        const int longest = 64;
        if (left.Length > longest || right.Length > longest) return longest;

        Span<int> row = stackalloc int[right.Length + 1];
        for (int column = 0; column <= right.Length; column++) row[column] = column;
        for (int line = 1; line <= left.Length; line++)
        {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= right.Length; column++)
            {
                int change = diagonal + (AreAlike(left[line - 1], right[column - 1]) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(change, Math.Min(row[column], row[column - 1]) + 1);
            }
        }

        return row[^1];
    }

    private static bool AreAlike(char left, char right) =>
        char.ToLowerInvariant(left) == char.ToLowerInvariant(right) || (left is '-' or '_' && right is '-' or '_');
}
