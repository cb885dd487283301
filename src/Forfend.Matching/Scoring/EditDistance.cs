namespace Forfend.Matching.Scoring;

/// <summary>Letters that are missing, added, changed, or exchanged with their neighbour.</summary>
internal static class EditDistance
{
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
    /// How many such changes make one text of the other, each letter in at most one (optimal string alignment), in halves: a vowel in
    /// place of a vowel counts half.
    /// </summary>
    public static int Halves(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        const int Most = ScoreDefinition.LongestComparedWord + 1;
        Span<int> before = stackalloc int[Most];
        Span<int> last = stackalloc int[Most];
        Span<int> next = stackalloc int[Most];
        for (int column = 0; column <= right.Length; column++) last[column] = 2 * column;
        for (int row = 1; row <= left.Length; row++)
        {
            next[0] = 2 * row;
            for (int column = 1; column <= right.Length; column++)
            {
                int changed = last[column - 1] + Changed(left[row - 1], right[column - 1]);
                next[column] = Math.Min(changed, Math.Min(last[column], next[column - 1]) + 2);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1]) next[column] = Math.Min(next[column], before[column - 2] + 2);
            }

            Span<int> free = before;
            before = last;
            last = next;
            next = free;
        }

        return last[right.Length];
    }

    private static int Changed(char left, char right) =>
        left == right ? 0 : SoundSpelling.IsVowel(left) && SoundSpelling.IsVowel(right) ? 1 : 2;
}
