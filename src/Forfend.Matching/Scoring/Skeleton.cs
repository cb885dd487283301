using System.Collections.Immutable;

namespace Forfend.Matching.Scoring;

/// <summary>
/// The consonants of a word in classes of sounds that schemes of transliteration exchange; vowels are left out but for one sign where
/// the word begins with one, an h within a word is left out. Where a letter has several values the word has several skeletons.
/// </summary>
internal static class Skeleton
{
    /// <summary>The most skeletons of a word; further ambiguous letters take their first value.</summary>
    public const int Most = 16;

    private const char InitialVowel = 'a';

    // Values by letters, the first one the commonest; the empty one is left out of the word. Longest first per letter.
    private static readonly (string From, string[] Values)[] Rules =
    [
        ("shch", ["s"]), ("tsch", ["c"]), ("sch", ["s", "sk", "sc"]), ("dzh", ["j"]), ("tch", ["c"]), ("tsh", ["c", "ts"]), ("ch", ["c", "k", "h"]), ("cz", ["c"]), ("sh", ["s"]), ("zh", ["j", "c"]), ("dj", ["j", "tj"]), ("kh", ["h", "k"]),
        ("gh", ["k"]), ("ph", ["f"]), ("th", ["t", "s"]), ("dh", ["t", "s"]), ("ck", ["k"]), ("hs", ["s", "hs"]), ("ts", ["s", "ts"]), ("tz", ["s", "ts"]), ("x", ["ks", "s"]),
        ("b", ["b"]), ("c", ["k"]), ("d", ["t"]), ("f", ["f"]), ("g", ["k"]), ("h", ["h"]), ("j", ["j", "i"]), ("k", ["k"]), ("l", ["l"]), ("m", ["m"]), ("n", ["n"]), ("p", ["p"]),
        ("q", ["k"]), ("r", ["r"]), ("s", ["s"]), ("t", ["t"]), ("v", ["f"]), ("w", ["f", "u"]), ("z", ["s"]),
    ];

    private static readonly (string From, string[] Values)[][] RulesByLetter =
        [.. Enumerable.Range('a', 26).Select(letter => Rules.Where(rule => rule.From[0] == letter).OrderByDescending(rule => rule.From.Length).ToArray())];

    /// <summary>The skeletons of a folded Latin word; none if it has other letters.</summary>
    public static ImmutableArray<string> Of(string word) => Of(word, _ => null);

    /// <summary>The same where some letters have values of their own.</summary>
    public static ImmutableArray<string> Of(string word, Func<string, string[]?> ownValues)
    {
        var values = new List<IReadOnlyList<string>>(word.Length);
        for (int at = 0; at < word.Length;)
        {
            char letter = word[at];
            if (!char.IsAsciiLetterLower(letter)) return [];

            (int length, IReadOnlyList<string> value) = ValuesAt(word, at);
            values.Add(ownValues(word.Substring(at, length)) ?? value);
            at += length;
        }

        return Expand(values);
    }

    /// <summary>Every skeleton of a sequence of letters, each with its values; vowels are their own value.</summary>
    public static ImmutableArray<string> Expand(IReadOnlyList<IReadOnlyList<string>> letters)
    {
        List<string> words = [""];
        foreach (IReadOnlyList<string> values in letters)
        {
            bool isExpanded = words.Count * values.Count <= Most;
            words = [.. words.SelectMany(word => isExpanded ? values.Select(value => word + value) : [word + values[0]])];
        }

        return [.. words.Select(Reduce).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    // Values of one letter: consonants in classes, vowels as they are.
    private static (int Length, IReadOnlyList<string> Values) ValuesAt(string word, int at)
    {
        char letter = word[at];
        if (letter == 'c' && at + 1 < word.Length && word[at + 1] is 'e' or 'i' or 'y') return (1, ["s", "c", "k"]);
        if (letter == 'g' && at + 1 < word.Length && word[at + 1] is 'e' or 'i' or 'y') return (1, ["k", "j"]);
        if (letter == 'x' && at == 0) return (1, ["s", "ks"]);

        // Doubled by spelling, or by a vowel that was left out.
        if (at + 1 < word.Length && word[at + 1] == letter && RulesByLetter[letter - 'a'] is [.., var (_, single)] && single is [var only]) return (2, [only, only + InitialVowel + only]);
        foreach ((string from, string[] values) in RulesByLetter[letter - 'a'])
            if (string.CompareOrdinal(word, at, from, 0, from.Length) == 0) return (from.Length, values);
        return (1, [letter.ToString()]);
    }

    private static string Reduce(string values)
    {
        Span<char> skeleton = stackalloc char[values.Length + 1];
        int length = 0;
        char previous = '\0';
        for (int at = 0; at < values.Length; at++)
        {
            char letter = values[at];
            bool isVowel = SoundSpelling.IsVowel(letter) || letter == 'y';
            if (isVowel && length == 0 && at == 0) skeleton[length++] = InitialVowel;
            else if (!isVowel && !(letter == 'h' && length > 0) && letter != previous) skeleton[length++] = letter;
            previous = letter;
        }

        return skeleton[..length].ToString();
    }
}
