using Forfend.Matching.Names;

namespace Forfend.Matching.Scoring;

/// <summary>
/// Whether two names are the same: the same words as often, in any order, legal forms by their class. Forms of address do not count.
/// One name may lack legal forms altogether if the rest tells enough: two words, or one distinctive word.
/// </summary>
internal static class NameEquality
{
    /// <summary>Compares the words of two names.</summary>
    public static bool AreEqual(ReadOnlySpan<WeighedToken> query, ReadOnlySpan<WeighedToken> listed, TokenWeights weights)
    {
        List<string> queryWords = Sorted(query, legalForms: false);
        if (queryWords.Count == 0 || !queryWords.SequenceEqual(Sorted(listed, legalForms: false))) return false;

        List<string> queryForms = Sorted(query, legalForms: true);
        List<string> listedForms = Sorted(listed, legalForms: true);
        if (queryForms.SequenceEqual(listedForms)) return true;
        return (queryForms.Count == 0 || listedForms.Count == 0) && TellsEnough(query, weights);
    }

    /// <summary>Whether a name tells enough without its legal form.</summary>
    public static bool TellsEnough(ReadOnlySpan<WeighedToken> name, TokenWeights weights)
    {
        int words = 0;
        bool isDistinctive = false;
        foreach (WeighedToken token in name)
        {
            if (!token.Role.TellsApart() || token.Role is TokenRole.Initial) continue;

            words++;
            isDistinctive |= weights.IsDistinctive(token.Text);
        }

        return words >= ScoreDefinition.TellingWords || isDistinctive;
    }

    private static List<string> Sorted(ReadOnlySpan<WeighedToken> name, bool legalForms)
    {
        var words = new List<string>(name.Length);
        foreach (WeighedToken token in name)
            if (token.Role is TokenRole.LegalForm == legalForms && token.Role is not TokenRole.Honorific) words.Add(token.Text);
        words.Sort(StringComparer.Ordinal);
        return words;
    }
}
