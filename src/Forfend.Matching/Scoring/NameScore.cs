using Forfend.Matching.Folding;

namespace Forfend.Matching.Scoring;

/// <summary>What two names have in common: the score in thousandths and the words that met.</summary>
/// <param name="Value">0 to 1000.</param>
/// <param name="IsEqual">Whether they are the same name, see <see cref="NameEquality"/>.</param>
/// <param name="Pairs">The words that met, in the order of the query.</param>
/// <param name="Units">Words written as one that met, in the order in which they were taken.</param>
/// <param name="HasSeriesConflict">Whether each has a number that the other has not.</param>
internal sealed record NameScore(int Value, bool IsEqual, IReadOnlyList<Pairing> Pairs, IReadOnlyList<MetUnit> Units, bool HasSeriesConflict)
{
    private const int MostOnStack = 16;

    /// <summary>Nothing in common.</summary>
    public static NameScore Nothing { get; } = new(0, false, [], [], false);

    /// <summary>
    /// The better of two pairings: word by word, and with words written as one taken first. Names that are equal have 1000; whether they
    /// may be is asked only of names as they were written.
    /// </summary>
    public static NameScore Of(
        ReadOnlySpan<WeighedToken> query, ReadOnlySpan<WeighedToken> listed, ReadOnlySpan<int> similarities, TakenUnits units, bool mayBeEqual,
        TokenWeights weights)
    {
        bool isExchanged = Descent.IsExchanged(query, listed, similarities);
        bool isEqual = mayBeEqual && !isExchanged && NameEquality.AreEqual(query, listed, weights);
        WordValue[] queryValues = ValuesOf(query);
        WordValue[] listedValues = ValuesOf(listed);
        NameScore plain = Of(queryValues, listedValues, similarities, default, isEqual, isExchanged);
        if (units.Pairs.IsEmpty || isEqual) return plain;

        NameScore merged = Of(queryValues, listedValues, similarities, units, isEqual: false, isExchanged);
        return merged.Value > plain.Value ? merged : plain;
    }

    /// <summary>The value alone, where equality and descent are known: the same, and nothing is allocated for it.</summary>
    public static int ValueOf(
        ReadOnlySpan<WordValue> query, ReadOnlySpan<WordValue> listed, ReadOnlySpan<int> similarities, TakenUnits units, bool isEqual, bool isExchanged)
    {
        if (isEqual) return ScoreDefinition.Full;

        int most = Math.Min(query.Length, listed.Length);
        Span<Pairing> pairs = most <= MostOnStack ? stackalloc Pairing[most] : new Pairing[most];
        int plain = NamePairing.Best(query, listed, similarities, default, isEqual: false, pairs, out _).Score(isExchanged);
        return units.Pairs.IsEmpty ? plain : Math.Max(plain, NamePairing.Best(query, listed, similarities, units, isEqual: false, pairs, out _).Score(isExchanged));
    }

    /// <summary>The score less what the romanization of either row costs.</summary>
    public NameScore Romanized(NativeScript query, NativeScript listed)
    {
        int value = Romanized(Value, query, listed);
        return value == Value ? this : this with { Value = value };
    }

    /// <summary>The same of a value.</summary>
    public static int Romanized(int value, NativeScript query, NativeScript listed)
    {
        return Math.Max(0, value - Math.Max(ScoreDefinition.ReadingCost(query), ScoreDefinition.ReadingCost(listed)));
    }

    private static NameScore Of(WordValue[] query, WordValue[] listed, ReadOnlySpan<int> similarities, TakenUnits units, bool isEqual, bool isExchanged)
    {
        var pairs = new Pairing[Math.Min(query.Length, listed.Length)];
        NamePairing best = NamePairing.Best(query, listed, similarities, units, isEqual, pairs, out int count);
        return new NameScore(isEqual ? ScoreDefinition.Full : best.Score(isExchanged), isEqual, pairs[..count], units.ToMet(), best.HasSeriesConflict);
    }

    /// <summary>What words count for.</summary>
    public static WordValue[] ValuesOf(ReadOnlySpan<WeighedToken> words)
    {
        var values = new WordValue[words.Length];
        for (int word = 0; word < words.Length; word++) values[word] = words[word].Value;
        return values;
    }
}
