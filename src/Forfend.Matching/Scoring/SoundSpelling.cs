using System.Text;

namespace Forfend.Matching.Scoring;

/// <summary>
/// One spelling for what many schemes of transliteration write differently: <c>Khan</c> and <c>Han</c>, <c>Youssef</c> and <c>Yusuf</c>,
/// <c>Ivanoff</c> and <c>Ivanov</c>. Vowels stay, so that other names stay other names.
/// </summary>
internal static class SoundSpelling
{
    // The longest that stands at a place wins; what none names stays.
    private static readonly (string From, string To)[] Rules =
    [
        ("shch", "s"), ("tsch", "c"), ("sch", "s"), ("dzh", "j"), ("tch", "c"), ("iyy", "i"), ("iew", "iv"),
        ("ch", "c"), ("cz", "c"), ("sh", "s"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"),
        ("ck", "k"), ("hs", "s"), ("ts", "s"), ("tz", "s"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("iy", "i"), ("yi", "i"), ("ij", "i"), ("ej", "ei"), ("ay", "ai"), ("ey", "ei"), ("oy", "oi"),
        ("uw", "u"), ("ow", "ov"), ("aw", "av"), ("c", "k"), ("q", "k"), ("w", "v"), ("x", "ks"), ("y", "i"),
    ];

    private static readonly (string From, string To)[][] RulesByLetter =
        [.. Enumerable.Range('a', 26).Select(letter => Rules.Where(rule => rule.From[0] == letter).OrderByDescending(rule => rule.From.Length).ToArray())];

    /// <summary>The canonical spelling of a folded word; letters other than a to z stay.</summary>
    public static string Of(string word)
    {
        var sound = new StringBuilder(word.Length + 4);
        for (int at = 0; at < word.Length;)
        {
            (int length, string to) = RuleAt(word, at);
            foreach (char letter in to)
                if (sound.Length == 0 || sound[^1] != letter) sound.Append(letter);
            at += length;
        }

        // A final h after a vowel is not heard; a final f after o or e is the old spelling of -ov and -ev.
        if (sound.Length > 2 && sound[^1] == 'h' && IsVowel(sound[^2])) sound.Length--;
        if (sound.Length > 3 && sound[^1] == 'f' && sound[^2] is 'o' or 'e') sound[^1] = 'v';
        return sound.ToString();
    }

    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static (int Length, string To) RuleAt(string word, int at)
    {
        char letter = word[at];
        if (!char.IsAsciiLetterLower(letter)) return (1, letter.ToString());

        // C is soft before e, i and y; x at the beginning is Chinese.
        if (letter == 'c' && at + 1 < word.Length && word[at + 1] is 'e' or 'i' or 'y') return (1, "s");
        if (letter == 'x' && at == 0) return (1, "s");

        foreach ((string from, string to) in RulesByLetter[letter - 'a'])
            if (string.CompareOrdinal(word, at, from, 0, from.Length) == 0) return (from.Length, to);
        return (1, letter.ToString());
    }
}
