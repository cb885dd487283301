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

    /// <summary>The same of a word of another script.</summary>
    public const int MostOfScript = 64;

    private const char InitialVowel = 'a';
    private const int MostOnStack = 1024;

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

    private static readonly string[] SoftC = ["s", "c", "k"];
    private static readonly string[] SoftG = ["k", "j"];
    private static readonly string[] InitialX = ["s", "ks"];
    private static readonly string[][] Alone = [.. Enumerable.Range('a', 26).Select(letter => new[] { ((char)letter).ToString() })];

    // Of letters with one value, which may be doubled by spelling, or by a vowel that was left out.
    private static readonly string[]?[] Doubled =
        [.. RulesByLetter.Select(rules => rules is [.., var (_, single)] && single is [var only] ? new[] { only, only + InitialVowel + only } : null)];

    /// <summary>The skeletons of a folded Latin word; none if it has other letters.</summary>
    public static ImmutableArray<string> Of(string word) => Of(word, own: null);

    /// <summary>The same where some letters, at a place and at least so many, have values of their own.</summary>
    public static ImmutableArray<string> Of(string word, Func<int, int, (int Length, string[] Values)?>? own)
    {
        var values = new List<IReadOnlyList<string>>(word.Length);
        for (int at = 0; at < word.Length;)
        {
            char letter = word[at];
            if (!char.IsAsciiLetterLower(letter)) return [];

            (int length, IReadOnlyList<string> value) = ValuesAt(word, at);
            if (own?.Invoke(at, length) is { } ofScript) (length, value) = ofScript;
            values.Add(value);
            at += length;
        }

        return Expand(values, own is null ? Most : MostOfScript);
    }

    /// <summary>Every skeleton of a sequence of letters, each with its values, or the first so many; vowels are their own value.</summary>
    public static ImmutableArray<string> Expand(IReadOnlyList<IReadOnlyList<string>> letters, int most)
    {
        int width = letters.Sum(values => values.Max(value => value.Length)) + 1;
        Span<char> room = width * most <= MostOnStack ? stackalloc char[MostOnStack] : new char[width * most];
        Span<int> lengths = stackalloc int[MostOfScript];
        Span<char> previous = stackalloc char[MostOfScript];
        lengths.Clear();
        previous.Clear();
        int count = 1;
        foreach (IReadOnlyList<string> values in letters)
        {
            int each = count * values.Count <= most ? values.Count : 1;
            // From the last on, so that none is written over before it has been continued.
            for (int to = count * each - 1; to >= 0; to--)
            {
                int from = to / each;
                room.Slice(from * width, lengths[from]).CopyTo(room[(to * width)..]);
                (lengths[to], previous[to]) = Append(values[to % each], room.Slice(to * width, width), lengths[from], previous[from]);
            }

            count *= each;
        }

        var skeletons = new List<string>(count);
        for (int index = 0; index < count; index++)
        {
            ReadOnlySpan<char> skeleton = room.Slice(index * width, lengths[index]);
            if (!skeleton.IsEmpty && !IsAmong(skeletons, skeleton)) skeletons.Add(skeleton.ToString());
        }

        return [.. skeletons];
    }

    // Values of one letter: consonants in classes, vowels as they are.
    private static (int Length, IReadOnlyList<string> Values) ValuesAt(string word, int at)
    {
        char letter = word[at];
        if (letter == 'c' && at + 1 < word.Length && word[at + 1] is 'e' or 'i' or 'y') return (1, SoftC);
        if (letter == 'g' && at + 1 < word.Length && word[at + 1] is 'e' or 'i' or 'y') return (1, SoftG);
        if (letter == 'x' && at == 0) return (1, InitialX);

        if (at + 1 < word.Length && word[at + 1] == letter && Doubled[letter - 'a'] is { } doubled) return (2, doubled);
        foreach ((string from, string[] values) in RulesByLetter[letter - 'a'])
            if (string.CompareOrdinal(word, at, from, 0, from.Length) == 0) return (from.Length, values);
        return (1, Alone[letter - 'a']);
    }

    // Continues a skeleton by the values of one letter; before the first of all there is no previous one.
    private static (int Length, char Previous) Append(string values, Span<char> skeleton, int length, char previous)
    {
        foreach (char letter in values)
        {
            bool isVowel = SoundSpelling.IsVowel(letter) || letter == 'y';
            if (isVowel && previous == '\0') skeleton[length++] = InitialVowel;
            else if (!isVowel && !(letter == 'h' && length > 0) && letter != previous) skeleton[length++] = letter;
            previous = letter;
        }

        return (length, previous);
    }

    private static bool IsAmong(List<string> skeletons, ReadOnlySpan<char> skeleton)
    {
        foreach (string other in skeletons)
            if (skeleton.SequenceEqual(other)) return true;
        return false;
    }
}
