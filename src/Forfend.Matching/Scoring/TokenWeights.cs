using System.Numerics;
using Forfend.Matching.Names;

namespace Forfend.Matching.Scoring;

/// <summary>
/// How much words weigh: the rarer among the listed parties, the more; then by role. Frozen when the matcher is built, so that a
/// score changes only with the list.
/// </summary>
internal sealed class TokenWeights(int parties, Func<string, int> frequencyOf)
{
    // What the commonest word weighs in units of one halving of the frequency.
    private const int LeastRarity = 4;

    /// <summary>How many listed parties there are.</summary>
    public int Parties => parties;

    /// <summary>How many listed parties bear the word.</summary>
    public int Frequency(string word) => frequencyOf(word);

    /// <summary>The weight of a word in a role; a word that no listed party bears weighs as one that a single party bears.</summary>
    public int Of(string word, TokenRole role)
    {
        int rarity = LeastRarity + BitOperations.Log2((uint)Math.Max(1, parties / Math.Max(1, Frequency(word))));
        return rarity * Percent(role);
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
        TokenRole.Core => 100,
        TokenRole.Initial => 40,
        TokenRole.Noise => 30,
        TokenRole.Particle => 25,
        TokenRole.LegalForm => 15,
        _ => 5,
    };

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
                    if (seen.Add(token.Text)) frequencies[token.Text] = frequencies.GetValueOrDefault(token.Text) + 1;
        }

        return new TokenWeights(namesByParty.Count, word => frequencies.GetValueOrDefault(word));
    }
}
