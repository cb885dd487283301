namespace Forfend.Matching.Scoring;

/// <summary>What two names have in common: the score in thousandths and the words that met.</summary>
/// <param name="Value">0 to 1000.</param>
/// <param name="IsEqual">Whether they are the same name, see <see cref="NameEquality"/>.</param>
/// <param name="Pairs">The words that met, in the order of the query.</param>
internal sealed record NameScore(int Value, bool IsEqual, IReadOnlyList<Pairing> Pairs)
{
    /// <summary>
    /// Met weight in thousandths of met and lost weight. A pair meets its query word's weight times the similarity and loses the rest;
    /// unmet words of either name lose a part of theirs. Names that are equal have 1000.
    /// </summary>
    public static NameScore Of(ReadOnlySpan<WeighedToken> query, ReadOnlySpan<WeighedToken> listed, Span<int> similarities, TokenWeights weights)
    {
        bool isEqual = NameEquality.AreEqual(query, listed, weights);
        bool mayHaveMore = Math.Max(Telling(query), Telling(listed)) >= ScoreDefinition.TellingWords;
        List<Pairing> pairs = Alignment.Best(query, listed, similarities);
        bool isLone = TellingPairs(query, listed, pairs) < ScoreDefinition.TellingWords;
        if (isLone && !isEqual && RaiseFloor(query, listed, similarities)) pairs = Alignment.Best(query, listed, similarities);

        long met = 0;
        long lost = 0;
        int queryMet = 0;
        int listedMet = 0;
        foreach (Pairing pair in pairs)
        {
            met += (long)query[pair.Query].Weight * pair.Similarity;
            lost += (long)query[pair.Query].Weight * (ScoreDefinition.Full - pair.Similarity);
            queryMet += query[pair.Query].Weight;
            listedMet += listed[pair.Listed].Weight;
        }

        bool isLoneOfMore = isLone && mayHaveMore;
        lost += (Weight(query) - queryMet) * (long)(isLoneOfMore ? ScoreDefinition.UnmetLoneCost : ScoreDefinition.UnmetQueryCost);
        lost += (Weight(listed) - listedMet) * (long)(isLoneOfMore ? ScoreDefinition.UnmetLoneCost : ScoreDefinition.UnmetListedCost);
        int value = isEqual ? ScoreDefinition.Full : met == 0 ? 0 : (int)(ScoreDefinition.Full * met / (met + lost));
        return new NameScore(value, isEqual, pairs);
    }

    // Where one word has to carry the name, only a closely similar one counts.
    private static bool RaiseFloor(ReadOnlySpan<WeighedToken> query, ReadOnlySpan<WeighedToken> listed, Span<int> similarities)
    {
        bool changed = false;
        for (int q = 0; q < query.Length; q++)
        {
            for (int n = 0; n < listed.Length; n++)
            {
                ref int similarity = ref similarities[q * listed.Length + n];
                if (similarity is 0 or >= ScoreDefinition.LoneSimilarityFloor || !query[q].IsTelling || !listed[n].IsTelling) continue;

                similarity = 0;
                changed = true;
            }
        }

        return changed;
    }

    private static int TellingPairs(ReadOnlySpan<WeighedToken> query, ReadOnlySpan<WeighedToken> listed, List<Pairing> pairs)
    {
        int count = 0;
        foreach (Pairing pair in pairs)
            if (query[pair.Query].IsTelling && listed[pair.Listed].IsTelling) count++;
        return count;
    }

    private static int Telling(ReadOnlySpan<WeighedToken> name)
    {
        int count = 0;
        foreach (WeighedToken token in name)
            if (token.IsTelling) count++;
        return count;
    }

    private static int Weight(ReadOnlySpan<WeighedToken> name)
    {
        int weight = 0;
        foreach (WeighedToken token in name) weight += token.Weight;
        return weight;
    }
}
