using System.Text;

namespace Forfend.Matching.Folding;

/// <summary>
/// Folds text for comparison. Idempotent, total (any sequence of UTF-16 units, lone surrogates included), linear, and independent of
/// culture and ICU.
/// </summary>
internal static class NameFolding
{
    private const char CyrillicI = 'и';
    private const char CyrillicShortI = 'й';
    private const int CombiningBreve = 0x0306;
    private static readonly UnicodeTable Table = UnicodeTable.Instance;

    /// <summary>Folds a text.</summary>
    public static FoldedText Fold(string text) => Fold(text, text);

    /// <summary>Folds what a text was read as, unit for unit; evidence quotes the <paramref name="original"/>.</summary>
    public static FoldedText Fold(string text, string original)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ScriptFolding.ToLatin(ToNative(text)).ToText(original);
    }

    /// <summary>The folded text alone.</summary>
    public static string FoldToString(string text) => Fold(text).Text;

    /// <summary>Whether a word of a text mixes letters of several scripts that can be mistaken for one another.</summary>
    public static bool MixesScripts(string text) => ScriptFolding.IsMixed(ToNative(text).Units);

    private static FoldingBuffer ToNative(string text)
    {
        var native = new FoldingBuffer(text.Length);
        for (int position = 0; position < text.Length;)
        {
            bool isCharacter = Rune.TryGetRuneAt(text, position, out Rune rune);
            int end = position + (isCharacter ? rune.Utf16SequenceLength : 1);
            Append(native, isCharacter ? rune.Value : text[position], position, end);
            position = end;
        }

        return native;
    }

    private static void Append(FoldingBuffer native, int codePoint, int start, int end)
    {
        switch (Table.Fold(codePoint, out ReadOnlySpan<char> sequence))
        {
            case FoldKind.Space:
                native.AppendSeparator(' ', start, end);
                break;
            case FoldKind.Dot:
                native.AppendSeparator('.', start, end);
                break;
            case FoldKind.Comma:
                native.AppendSeparator(',', start, end);
                break;
            case FoldKind.Drop:
                // The short i is a letter of its own, also where it is written as i and breve.
                if (codePoint == CombiningBreve && native.Last == CyrillicI) native.ReplaceLast(CyrillicShortI);
                native.ExtendLast(end);
                break;
            case FoldKind.Keep:
                Span<char> units = stackalloc char[2];
                foreach (char unit in units[..new Rune(codePoint).EncodeToUtf16(units)]) native.Append(unit, start, end);
                break;
            case FoldKind.HangulSyllable:
                AppendHangul(native, codePoint, start, end);
                break;
            case FoldKind.Sequence:
                foreach (char unit in sequence)
                {
                    if (unit is ' ' or '.' or ',') native.AppendSeparator(unit, start, end);
                    else native.Append(unit, start, end);
                }

                break;
        }
    }

    private static void AppendHangul(FoldingBuffer native, int codePoint, int start, int end)
    {
        const int Syllables = 0xAC00, Leads = 0x1100, Vowels = 0x1161, Trails = 0x11A7, VowelCount = 21, TrailCount = 28;
        int syllable = codePoint - Syllables;
        native.Append((char)(Leads + syllable / (VowelCount * TrailCount)), start, end);
        native.Append((char)(Vowels + syllable % (VowelCount * TrailCount) / TrailCount), start, end);
        if (syllable % TrailCount != 0) native.Append((char)(Trails + syllable % TrailCount), start, end);
    }
}
