using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>Finds what the list has that is similar to a word of a query; or what a book has (<see cref="Reverse.BookNames"/>) that is similar to a listed word.</summary>
/// <param name="words">The words of the list.</param>
/// <param name="rows">Its rows.</param>
/// <param name="sounds">Its sounds.</param>
/// <param name="keys">Its keys.</param>
/// <param name="units">Its words written as one.</param>
/// <param name="weights">How words weigh.</param>
/// <param name="longestInitial">How many letters its initials have at most; in a query they may be the beginning of any word that was cut off.</param>
internal sealed class NeighbourFinder(
    CompiledWords words, CompiledRows rows, SimilarSounds sounds, KeyedWords keys, UnitFinder units, TokenWeights weights, int longestInitial = NameTables.LongestInitial)
{
    private const int MostOnStack = 256;

    // A word and its similarity are sorted as one number.
    private const int SimilarityBits = 16;

    /// <summary>All of it.</summary>
    public WordNeighbours Find(NameToken token)
    {
        WeighedToken word = weights.Weigh(token);
        List<(int Word, int Similarity)> similar = SimilarTo(word);
        var ids = new int[similar.Count];
        var similarities = new short[similar.Count];
        int bearers = 0;
        for (int index = 0; index < ids.Length; index++)
        {
            ids[index] = similar[index].Word;
            similarities[index] = (short)similar[index].Similarity;
            bearers += rows.CountOfWord(ids[index]);
        }

        return new WordNeighbours(word, token, ids, similarities, units.PieceOf(word))
        {
            Rows = bearers,
            Units = units.UnitsSimilarTo(word),
            SameText = words.WordsOf(word.Text),
            IsDistinctive = weights.IsDistinctive(word.Text),
        };
    }

    /// <summary>The listed words similar to a word, ascending, each with the greatest similarity.</summary>
    public List<(int Word, int Similarity)> SimilarTo(WeighedToken word)
    {
        var similar = new List<(int Word, int Similarity)>();
        AddEqual(word, similar);
        if (word.Forms.Sound.Length > 0) sounds.AddSimilar(word.Forms.Sound, similar);
        foreach (WordKey key in word.Forms.Keys) AddKeyed(word, key, similar);
        Span<long> sorted = similar.Count <= MostOnStack ? stackalloc long[MostOnStack] : new long[similar.Count];
        sorted = sorted[..similar.Count];
        for (int index = 0; index < sorted.Length; index++) sorted[index] = (long)similar[index].Word << SimilarityBits | (long)similar[index].Similarity;
        sorted.Sort();

        // The greatest stands last.
        int count = 0;
        for (int index = 0; index < sorted.Length; index++)
        {
            (int id, int similarity) = ((int)(sorted[index] >> SimilarityBits), (int)sorted[index] & (1 << SimilarityBits) - 1);
            if (index + 1 == sorted.Length || sorted[index + 1] >> SimilarityBits != id) similar[count++] = (id, similarity);
        }

        similar.RemoveRange(count, similar.Count - count);
        return similar;
    }

    /// <summary>The listed words that several words written as one are similar to.</summary>
    public (int Word, int Similarity)[] FindUnit(NameUnit unit) => units.WordsSimilarTo(unit);

    // Words of the same text; initials of a name, and names of an initial. Legal forms are similar to nothing else.
    private void AddEqual(WeighedToken word, List<(int Word, int Similarity)> similar)
    {
        (int from, int to) = words.WordsOf(word.Text);
        for (int id = from; id < to; id++) Add(word, id, similar);
        if (word.Role is TokenRole.Initial)
        {
            (from, to) = words.BeginningWith(word.Text);
            for (int id = from; id < to; id++)
                if (words.RoleOf(id).IsBegunBy(word.Text.Length)) Add(word, id, similar);
            return;
        }

        for (int length = 1; length <= Math.Min(longestInitial, word.Text.Length - 1); length++)
        {
            if (!word.Role.IsBegunBy(length)) continue;

            (from, to) = words.WordsOf(word.Text.AsSpan(0, length));
            for (int id = from; id < to; id++)
                if (words.RoleOf(id) is TokenRole.Initial) Add(word, id, similar);
        }
    }

    // Asks the definition. It looks at no forms where texts are equal or one is an initial.
    private void Add(WeighedToken word, int id, List<(int Word, int Similarity)> similar)
    {
        var listed = new WeighedToken(words.TextOf(id), words.RoleOf(id), 0, 0, WordForms.None);
        if (WordSimilarity.Of(word, listed) is > 0 and var similarity) similar.Add((id, similarity));
    }

    private void AddKeyed(WeighedToken word, WordKey key, List<(int Word, int Similarity)> similar)
    {
        ReadOnlySpan<int> keyed = keys.WordsOf(key);
        // The hash of a key that no listed word has may be that of another.
        if (keyed.IsEmpty || !words.FormedOf(keyed[0]).Forms.Keys.Contains(key)) return;

        Span<char> room = stackalloc char[ScoreDefinition.LongestComparedWord];
        foreach (int id in keyed)
        {
            ReadOnlySpan<char> sound = words.SoundOf(id) is >= 0 and int index ? sounds.LettersOf(index, room) : "";
            int similarity = word.Forms.SimilarityOf(key, sound, words.IsNative(id));
            if (similarity >= ScoreDefinition.SimilarityFloor) similar.Add((id, similarity));
        }
    }
}
