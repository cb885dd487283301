using System.Numerics;
using System.Runtime.InteropServices;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Index;

/// <summary>
/// The distinct words of all listed names. A word of a query is compared with every one of them, once; pairs that cannot reach the floor
/// are passed over by a bound that never passes over one that can.
/// </summary>
internal sealed class Vocabulary
{
    private const int Prefixes = 5;
    private readonly Dictionary<WordIdentity, int> _ids = [];
    private readonly List<WeighedToken> _words = [];
    private readonly List<LetterCount> _letters = [];
    private readonly Dictionary<string, List<int>> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<WordKey, List<int>> _byKey = [];

    /// <summary>The word of an id.</summary>
    public WeighedToken this[int id] => _words[id];

    /// <summary>How many words there are.</summary>
    public int Count => _words.Count;

    /// <summary>The id of a word, which is added if it is new.</summary>
    public int Add(WeighedToken word)
    {
        var identity = WordIdentity.Of(word);
        if (_ids.TryGetValue(identity, out int known)) return known;

        int id = _words.Count;
        _ids.Add(identity, id);
        _words.Add(word);
        _letters.Add(LetterCount.Of(word.Forms.Sound));
        Append(_byText, word.Text, id);
        foreach (WordKey key in word.Forms.Keys) Append(_byKey, key, id);
        return id;
    }

    /// <summary>Every word similar to a word, by id, as <see cref="WordSimilarity.Of"/> defines it.</summary>
    public Dictionary<int, int> SimilarTo(WeighedToken word)
    {
        var similar = new Dictionary<int, int>();
        foreach (int id in _byText.GetValueOrDefault(word.Text, [])) AddIfSimilar(word, id, similar);
        foreach (WordKey key in word.Forms.Keys)
            foreach (int id in _byKey.GetValueOrDefault(key, [])) AddIfSimilar(word, id, similar);
        AddInitials(word, similar);
        if (word.Forms.Sound.Length > 0) AddCompared(word, similar);
        return similar;
    }

    private static void Append<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int id)
        where TKey : notnull
    {
        ref List<int>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        (list ??= []).Add(id);
    }

    private void AddIfSimilar(WeighedToken word, int id, Dictionary<int, int> similar)
    {
        if (!similar.ContainsKey(id) && WordSimilarity.Of(word, _words[id]) is > 0 and var similarity) similar.Add(id, similarity);
    }

    private void AddInitials(WeighedToken word, Dictionary<int, int> similar)
    {
        if (word.Role.IsOfName())
        {
            for (int length = 1; length <= Math.Min(NameTables.LongestInitial, word.Text.Length - 1); length++)
                foreach (int id in _byText.GetValueOrDefault(word.Text[..length], [])) AddIfSimilar(word, id, similar);
        }
        else if (word.Role is TokenRole.Initial)
        {
            for (int id = 0; id < _words.Count; id++)
                if (_words[id].Role.IsOfName() && _words[id].Text.StartsWith(word.Text, StringComparison.Ordinal)) AddIfSimilar(word, id, similar);
        }
    }

    private void AddCompared(WeighedToken word, Dictionary<int, int> similar)
    {
        string sound = word.Forms.Sound;
        LetterCount letters = LetterCount.Of(sound);
        int[] needed = CommonLettersNeeded(sound.Length);
        for (int id = 0; id < _letters.Count; id++)
        {
            LetterCount other = _letters[id];
            int common = letters.MostCommon(other);
            if (common < needed[other.Length * Prefixes + Prefixes - 1]) continue;
            if (common < needed[other.Length * Prefixes + JaroWinkler.Prefix(sound, _words[id].Forms.Sound)]) continue;

            AddIfSimilar(word, id, similar);
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
