using System.Collections.Frozen;
using Forfend.Matching.Folding;

namespace Forfend.Matching.Names;

/// <summary>
/// Chinese names in Latin letters: <c>Hsieh</c> and <c>Xie</c> are one name in two systems of spelling. Which one was used is not written,
/// so a word that is made of syllables of Wade-Giles has every reading in Pinyin that they can have.
/// </summary>
internal static class ChineseSyllables
{
    private const int MostReadings = 8;
    private const int LongestSyllable = 6;

    // Names have one or two syllables.
    private const int LongestName = 12;

    private static readonly FrozenDictionary<string, string[]> ByWadeGiles = Group(UnicodeTable.Instance.Syllables());
    private static readonly FrozenSet<string> Pinyin = UnicodeTable.Instance.Syllables().Select(syllable => syllable.Pinyin).Where(syllable => syllable.Length > 0).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The readings of a folded word in Pinyin; none if it is not made of syllables.</summary>
    public static IReadOnlyList<string> ReadingsOf(string word)
    {
        if (word.Length is < 2 or > LongestName) return [];

        var readings = new List<string>();
        AddReadings(word, 0, "", readings);
        if (!readings.Contains(word) && IsPinyin(word)) readings.Add(word);
        return readings;
    }

    private static void AddReadings(string word, int at, string read, List<string> readings)
    {
        if (at == word.Length)
        {
            if (!readings.Contains(read)) readings.Add(read);
            return;
        }

        for (int length = Math.Min(LongestSyllable, word.Length - at); length > 0; length--)
        {
            if (!ByWadeGiles.TryGetValue(word.Substring(at, length), out string[]? syllables)) continue;

            foreach (string syllable in syllables)
                if (readings.Count < MostReadings) AddReadings(word, at + length, read + syllable, readings);
        }
    }

    private static bool IsPinyin(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return true;

        for (int length = Math.Min(LongestSyllable, word.Length); length > 0; length--)
            if (Pinyin.Contains(word[..length].ToString()) && IsPinyin(word[length..])) return true;
        return false;
    }

    private static FrozenDictionary<string, string[]> Group(IEnumerable<(string Pinyin, string WadeGiles)> syllables) =>
        syllables.Where(syllable => syllable.WadeGiles.Length > 0)
            .GroupBy(syllable => syllable.WadeGiles, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(syllable => syllable.Pinyin).Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
}
