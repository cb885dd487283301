using System.Collections.Frozen;

namespace Forfend.Matching.Folding;

/// <summary>
/// Spells Cyrillic and Greek words in Latin. A word that mixes them with Latin letters is first read in the one script in which all
/// its letters can be read, taking look-alikes for what they look like; if several can, in the one most of its letters are of, Latin
/// first; if none can, each letter is spelled by its own.
/// </summary>
internal static class ScriptFolding
{
    private const char GreekOmicron = 'ο';
    private const char GreekUpsilon = 'υ';
    private static readonly UnicodeTable Table = UnicodeTable.Instance;
    private static readonly FrozenDictionary<char, char> ToCyrillic = LookAlikes(isGreek: false);
    private static readonly FrozenDictionary<char, char> ToGreek = LookAlikes(isGreek: true);

    private enum Script
    {
        Latin,
        Cyrillic,
        Greek,
    }

    public static FoldingBuffer ToLatin(FoldingBuffer native)
    {
        if (!native.Units.ContainsAnyInRange('\u0370', '\u052F')) return native;

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
            AppendWord(native, start, end, latin);
            start = end;
        }

        return latin;
    }

    private static void AppendWord(FoldingBuffer native, int start, int end, FoldingBuffer latin)
    {
        ReadOnlySpan<char> word = native.Units[start..end];
        Script? reading = Reading(word);
        char previous = '\0';
        for (int index = 0; index < word.Length; index++)
        {
            char letter = ReadAs(word[index], reading);
            if (Table.TryRomanize(letter, out RomanLetter roman))
            {
                string spelling = letter == GreekUpsilon && previous == GreekOmicron ? "u" : roman.Spelling;
                foreach (char unit in spelling) latin.Append(unit, native.StartOf(start + index), native.EndOf(start + index));
                if (spelling.Length == 0) latin.ExtendLast(native.EndOf(start + index));
            }
            else
            {
                latin.Append(letter, native.StartOf(start + index), native.EndOf(start + index));
            }

            previous = letter;
        }
    }

    /// <summary>The script in which to read a mixed word; null if it is not mixed, or can be read in none.</summary>
    private static Script? Reading(ReadOnlySpan<char> word)
    {
        Span<int> letters = stackalloc int[3];
        Span<bool> isReadable = [true, true, true];
        foreach (char letter in word)
        {
            if (ScriptOf(letter) is not { } script) continue;

            letters[(int)script]++;
            foreach (Script other in (ReadOnlySpan<Script>)[Script.Latin, Script.Cyrillic, Script.Greek])
                if (other != script && ReadAs(letter, other) == letter) isReadable[(int)other] = false;
        }

        if (letters[(int)Script.Latin] == word.Length || letters.Count(0) >= 2) return null;

        Script? best = null;
        foreach (Script script in (ReadOnlySpan<Script>)[Script.Latin, Script.Cyrillic, Script.Greek])
            if (isReadable[(int)script] && (best is not { } soFar || letters[(int)script] > letters[(int)soFar])) best = script;
        return best;
    }

    private static char ReadAs(char letter, Script? script)
    {
        if (script is not { } target || ScriptOf(letter) is not { } own || own == target) return letter;

        char latin = letter;
        if (own != Script.Latin)
        {
            Table.TryRomanize(letter, out RomanLetter roman);
            if (roman.LooksLike == '\0') return letter;
            latin = roman.LooksLike;
        }

        return target switch
        {
            Script.Cyrillic => ToCyrillic.GetValueOrDefault(latin, letter),
            Script.Greek => ToGreek.GetValueOrDefault(latin, letter),
            _ => latin,
        };
    }

    private static Script? ScriptOf(char letter)
    {
        if (char.IsAsciiLetterLower(letter)) return Script.Latin;
        return Table.TryRomanize(letter, out RomanLetter roman) ? roman.IsGreek ? Script.Greek : Script.Cyrillic : null;
    }

    private static bool IsSeparator(char unit) => unit is ' ' or '.' or ',';

    private static FrozenDictionary<char, char> LookAlikes(bool isGreek) =>
        UnicodeTable.Instance.LookAlikes.Where(entry => entry.IsGreek == isGreek).ToFrozenDictionary(entry => entry.Latin, entry => entry.Letter);
}
