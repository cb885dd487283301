namespace Forfend.Matching.Scoring;

/// <summary>Names that say whose child somebody is: <c>Salman bin Muhammad</c> is the son of <c>Muhammad</c>, and not his father.</summary>
internal static class Descent
{
    // Less similar words may be other people.
    private const int SameWord = 850;
    private static readonly string[] Words = ["bin", "ibn", "ben", "bint", "ould", "wld"];

    /// <summary>Whether a name says it.</summary>
    public static bool IsSaidIn(ReadOnlySpan<WeighedToken> name)
    {
        foreach (WeighedToken word in name)
            if (Words.Contains(word.Text)) return true;
        return false;
    }

    /// <summary>Whether a child of one name is the father in the other and the father the child, and nowhere the other way round.</summary>
    public static bool IsExchanged(ReadOnlySpan<WeighedToken> query, ReadOnlySpan<WeighedToken> listed, ReadOnlySpan<int> similarities)
    {
        bool isExchanged = false;
        for (int q = 1; q + 1 < query.Length; q++)
        {
            if (!Words.Contains(query[q].Text)) continue;

            for (int n = 1; n + 1 < listed.Length; n++)
            {
                if (!Words.Contains(listed[n].Text)) continue;
                ReadOnlySpan<int> child = similarities.Slice((q - 1) * listed.Length, listed.Length);
                ReadOnlySpan<int> father = similarities.Slice((q + 1) * listed.Length, listed.Length);
                if (child[n - 1] >= SameWord && father[n + 1] >= SameWord) return false;

                isExchanged |= child[n + 1] >= SameWord && father[n - 1] >= SameWord;
            }
        }

        return isExchanged;
    }
}
