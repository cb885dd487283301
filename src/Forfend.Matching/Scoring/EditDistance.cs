namespace Forfend.Matching.Scoring;

/// <summary>Letters that are missing, added, changed, or exchanged with their neighbour.</summary>
internal static class EditDistance
{
    /// <summary>What a change costs in halves, unless it is one that counts half.</summary>
    public const int Whole = 2;

    /// <summary>What one that counts half costs.</summary>
    public const int Half = 1;

    // Sounds that differ in voice, or that schemes write by one another's letter.
    private static readonly string[] Exchanged = ["sz", "kg", "dt", "bp", "vf", "ij", "zj", "mn"];

    /// <summary>Whether one such change, or none, makes one text of the other.</summary>
    public static bool IsAtMostOne(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (Math.Abs(left.Length - right.Length) > 1) return false;

        int prefix = left.CommonPrefixLength(right);
        ReadOnlySpan<char> leftRest = left[prefix..];
        ReadOnlySpan<char> rightRest = right[prefix..];
        if (leftRest.Length == rightRest.Length)
        {
            if (leftRest.Length == 0 || leftRest[1..].SequenceEqual(rightRest[1..])) return true;
            return leftRest.Length > 1 && leftRest[0] == rightRest[1] && leftRest[1] == rightRest[0] && leftRest[2..].SequenceEqual(rightRest[2..]);
        }

        return leftRest.Length > rightRest.Length ? leftRest[1..].SequenceEqual(rightRest) : rightRest[1..].SequenceEqual(leftRest);
    }

    /// <summary>
    /// How many such changes make one text of the other, each letter in at most one (optimal string alignment), in halves: what schemes of
    /// transliteration exchange counts half, a vowel for a vowel, a voiced consonant for its voiceless one, an h more or less.
    /// </summary>
    public static int Halves(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        const int Most = ScoreDefinition.LongestComparedWord + 1;
        Span<int> before = stackalloc int[Most];
        Span<int> last = stackalloc int[Most];
        Span<int> next = stackalloc int[Most];
        last[0] = 0;
        for (int column = 1; column <= right.Length; column++) last[column] = last[column - 1] + Added(right[column - 1]);
        for (int row = 1; row <= left.Length; row++)
        {
            next[0] = last[0] + Added(left[row - 1]);
            for (int column = 1; column <= right.Length; column++)
            {
                int changed = last[column - 1] + Changed(left[row - 1], right[column - 1]);
                next[column] = Math.Min(changed, Math.Min(last[column] + Added(left[row - 1]), next[column - 1] + Added(right[column - 1])));
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1]) next[column] = Math.Min(next[column], before[column - 2] + Whole);
            }

            Span<int> free = before;
            before = last;
            last = next;
            next = free;
        }

        return last[right.Length];
    }

    /// <summary>Whether a letter more or less counts half.</summary>
    public static bool IsLight(char letter) => letter == 'h';

    /// <summary>The letters that count half in a letter's place, a bit for each from a on.</summary>
    public static uint NearOf(char letter) => char.IsAsciiLetterLower(letter) ? Near[letter - 'a'] : 0;

    private static int Added(char letter) => IsLight(letter) ? Half : Whole;

    private static int Changed(char left, char right) => left == right ? 0
        : char.IsAsciiLetterLower(right) && (NearOf(left) >> (right - 'a') & 1) != 0 ? Half : Whole;

    // For each letter those that count half in its place, a bit for each.
    private static readonly uint[] Near = [.. Enumerable.Range('a', 26).Select(letter => NearTo((char)letter))];

    private static uint NearTo(char letter)
    {
        uint near = 0;
        for (char other = 'a'; other <= 'z'; other++)
        {
            bool areVowels = letter != other && SoundSpelling.IsVowel(letter) && SoundSpelling.IsVowel(other);
            if (areVowels || Exchanged.Contains($"{letter}{other}") || Exchanged.Contains($"{other}{letter}")) near |= 1u << other - 'a';
        }

        return near;
    }
}
