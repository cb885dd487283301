namespace Forfend.Domain.Findings;

/// <summary>Which known word somebody probably meant, for the suggestion of a finding.</summary>
public static class NearestWord
{
    // Beyond this nobody mistyped; it also bounds the work for a file full of nonsense.
    private const int LongestWord = 64;

    /// <summary>The nearest of the words, if it is near: two letters may differ, or a third of them, and not all. Else null.</summary>
    public static string? To(string written, IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(written);
        string? nearest = words
            .OrderBy(word => Distance(written, word))
            .ThenBy(word => word, StringComparer.Ordinal)
            .FirstOrDefault();
        if (nearest is null) return null;

        int distance = Distance(written, nearest);
        return distance < written.Length && distance <= Math.Max(2, nearest.Length / 3) ? nearest : null;
    }

    // Levenshtein: how many letters must be changed, added or left out. Case, and a hyphen for an underscore, are no mistake.
    private static int Distance(string left, string right)
    {
        if (left.Length > LongestWord || right.Length > LongestWord) return LongestWord;

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
