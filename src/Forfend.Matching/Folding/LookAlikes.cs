namespace Forfend.Matching.Folding;

/// <summary>Words of Cyrillic or Greek letters each of which can be taken for a Latin one.</summary>
internal static class LookAlikes
{
    private const int ShortestWord = 3;

    /// <summary>The Latin word that a word looks like; null unless all its letters look Latin.</summary>
    public static string? ReadAsLatin(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestWord) return null;

        Span<char> latin = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        bool hasForeign = false;
        for (int index = 0; index < word.Length; index++)
        {
            string folded = NameFolding.FoldLetter(word[index]);
            if (folded.Length != 1) return null;

            char letter = folded[0];
            if (UnicodeTable.Instance.TryRomanize(letter, out RomanLetter roman))
            {
                if (roman.LooksLike == '\0') return null;
                hasForeign = true;
                letter = roman.LooksLike;
            }

            latin[index] = letter;
        }

        return hasForeign ? latin.ToString() : null;
    }
}
