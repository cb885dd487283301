using System.Numerics;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Index;

/// <summary>
/// The distinct words of all listed names, each in each of its roles. A word of a query is compared with every one of them, once;
/// pairs that cannot reach the floor are passed over by a bound that never passes over one that can.
/// </summary>
internal sealed class Vocabulary
{
    private const int Prefixes = 5;
    private readonly TokenWeights _weights;
    private readonly Dictionary<(string Text, TokenRole Role), int> _ids = [];
    private readonly List<WeighedToken> _words = [];
    private readonly List<LetterCount> _letters = [];

    public Vocabulary(TokenWeights weights) => _weights = weights;

    /// <summary>The word of an id.</summary>
    public WeighedToken this[int id] => _words[id];

    /// <summary>How many words there are.</summary>
    public int Count => _words.Count;

    /// <summary>The id of a word, which is added if it is new.</summary>
    public int Add(NameToken token)
    {
        if (_ids.TryGetValue((token.Text, token.Role), out int known)) return known;

        _ids.Add((token.Text, token.Role), _words.Count);
        _words.Add(new WeighedToken(token.Text, token.Role, _weights.Of(token.Text, token.Role)));
        _letters.Add(LetterCount.Of(token));
        return _words.Count - 1;
    }

    /// <summary>Every word similar to a word, by id, as <see cref="TokenSimilarity.Of"/> defines it.</summary>
    public Dictionary<int, int> SimilarTo(string text, TokenRole role)
    {
        var similar = new Dictionary<int, int>();
        if (role is TokenRole.LegalForm)
        {
            if (_ids.TryGetValue((text, role), out int same)) similar.Add(same, ScoreDefinition.Full);
            return similar;
        }

        AddEqual(text, role, similar);
        if (role is TokenRole.Initial) AddNamesOfInitial(text[0], similar);
        else if (TokenSimilarity.IsCompared(text)) AddCompared(text, role, similar);
        return similar;
    }

    private void AddEqual(string text, TokenRole role, Dictionary<int, int> similar)
    {
        foreach (TokenRole listedRole in (ReadOnlySpan<TokenRole>)
            [TokenRole.Core, TokenRole.Initial, TokenRole.Noise, TokenRole.Particle, TokenRole.Honorific])
        {
            if (_ids.TryGetValue((text, listedRole), out int equal)) similar.Add(equal, ScoreDefinition.Full);
        }

        if (role is TokenRole.Core && text.Length > 1 && _ids.TryGetValue((text[..1], TokenRole.Initial), out int initial))
            similar.Add(initial, ScoreDefinition.InitialSimilarity);
    }

    private void AddNamesOfInitial(char initial, Dictionary<int, int> similar)
    {
        for (int id = 0; id < _words.Count; id++)
            if (_words[id].Role is TokenRole.Core && _words[id].Text[0] == initial && _words[id].Text.Length > 1)
                similar.Add(id, ScoreDefinition.InitialSimilarity);
    }

    private void AddCompared(string text, TokenRole role, Dictionary<int, int> similar)
    {
        LetterCount letters = LetterCount.Of(text);
        int[] needed = CommonLettersNeeded(text.Length);
        for (int id = 0; id < _letters.Count; id++)
        {
            LetterCount other = _letters[id];
            int common = letters.MostCommon(other);
            if (common < needed[other.Length * Prefixes + Prefixes - 1]) continue;
            if (common < needed[other.Length * Prefixes + JaroWinkler.Prefix(text, _words[id].Text)]) continue;

            int similarity = TokenSimilarity.Of(text, role, _words[id].Text, _words[id].Role);
            if (similarity > 0) similar.TryAdd(id, similarity);
        }
    }

    // By length of the other word and of the common beginning: how many letters two words must share to reach the floor.
    private static int[] CommonLettersNeeded(int length)
    {
        var needed = new int[(ScoreDefinition.LongestComparedWord + 1) * Prefixes];
        Array.Fill(needed, int.MaxValue);
        for (int other = 1; other <= ScoreDefinition.LongestComparedWord; other++)
        {
            (int shorter, int longer) = (Math.Min(length, other), Math.Max(length, other));
            for (int prefix = 0; prefix < Prefixes; prefix++)
            {
                int common = 1;
                while (common <= shorter && JaroWinkler.Bound(shorter, longer, common, prefix) < ScoreDefinition.SimilarityFloor) common++;
                if (common <= shorter) needed[other * Prefixes + prefix] = common;
            }
        }

        return needed;
    }

    /// <summary>
    /// Which letters a word has: two bits for each of 32 classes of letters (one, two or more), and how many exceed two. Letters that
    /// fall into one class, or exceed two, only raise the count of common ones.
    /// </summary>
    private readonly record struct LetterCount(ulong Letters, byte Excess, byte Length)
    {
        // Words that are not compared have no letters and no length, and need more common letters than there are.
        public static LetterCount Of(NameToken token) =>
            token.Role is not (TokenRole.LegalForm or TokenRole.Initial) && TokenSimilarity.IsCompared(token.Text) ? Of(token.Text) : default;

        public static LetterCount Of(string word)
        {
            ulong letters = 0;
            byte excess = 0;
            foreach (char unit in word)
            {
                int bit = (unit & 31) * 2;
                if ((letters >> bit & 1) == 0) letters |= 1UL << bit;
                else if ((letters >> (bit + 1) & 1) == 0) letters |= 1UL << (bit + 1);
                else excess++;
            }

            return new LetterCount(letters, excess, (byte)word.Length);
        }

        public int MostCommon(LetterCount other) => BitOperations.PopCount(Letters & other.Letters) + Math.Min(Excess, other.Excess);
    }
}
