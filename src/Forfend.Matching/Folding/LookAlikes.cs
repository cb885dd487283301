using System.Text;

namespace Forfend.Matching.Folding;

/// <summary>Words of letters of other scripts each of which can be taken for a Latin one.</summary>
internal static class LookAlikes
{
    private const int ShortestWord = 3;
    private const char Removed = '\u200B';

    /// <summary>
    /// The Latin word that a word looks like, unit for unit, a letter of two units followed by one that folding removes; null unless all its
    /// letters look Latin.
    /// </summary>
    public static string? ReadAsLatin(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestWord) return null;

        var latin = new StringBuilder(word.Length);
        bool hasForeign = false;
        int letters = 0;
        foreach (Rune rune in word.EnumerateRunes())
        {
            switch (UnicodeTable.Instance.Fold(rune.Value, out ReadOnlySpan<char> sequence))
            {
                case FoldKind.Drop:
                    latin.Append(Removed, rune.Utf16SequenceLength);
                    continue;
                case FoldKind.Space or FoldKind.Dot or FoldKind.Comma:
                    latin.Append(rune);
                    continue;
                case FoldKind.HangulSyllable:
                    return null;
            }

            if (sequence.IsEmpty) sequence = word.Slice(latin.Length, rune.Utf16SequenceLength);
            Rune.DecodeFromUtf16(sequence, out Rune folded, out int length);
            if (length < sequence.Length) return null;

            char looks = UnicodeTable.Instance.LooksLatin(folded.Value);
            hasForeign |= looks != '\0';
            if (looks == '\0' && !folded.IsAscii) return null;

            letters++;
            latin.Append(looks == '\0' ? (char)folded.Value : looks).Append(Removed, rune.Utf16SequenceLength - 1);
        }

        return hasForeign && letters >= ShortestWord ? latin.ToString() : null;
    }
}
