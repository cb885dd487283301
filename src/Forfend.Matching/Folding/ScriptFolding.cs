using System.Buffers;
using System.Text;

namespace Forfend.Matching.Folding;

/// <summary>
/// Spells Cyrillic and Greek words in Latin. A word that mixes letters of several scripts, each of which has some that look Latin, is first
/// read in the one script in which all its letters can be read, taking look-alikes for what they look like; if several can, in the one most
/// of its letters are of, Latin first; if none can, each letter is read by its own, and what that gives once more. A word of one script is
/// never changed.
/// </summary>
internal static class ScriptFolding
{
    private const char GreekOmicron = 'ο';
    private const char GreekUpsilon = 'υ';

    // Of scripts in one word only so many are told apart; in a word of more each letter is read by its own.
    private const int MostScripts = 4;

    private static readonly UnicodeTable Table = UnicodeTable.Instance;

    // Latin as far as it has letters of its own; what lies above may be of another script.
    private static readonly SearchValues<char> Plain = SearchValues.Create(string.Concat(Enumerable.Range(0, 0x0370).Select(unit => (char)unit)));

    public static FoldingBuffer ToLatin(FoldingBuffer native)
    {
        if (!native.Units.ContainsAnyExcept(Plain)) return native;

        bool isToRead = false;
        var latin = new FoldingBuffer(native.Length + native.Length / 4);
        for (int start = 0; start < native.Length;)
        {
            if (IsSeparator(native.Units[start]))
            {
                latin.AppendSeparator(native.Units[start], native.StartOf(start), native.EndOf(start));
                start++;
                continue;
            }

            int length = native.Units[start..].IndexOfAny(' ', '.', ',');
            int end = length < 0 ? native.Length : start + length;
            isToRead |= AppendWord(native, start, end, latin);
            start = end;
        }

        return isToRead ? ToLatin(latin) : latin;
    }

    /// <summary>Whether a word has letters of several scripts that have look-alikes.</summary>
    public static bool IsMixed(ReadOnlySpan<char> words)
    {
        int first = UnicodeTable.NoScript;
        foreach (Rune rune in words.EnumerateRunes())
        {
            int script = Table.ScriptOf(rune.Value);
            if (IsSeparator((char)rune.Value)) first = UnicodeTable.NoScript;
            if (script == UnicodeTable.NoScript) continue;
            if (first != UnicodeTable.NoScript && script != first) return true;
            first = script;
        }

        return false;
    }

    // Whether letters of a word that can be read in no one script were spelled in Latin, so that it may be one now.
    private static bool AppendWord(FoldingBuffer native, int start, int end, FoldingBuffer latin)
    {
        ReadOnlySpan<char> word = native.Units[start..end];
        bool isMixed = IsMixed(word);
        bool isSpelled = false;
        int reading = isMixed ? Reading(word) : UnicodeTable.NoScript;
        int previous = 0;
        Span<char> units = stackalloc char[2];
        for (int index = 0; index < word.Length;)
        {
            Rune.DecodeFromUtf16(word[index..], out Rune rune, out int length);
            int letter = ReadAs(rune.Value, reading);
            int from = native.StartOf(start + index);
            int to = native.EndOf(start + index);
            if (Table.TryRomanize(letter, out string spelling))
            {
                if (letter == GreekUpsilon && previous == GreekOmicron) spelling = "u";
                isSpelled = true;
                foreach (char unit in spelling) latin.Append(unit, from, to);
                if (spelling.Length == 0) latin.ExtendLast(to);
            }
            else
            {
                foreach (char unit in units[..new Rune(letter).EncodeToUtf16(units)]) latin.Append(unit, from, to);
            }

            previous = letter;
            index += length;
        }

        return isMixed && isSpelled && reading == UnicodeTable.NoScript;
    }

    /// <summary>The script in which to read a mixed word; none if it can be read in none.</summary>
    private static int Reading(ReadOnlySpan<char> word)
    {
        Span<(int Script, int Letters)> scripts = stackalloc (int, int)[MostScripts];
        int count = 1;
        foreach (Rune rune in word.EnumerateRunes())
        {
            int script = Table.ScriptOf(rune.Value);
            if (script == UnicodeTable.NoScript) continue;

            int at = 0;
            while (at < count && scripts[at].Script != script) at++;
            if (at == MostScripts) return UnicodeTable.NoScript;
            scripts[at] = (script, at == count ? 1 : scripts[at].Letters + 1);
            count = Math.Max(count, at + 1);
        }

        (int Script, int Letters) best = (UnicodeTable.NoScript, -1);
        foreach ((int Script, int Letters) each in scripts[..count])
            if (each.Letters > best.Letters && CanBeRead(word, each.Script)) best = each;
        return best.Script;
    }

    private static bool CanBeRead(ReadOnlySpan<char> word, int script)
    {
        foreach (Rune rune in word.EnumerateRunes())
        {
            int own = Table.ScriptOf(rune.Value);
            if (own != UnicodeTable.NoScript && own != script && ReadAs(rune.Value, script) == rune.Value) return false;
        }

        return true;
    }

    private static int ReadAs(int letter, int script)
    {
        int own = Table.ScriptOf(letter);
        if (script == UnicodeTable.NoScript || own == UnicodeTable.NoScript || own == script) return letter;

        char latin = own == UnicodeTable.Latin ? (char)letter : Table.LooksLatin(letter);
        return latin != '\0' && Table.LooksLike(latin, script) is not 0 and var like ? like : letter;
    }

    private static bool IsSeparator(char unit) => unit is ' ' or '.' or ',';
}
