using System.Numerics;
using Forfend.Matching.Names;

namespace Forfend.Matching.Scoring;

/// <summary>
/// How much words weigh: the rarer among the listed parties, the more; then by role. Words of the same consonants are counted as one,
/// or each of ten spellings of Mohammed would be rare. Frozen when the matcher is built, so that a score changes only with the list.
/// </summary>
internal sealed class TokenWeights(int parties, Func<string, int> frequencyOfKey)
{
    // What the commonest word weighs in units of one halving of the frequency.
    private const int LeastRarity = 4;

    // In a short list every word is rare, though it may be common among people.
    private const int FewestParties = 8192;

    // There are not enough short words for any to be rare.
    private const int RarityOfLetter = 3;

    // What a word that is not met costs at most: that a name is rare does not make its absence worse.
    private const int MostUnmet = 1000;

    /// <summary>How many listed parties there were when the words were counted.</summary>
    public int Parties => parties;

    /// <summary>How many listed parties bear the word, in any spelling with its consonants.</summary>
    public int Frequency(string word) => frequencyOfKey(Key(word));

    /// <summary>A word with its weight; one that no listed party bears weighs as one that a single party bears.</summary>
    public WeighedToken Weigh(NameToken token)
    {
        int rarity = LeastRarity + BitOperations.Log2((uint)Math.Max(1, Math.Max(parties, FewestParties) / Math.Max(1, Bearers(token.Text))));
        rarity = Math.Min(rarity, LeastRarity + RarityOfLetter * token.Text.Length);
        int weight = rarity * Percent(token.Role);
        int unmet = Math.Min(weight, MostUnmet * UnmetPercent(token.Role) / 100);
        return new WeighedToken(token.Text, token.Role, weight, unmet, WordForms.Of(token));
    }

    /// <summary>
    /// Whether a single word may stand for its party by itself: long for its script, and borne by few parties.
    /// </summary>
    public bool IsDistinctive(string word)
    {
        const int ShortestDistinctive = 6;
        const int FewParties = 3;
        const int OneInParties = 1000;
        const int ShortestInIdeographs = 4;
        const char FirstIdeographic = '\u2E80';
        int shortest = word.Length > 0 && word[0] >= FirstIdeographic ? ShortestInIdeographs : ShortestDistinctive;
        return word.Length >= shortest && Frequency(word) <= FewParties + parties / OneInParties;
    }

    // Words common among people are common in a list too short to show it.
    private int Bearers(string word) => Math.Max(Frequency(word), Math.Max(parties, FewestParties) / CommonWords.OneIn(word));

    private static int Percent(TokenRole role) => role switch
    {
        TokenRole.Core or TokenRole.Number => 100,
        TokenRole.Patronymic => 60,
        TokenRole.Place => 50,
        TokenRole.Initial => 40,
        TokenRole.Noise => 30,
        TokenRole.Particle => 25,
        TokenRole.LegalForm => 15,
        _ => 5,
    };

    private static int UnmetPercent(TokenRole role) => role is TokenRole.Patronymic or TokenRole.Place ? 50 : 100;

    /// <summary>By what words are counted.</summary>
    public static string Key(string word) =>
        Skeleton.Of(word) is [var skeleton, ..] && skeleton.Length >= 3 ? "~" + skeleton : word;

    /// <summary>Counts in how many parties each word occurs.</summary>
    public static TokenWeights Count(IReadOnlyList<NameToken[][]> namesByParty)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (NameToken[][] names in namesByParty)
        {
            seen.Clear();
            foreach (NameToken[] name in names)
                foreach (NameToken token in name)
                    if (seen.Add(Key(token.Text))) frequencies[Key(token.Text)] = frequencies.GetValueOrDefault(Key(token.Text)) + 1;
        }

        return new TokenWeights(namesByParty.Count, key => frequencies.GetValueOrDefault(key));
    }
}
