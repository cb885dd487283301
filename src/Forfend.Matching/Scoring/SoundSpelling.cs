using System.Text;

namespace Forfend.Matching.Scoring;

/// <summary>
/// One spelling for what many schemes of transliteration write differently: <c>Khan</c> and <c>Han</c>, <c>Youssef</c> and <c>Yusuf</c>,
/// <c>Ivanoff</c> and <c>Ivanov</c>. Vowels stay, so that other names stay other names.
/// </summary>
internal static class SoundSpelling
{
    // The longest that stands at a place wins; what none names stays. Only what is safe where a letter is off or a vowel left out: that s and
    // sh, k and kh are near is said by the edit distance.
    private static readonly (string From, string To)[] Rules =
    [
        ("ch", "ch"), ("ck", "k"), ("c", "k"), ("q", "k"), ("ph", "f"), ("x", "ks"), ("w", "v"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("iy", "i"), ("yi", "i"), ("ij", "i"), ("ej", "ei"), ("y", "i"), ("uw", "u"),
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

        return sound.ToString();
    }

    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static (int Length, string To) RuleAt(string word, int at)
    {
        char letter = word[at];
        if (!char.IsAsciiLetterLower(letter)) return (1, letter.ToString());

        foreach ((string from, string to) in RulesByLetter[letter - 'a'])
            if (string.CompareOrdinal(word, at, from, 0, from.Length) == 0) return (from.Length, to);
        return (1, letter.ToString());
    }
}
