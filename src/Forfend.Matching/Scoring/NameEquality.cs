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
        if (query.Length == 0) return false;

        // For each word the first word of both names that has its text.
        var texts = new string[query.Length + listed.Length];
        for (int word = 0; word < texts.Length; word++) texts[word] = word < query.Length ? query[word].Text : listed[word - query.Length].Text;
        int[] numbers = Array.ConvertAll(texts, text => Array.IndexOf(texts, text));
        return AreWordsEqual(NameScore.ValuesOf(query), numbers.AsSpan(0, query.Length), NameScore.ValuesOf(listed), numbers.AsSpan(query.Length), out bool mustTell)
            && (!mustTell || TellsEnough(query, weights));
    }

    /// <summary>
    /// The same where each text has a number. <paramref name="mustTell"/> says that one name lacks legal forms, so that the rest has to
    /// tell enough.
    /// </summary>
    public static bool AreWordsEqual(
        ReadOnlySpan<WordValue> query, ReadOnlySpan<int> queryTexts, ReadOnlySpan<WordValue> listed, ReadOnlySpan<int> listedTexts, out bool mustTell)
    {
        mustTell = false;
        (int queryWords, int queryForms) = Counts(query);
        (int listedWords, int listedForms) = Counts(listed);
        if (queryWords == 0 || queryWords != listedWords || !AreSame(query, queryTexts, listed, listedTexts, areForms: false)) return false;
        if (queryForms == listedForms && AreSame(query, queryTexts, listed, listedTexts, areForms: true)) return true;

        mustTell = true;
        return queryForms == 0 || listedForms == 0;
    }

    /// <summary>Whether a name tells enough without its legal form.</summary>
    public static bool TellsEnough(ReadOnlySpan<WeighedToken> name, TokenWeights weights)
    {
        int words = 0;
        bool isDistinctive = false;
        foreach (WeighedToken token in name)
        {
            if (!Tells(token.Role)) continue;

            words++;
            isDistinctive |= weights.IsDistinctive(token.Text);
        }

        return TellsEnough(words, isDistinctive);
    }

    /// <summary>The same where its words of names are counted.</summary>
    public static bool TellsEnough(int words, bool isDistinctive) => words >= ScoreDefinition.TellingWords || isDistinctive;

    /// <summary>Whether a word of a role counts among those.</summary>
    public static bool Tells(TokenRole role) => role.TellsApart() && role is not TokenRole.Initial;

    private static (int Words, int Forms) Counts(ReadOnlySpan<WordValue> name)
    {
        int forms = 0;
        int titles = 0;
        foreach (WordValue word in name)
        {
            if (word.Role is TokenRole.LegalForm) forms++;
            else if (word.Role is TokenRole.Honorific) titles++;
        }

        return (name.Length - forms - titles, forms);
    }

    // Whether as many words have each text; of both together there are equally many.
    private static bool AreSame(ReadOnlySpan<WordValue> query, ReadOnlySpan<int> queryTexts, ReadOnlySpan<WordValue> listed, ReadOnlySpan<int> listedTexts, bool areForms)
    {
        for (int word = 0; word < query.Length; word++)
        {
            if (!Counts(query[word], areForms)) continue;

            int text = queryTexts[word];
            if (Occurrences(query, queryTexts, text, areForms) != Occurrences(listed, listedTexts, text, areForms)) return false;
        }

        return true;
    }

    private static int Occurrences(ReadOnlySpan<WordValue> name, ReadOnlySpan<int> texts, int text, bool areForms)
    {
        int count = 0;
        for (int word = 0; word < name.Length; word++)
            if (texts[word] == text && Counts(name[word], areForms)) count++;
        return count;
    }

    private static bool Counts(WordValue word, bool areForms) => word.Role is TokenRole.LegalForm == areForms && word.Role is not TokenRole.Honorific;
}
