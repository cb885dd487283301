using Forfend.Matching.Folding;

namespace Forfend.Matching.Names;

/// <summary>
/// Korean names as people spell them: the family name is one syllable, mostly written without a space before the others, and each
/// syllable may stand alone in Latin letters: <c>Kim Jong Un</c>, <c>Kim Jong-un</c>. Family names have spellings of their own.
/// </summary>
internal static class KoreanSyllables
{
    private const int Ways = 3;
    private const int ByUse = 2;

    // By the spelling of 2000: what the North, and what most people in the South write. Others follow the rules.
    private static readonly Dictionary<string, string[]> FamilyNames = new(StringComparer.Ordinal)
    {
        ["i"] = ["yi", "ri", "lee"],
        ["bak"] = ["bak", "pak", "park"],
        ["choe"] = ["choe", "choe", "choi"],
        ["im"] = ["im", "rim", "lim"],
        ["yu"] = ["yu", "ryu", "yoo"],
        ["no"] = ["no", "ro", "noh"],
        ["jo"] = ["jo", "cho", "cho"],
        ["an"] = ["an", "an", "ahn"],
        ["sin"] = ["sin", "sin", "shin"],
        ["sim"] = ["sim", "sim", "shim"],
        ["o"] = ["o", "o", "oh"],
        ["yang"] = ["yang", "ryang", "yang"],
        ["na"] = ["na", "ra", "na"],
        ["u"] = ["u", "u", "woo"],
        ["heo"] = ["heo", "ho", "hur"],
        ["jeon"] = ["jeon", "chon", "jun"],
    };

    private const int ShortestSyllable = 2;
    private const int LongestSyllable = 6;
    private static readonly string[] Leads = ["kk", "gg", "k", "g", "tt", "t", "d", "pp", "p", "b", "ss", "s", "tch", "ch", "jj", "j", "n", "r", "l", "m", "h"];
    private static readonly string[] Trails = ["ng", "k", "g", "n", "t", "l", "m", "p", ""];

    // Vowels as they are written, and as which they count: one that has no letter in Latin is written as either neighbour.
    private static readonly (string Written, string[] Counts)[] Vowels =
    [
        ("yeo", ["yo", "yu"]), ("you", ["yo", "yu"]), ("yoo", ["yu"]), ("yo", ["yo"]), ("yu", ["yu"]), ("ya", ["ya"]), ("ye", ["ye"]), ("wa", ["wa"]), ("wo", ["wo"]), ("wi", ["wi"]),
        ("eo", ["o", "u"]), ("eu", ["u"]), ("oo", ["u"]), ("ou", ["u", "o"]), ("ae", ["ae"]), ("oe", ["oe"]), ("ui", ["i"]), ("ee", ["i"]), ("a", ["a"]), ("e", ["e"]), ("i", ["i"]), ("o", ["o"]), ("u", ["u"]),
    ];

    /// <summary>As which Korean syllables a word in Latin letters counts: <c>Gyu</c> and <c>Kyu</c>, <c>Jong</c>, <c>Chong</c> and <c>Jung</c>; none if it is not one syllable.</summary>
    public static IEnumerable<string> ReadingsOf(string word)
    {
        if (word.Length is < ShortestSyllable or > LongestSyllable) yield break;

        string lead = Array.Find(Leads, each => word.StartsWith(each, StringComparison.Ordinal)) ?? "";
        (string written, string[]? counts) = Array.Find(Vowels, each => string.CompareOrdinal(word, lead.Length, each.Written, 0, each.Written.Length) == 0);
        if (counts is null || !Trails.Contains(word[(lead.Length + written.Length)..])) yield break;

        string strong = lead switch { "k" or "kk" or "gg" => "g", "ch" or "tch" or "jj" => "j", _ => lead };
        foreach (string vowel in counts) yield return strong + vowel + word[(lead.Length + written.Length)..];
    }

    /// <summary>The words of a name, each syllable of a Korean one a word, in every way they are spelled.</summary>
    public static IEnumerable<NameToken[]> Of(NameToken[] words, NativeScript[] scripts)
    {
        int family = FamilyOf(words, scripts);
        for (int way = 0; way < Ways; way++)
        {
            var spelled = new List<NameToken>(words.Length + 2);
            for (int index = 0; index < words.Length; index++)
            {
                if (scripts[index] is NativeScript.Korean) AddSyllables(spelled, words[index], way, index == family);
                else spelled.Add(words[index]);
            }

            yield return [.. spelled];
        }
    }

    // The word of one syllable beside others, else the first.
    private static int FamilyOf(NameToken[] words, NativeScript[] scripts)
    {
        int alone = -1;
        for (int index = 0; index < words.Length; index++)
            if (scripts[index] is NativeScript.Korean && words[index].Text.Count(IsVowel) == 1) alone = alone < 0 ? index : alone;
        return Math.Max(0, alone);
    }

    private static void AddSyllables(List<NameToken> spelled, NameToken word, int way, bool beginsWithFamily)
    {
        for (int start = 0; start < word.Text.Length;)
        {
            int end = start + 1;
            while (end < word.Text.Length && !IsLead(word.Text[end])) end++;
            // Letters that stand for no syllable, as nobody writes them, have no spelling.
            string text = Spell(word.Text[start..end], way, beginsWithFamily && start == 0);
            spelled.Add(word with { Text = text.Length == 0 ? word.Text[start..end] : text });
            start = end;
        }
    }

    private static string Spell(string syllable, int way, bool isFamily)
    {
        string spelling = Romanizer.Spell(syllable, isOldKorean: false);
        if (isFamily && FamilyNames.TryGetValue(spelling, out string[]? ways)) return ways[way];
        if (way < ByUse) return Romanizer.Spell(syllable, isOldKorean: way == 1);

        // Most people write k for a first g, u for the vowel of jeong and hyeon, i for that of hui.
        bool isClosed = !IsVowel(syllable[^1]);
        string used = spelling.Replace("ui", "i", StringComparison.Ordinal);
        if (isClosed) used = used.Replace("eo", "u", StringComparison.Ordinal);
        return used.StartsWith('g') ? 'k' + used[1..] : used;
    }

    private static bool IsLead(char letter) => letter is >= '\u1100' and <= '\u1112';

    private static bool IsVowel(char letter) => letter is >= '\u1161' and <= '\u1175';
}
