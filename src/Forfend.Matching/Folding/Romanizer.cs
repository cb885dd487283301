using System.Text;

namespace Forfend.Matching.Folding;

/// <summary>
/// Spells a folded word of another script in Latin, by the tables of this folder. What sounds alike in several ways is spelled in the
/// commonest; <see cref="Names.NativeSkeletons"/> keeps the others.
/// </summary>
internal static class Romanizer
{
    private const char SoundMark = '\u3099';
    private const char HalfSoundMark = '\u309A';
    private const char LongVowelMark = '\u30FC';
    private static readonly UnicodeTable Table = UnicodeTable.Instance;

    // Jamo in the order of Unicode; first as South Korea spells them (2000), then as McCune and Reischauer did.
    private static readonly string[] Leads = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];
    private static readonly string[] OldLeads = ["k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "ch", "tch", "ch", "k", "t", "p", "h"];
    private static readonly string[] Vowels = ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];
    private static readonly string[] OldVowels = ["a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u", "ui", "i"];
    private static readonly string[] Trails =
        ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"];

    /// <summary>Which script a folded word is of, by its first letter that is of one.</summary>
    public static NativeScript ScriptOf(string word)
    {
        foreach (char letter in word)
            if (ScriptOf(letter) is not NativeScript.None and var script) return script;
        return NativeScript.None;
    }

    /// <summary>The spelling of a word of any script but Chinese; <paramref name="longVowel"/> stands for the sign of a long vowel of kana.</summary>
    public static string Spell(string word, bool isOldKorean, string longVowel = "")
    {
        var spelling = new StringBuilder(word.Length * 2);
        string? vowelBefore = null;
        bool hasVowel = true;
        int syllable = 0;
        for (int at = 0; at < word.Length; at++)
        {
            char letter = word[at];
            if (letter is >= '\u1100' and <= '\u11FF')
            {
                spelling.Append(Jamo(letter, isOldKorean));
                continue;
            }

            if (letter is SoundMark or HalfSoundMark)
            {
                Voice(spelling, syllable, letter);
                continue;
            }

            if (!Table.TrySpell(letter, out ScriptLetter spelled))
            {
                if (letter == LongVowelMark) spelling.Append(longVowel);
                else spelling.Append(letter);
                continue;
            }

            if (spelled.Kind is ScriptLetterKind.Letter or ScriptLetterKind.WithVowel or ScriptLetterKind.VowelBefore && !hasVowel)
            {
                spelling.Append('a');
                hasVowel = true;
            }

            switch (spelled.Kind)
            {
                case ScriptLetterKind.VowelBefore:
                    vowelBefore = spelled.Spelling;
                    continue;
                case ScriptLetterKind.WithVowel:
                    hasVowel = false;
                    break;
                case ScriptLetterKind.VowelSign or ScriptLetterKind.NoVowel:
                    hasVowel = true;
                    break;
                case ScriptLetterKind.Small:
                    AppendSmall(spelling, spelled.Spelling);
                    continue;
            }

            syllable = spelling.Length;
            spelling.Append(spelled.Spelling);
            if (vowelBefore is not null && spelled.Kind is ScriptLetterKind.Letter) spelling.Append(vowelBefore);
            vowelBefore = null;
        }

        return spelling.ToString();
    }

    /// <summary>The spelling of a word of Chinese characters; null if one has no reading.</summary>
    public static string? Spell(string word, HanReading reading)
    {
        var spelling = new StringBuilder(word.Length * 4);
        foreach (char character in word)
        {
            string syllable = Table.Reading(character, reading);
            if (syllable.Length == 0) return null;
            spelling.Append(syllable);
        }

        return spelling.ToString();
    }

    private static NativeScript ScriptOf(char letter) => letter switch
    {
        >= '\u0590' and <= '\u05FF' => NativeScript.Hebrew,
        >= '\u0600' and <= '\u077F' or >= '\u08A0' and <= '\u08FF' => NativeScript.Arabic,
        >= '\u1100' and <= '\u11FF' => NativeScript.Korean,
        >= '\u3040' and <= '\u30FF' => NativeScript.Japanese,
        >= '\u3400' and <= '\u9FFF' => NativeScript.Chinese,
        _ => Table.TrySpell(letter, out _) ? NativeScript.Other : NativeScript.None,
    };

    private static string Jamo(char letter, bool isOldKorean) => letter switch
    {
        >= '\u1100' and <= '\u1112' => (isOldKorean ? OldLeads : Leads)[letter - '\u1100'],
        >= '\u1161' and <= '\u1175' => (isOldKorean ? OldVowels : Vowels)[letter - '\u1161'],
        >= '\u11A8' and <= '\u11C2' => Trails[letter - '\u11A7'],
        _ => "",
    };

    // The sound marks change the consonant of the syllable before them.
    private static void Voice(StringBuilder spelling, int start, char mark)
    {
        int vowel = spelling.Length - 1;
        if (vowel < start) return;

        string consonant = spelling.ToString(start, vowel - start);
        string? voiced = consonant switch
        {
            "k" => "g",
            "s" => "z",
            "sh" => "j",
            "t" => "d",
            "ch" => "j",
            "ts" => "z",
            "h" or "f" => mark == HalfSoundMark ? "p" : "b",
            "" when spelling[vowel] == 'u' => "v",
            _ => null,
        };
        if (voiced is not null) spelling.Remove(start, vowel - start).Insert(start, voiced);
    }

    // Small ya, yu and yo take the i of the syllable before; small vowels its vowel; small tsu is a pause that spelling leaves out.
    private static void AppendSmall(StringBuilder spelling, string small)
    {
        if (small == "tsu" || spelling.Length == 0) return;

        bool isVowel = small.Length == 1;
        if (SoundOfVowel(spelling[^1]) && (isVowel || spelling[^1] == 'i')) spelling.Length--;
        bool isSoft = spelling.Length > 0 && spelling[^1] is 'h' or 'j';
        spelling.Append(!isVowel && isSoft ? small[1..] : small);
    }

    private static bool SoundOfVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
