namespace Forfend.Intake.Values;

/// <summary>Which known word somebody probably meant.</summary>
internal static class Nearest
{
    // Longer words are not typing errors of our keys; the bound keeps hostile input cheap.
    private const int MaxLength = 64;

    /// <summary><c>Did you mean `x`?</c>, or empty where nothing is near.</summary>
    public static string DidYouMean(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > MaxLength) return "";

        int allowed = Math.Max(1, word.Length / 3);
        string? nearest = known
            .Select(candidate => (candidate, Distance: Distance(word, candidate)))
            .Where(pair => pair.Distance <= allowed)
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
        return nearest is null ? "" : $"Did you mean `{nearest}`?";
    }

    // Levenshtein, ASCII case not told apart.
    private static int Distance(string left, string right)
    {
        Span<int> previous = stackalloc int[MaxLength + 1];
        Span<int> current = stackalloc int[MaxLength + 1];
        if (right.Length > MaxLength) return int.MaxValue;

        for (int j = 0; j <= right.Length; j++) previous[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int change = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }

            current[..(right.Length + 1)].CopyTo(previous);
        }

        return previous[right.Length];
    }
}
