namespace Forfend.Matching.Scoring;

/// <summary>Names that say whose child somebody is: <c>Salman bin Muhammad</c> is the son of <c>Muhammad</c>, and not his father.</summary>
internal static class Descent
{
    // Less similar words may be other people.
    private const int SameWord = 850;
    private static readonly string[] Words = ["bin", "ibn", "ben", "bint", "ould", "wld"];

    /// <summary>Whether a word says so.</summary>
    public static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (string word in Words)
            if (text.SequenceEqual(word)) return true;
        return false;
    }

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
            if (!IsWord(query[q].Text)) continue;

            for (int n = 1; n + 1 < listed.Length; n++)
                if (IsWord(listed[n].Text) && !Adds(similarities, listed.Length, q, n, ref isExchanged)) return false;
        }

        return isExchanged;
    }

    /// <summary>
    /// What a word of descent at a place of either name adds: false if the child is the child and the father the father, else whether they
    /// are exchanged.
    /// </summary>
    public static bool Adds(ReadOnlySpan<int> similarities, int listedLength, int query, int listed, ref bool isExchanged)
    {
        ReadOnlySpan<int> child = similarities.Slice((query - 1) * listedLength, listedLength);
        ReadOnlySpan<int> father = similarities.Slice((query + 1) * listedLength, listedLength);
        if (child[listed - 1] >= SameWord && father[listed + 1] >= SameWord) return false;

        isExchanged |= child[listed + 1] >= SameWord && father[listed - 1] >= SameWord;
        return true;
    }
}
