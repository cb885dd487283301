using System.Collections.Frozen;

namespace Forfend.UnicodeTables;

/// <summary>
/// Latin spellings of letters: those of <c>scripts.txt</c>, and those that a letter's name says (<c>DEVANAGARI LETTER KA</c>,
/// <c>KATAKANA LETTER TU</c>, <c>ETHIOPIC SYLLABLE HA</c>, <c>THAI CHARACTER KHO KHAI</c>).
/// </summary>
internal static class ScriptLetters
{
    // Scripts whose consonants sound with an a, and whose letters' names are their sounds.
    private static readonly string[] WithVowel =
        ["DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "KHMER", "MYANMAR"];

    private static readonly string[] NoVowelSigns = ["VIRAMA", "COENG", "ASAT", "PULLI"];

    private static readonly FrozenDictionary<string, string> Hepburn = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["si"] = "shi",
        ["ti"] = "chi",
        ["tu"] = "tsu",
        ["hu"] = "fu",
        ["zi"] = "ji",
        ["di"] = "ji",
        ["du"] = "zu",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyList<ScriptLetter> Of(CharacterDatabase characters, Folder folder, string path)
    {
        var letters = new SortedDictionary<char, ScriptLetter>();
        foreach (string[] fields in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ')))
            letters.Add(fields[0].Single(), new ScriptLetter(fields[0].Single(), fields[1] == "-" ? "" : fields[1], ScriptLetterKind.Letter));
        for (int codePoint = 0x0900; codePoint < 0x3100; codePoint++)
        {
            bool stays = folder.Fold(codePoint) is [var only] && only == codePoint;
            if (stays && !letters.ContainsKey((char)codePoint) && Read((char)codePoint, characters.Name(codePoint)) is { } letter) letters.Add(letter.Letter, letter);
        }

        return [.. letters.Values];
    }

    private static ScriptLetter? Read(char letter, string name)
    {
        string[] words = name.Split(' ');
        if (words.Length < 2) return null;
        if (words[0] is "HIRAGANA" or "KATAKANA" && words[1] == "LETTER") return Kana(letter, words[2..]);
        if (words[0] == "THAI" || words[0] == "LAO") return Thai(letter, words);
        if (words[0] == "ETHIOPIC" && words[1] == "SYLLABLE") return new ScriptLetter(letter, Plain(words[^1]), ScriptLetterKind.Letter);
        if (words[0] == "GEORGIAN" && words[1] == "LETTER" && words.Length == 3) return new ScriptLetter(letter, Beginning(words[2]), ScriptLetterKind.Letter);
        return WithVowel.Contains(words[0]) ? Indian(letter, words) : null;
    }

    private static ScriptLetter? Indian(char letter, string[] words)
    {
        string last = words[^1];
        if (Array.Exists(words, NoVowelSigns.Contains)) return new ScriptLetter(letter, "", ScriptLetterKind.NoVowel);
        if (words[1] == "SIGN")
        {
            string sign = last switch { "ANUSVARA" or "CANDRABINDU" or "BINDI" or "TIPPI" => "n", "VISARGA" => "h", _ => "" };
            return new ScriptLetter(letter, sign, ScriptLetterKind.Letter);
        }

        if (words is [_, "VOWEL", "SIGN", ..]) return new ScriptLetter(letter, Plain(last), ScriptLetterKind.VowelSign);
        if (words[1] is not ("LETTER" or "INDEPENDENT")) return null;

        string sound = Plain(last);
        bool isConsonant = sound.Length > 1 && sound[^1] == 'a' && !"aeiou".Contains(sound[0], StringComparison.Ordinal);
        if (words[0] == "KHMER" && isConsonant is false && sound.Length > 1 && sound[^1] == 'o') return new ScriptLetter(letter, sound[..^1], ScriptLetterKind.WithVowel);
        return isConsonant ? new ScriptLetter(letter, sound[..^1], ScriptLetterKind.WithVowel) : new ScriptLetter(letter, sound.Replace("q", "", StringComparison.Ordinal), ScriptLetterKind.Letter);
    }

    private static ScriptLetter? Thai(char letter, string[] words)
    {
        if (words[1] == "VOWEL") return new ScriptLetter(letter, Plain(words[^1]), words[^1] is "E" or "EI" or "O" or "AY" or "AI" ? ScriptLetterKind.VowelBefore : ScriptLetterKind.VowelSign);
        if (words is ["THAI", "CHARACTER", "SARA", var sara, ..]) return new ScriptLetter(letter, Plain(sara), ScriptLetterKind.VowelBefore);
        if (words[1] is not ("CHARACTER" or "LETTER")) return new ScriptLetter(letter, "", ScriptLetterKind.Letter);
        return new ScriptLetter(letter, Plain(words[2]).TrimEnd('o'), ScriptLetterKind.Letter);
    }

    private static ScriptLetter? Kana(char letter, string[] words)
    {
        bool isSmall = words[0] == "SMALL";
        string sound = words[^1].ToLowerInvariant();
        if (!isSmall && words.Length > 1) return null;
        return new ScriptLetter(letter, Hepburn.GetValueOrDefault(sound, sound), isSmall ? ScriptLetterKind.Small : ScriptLetterKind.Letter);
    }

    // Names double letters for length and for letters of the head (AA, TTA); one is enough here.
    private static string Plain(string name)
    {
        string sound = "";
        foreach (char unit in name.ToLowerInvariant())
            if (char.IsAsciiLetterLower(unit) && (sound.Length == 0 || sound[^1] != unit)) sound += unit;
        return sound switch { "ca" => "cha", "sa" when name == "SSA" => "sha", _ => sound };
    }

    // A Georgian letter is named with its sound first.
    private static string Beginning(string name)
    {
        string lower = name.ToLowerInvariant();
        int length = 1;
        while (length < lower.Length && !"aeiou".Contains(lower[length - 1], StringComparison.Ordinal) && !"aeiou".Contains(lower[length], StringComparison.Ordinal)) length++;
        return lower[..length];
    }
}
