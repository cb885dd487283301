using Forfend.Matching.Names;

namespace Forfend.Matching.Scoring;

/// <summary>The best pairing of two names, and what it scores.</summary>
internal readonly struct NamePairing
{
    private const int MostOnStack = 64;
    private readonly MetWeights _weights;
    private readonly bool _isLoneOfMore;

    private NamePairing(MetWeights weights, bool isLoneOfMore) => (_weights, _isLoneOfMore) = (weights, isLoneOfMore);

    /// <summary>Whether each name has a number that the other has not.</summary>
    public bool HasSeriesConflict => _weights.HasSeriesConflict;

    /// <summary>
    /// Pairs the words that none of the taken units covers. A single pair has to carry the name alone, and only closely similar words
    /// can, unless the names are equal or neither has more telling words.
    /// </summary>
    public static NamePairing Best(
        ReadOnlySpan<WordValue> query, ReadOnlySpan<WordValue> listed, ReadOnlySpan<int> similarities, TakenUnits units, bool isEqual, Span<Pairing> pairs, out int count)
    {
        int size = query.Length * listed.Length;
        Span<int> free = size <= MostOnStack ? stackalloc int[MostOnStack] : new int[size];
        similarities[..size].CopyTo(free);
        free = free[..size];
        var weights = new MetWeights(query, listed);
        int telling = 0;
        foreach (UnitPair unit in units.Pairs)
        {
            telling += Math.Max(unit.Query.Count, unit.Listed.Count);
            // What a unit covers meets nothing else.
            for (int index = 0; index < unit.Query.Count; index++)
            {
                int word = units.QueryWord(unit, index);
                free.Slice(word * listed.Length, listed.Length).Clear();
                weights.MeetQuery(query[word], unit.Similarity);
            }

            for (int index = 0; index < unit.Listed.Count; index++)
            {
                int word = units.ListedWord(unit, index);
                for (int place = word; place < free.Length; place += listed.Length) free[place] = 0;
                weights.MeetListed(listed[word]);
            }
        }

        count = Alignment.Best(query, listed, free, pairs);
        bool mayHaveMore = Math.Max(Telling(query), Telling(listed)) >= ScoreDefinition.TellingWords;
        bool hasWord = !units.Pairs.IsEmpty;
        foreach (Pairing pair in pairs[..count])
        {
            if (!query[pair.Query].IsTelling || !listed[pair.Listed].IsTelling) continue;

            telling++;
            hasWord |= pair.Similarity > ScoreDefinition.InitialSimilarity || (query[pair.Query].Role.IsOfName() && listed[pair.Listed].Role.IsOfName());
        }

        // Initials alone carry no name.
        bool isLone = telling < ScoreDefinition.TellingWords || !hasWord;
        mayHaveMore |= !hasWord;
        if (isLone && mayHaveMore && !isEqual && RaiseFloor(query, listed, free)) count = Alignment.Best(query, listed, free, pairs);

        foreach (Pairing pair in pairs[..count])
        {
            weights.MeetQuery(query[pair.Query], pair.Similarity);
            weights.MeetListed(listed[pair.Listed]);
        }

        return new NamePairing(weights, isLone && mayHaveMore);
    }

    /// <summary>The score of names that are not equal.</summary>
    public int Score(bool isDescentExchanged) => _weights.Score(_isLoneOfMore, isDescentExchanged);

    private static bool RaiseFloor(ReadOnlySpan<WordValue> query, ReadOnlySpan<WordValue> listed, Span<int> similarities)
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

    private static int Telling(ReadOnlySpan<WordValue> name)
    {
        int count = 0;
        foreach (WordValue word in name)
            if (word.IsTelling) count++;
        return count;
    }
}
