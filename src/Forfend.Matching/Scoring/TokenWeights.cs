using System.Numerics;
using Forfend.Matching.Compiled;
using Forfend.Matching.Names;

namespace Forfend.Matching.Scoring;

/// <summary>
/// How much words weigh: the rarer among the listed parties, the more; then by role. Words of the same consonants are counted as one,
/// or each of ten spellings of Mohammed would be rare. Frozen when the matcher is built, so that a score changes only with the list.
/// </summary>
internal sealed class TokenWeights(int parties, Func<ulong, int> frequencyOfHash)
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
    public int Frequency(string word) => FrequencyOf(HashOf(word));

    /// <summary>The same by the hash of what it is counted by.</summary>
    public int FrequencyOf(ulong hash) => frequencyOfHash(hash);

    /// <summary>A word with its weight; one that no listed party bears weighs as one that a single party bears.</summary>
    public WeighedToken Weigh(NameToken token)
    {
        (int weight, int unmet) = WeightOf(Frequency(token.Text), CommonWords.OneIn(token.Text), token.Text.Length, token.Role);
        return new WeighedToken(token.Text, token.Role, weight, unmet, WordForms.Of(token));
    }

    /// <summary>What a word counts for where it is met, and where it is not.</summary>
    /// <param name="frequency">How many listed parties bear it.</param>
    /// <param name="oneIn">One in how many people or companies bears it: words common among them are common in a list too short to show it.</param>
    /// <param name="length">How many letters it has.</param>
    /// <param name="role">What it does in its name.</param>
    public (int Weight, int Unmet) WeightOf(int frequency, int oneIn, int length, TokenRole role)
    {
        int all = Math.Max(parties, FewestParties);
        int bearers = Math.Max(frequency, all / oneIn);
        int rarity = LeastRarity + BitOperations.Log2((uint)Math.Max(1, all / Math.Max(1, bearers)));
        rarity = Math.Min(rarity, LeastRarity + RarityOfLetter * length);
        int weight = rarity * Percent(role);
        return (weight, Math.Min(weight, MostUnmet * UnmetPercent(role) / 100));
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

    /// <summary>The hash of it. Two of a billion share one in one case of thirty.</summary>
    public static ulong HashOf(string word)
    {
        const ulong Seed = 77;
        return TextHash.Mix(TextHash.Of(Key(word)), Seed);
    }

    /// <summary>Counts in how many parties each word occurs.</summary>
    public static TokenWeights Count(IReadOnlyList<NameToken[][]> namesByParty)
    {
        var frequencies = new Dictionary<ulong, int>();
        var seen = new HashSet<ulong>();
        foreach (NameToken[][] names in namesByParty)
        {
            seen.Clear();
            foreach (NameToken[] name in names)
                foreach (NameToken token in name)
                    if (HashOf(token.Text) is var hash && seen.Add(hash)) frequencies[hash] = frequencies.GetValueOrDefault(hash) + 1;
        }

        return new TokenWeights(namesByParty.Count, hash => frequencies.GetValueOrDefault(hash));
    }
}
