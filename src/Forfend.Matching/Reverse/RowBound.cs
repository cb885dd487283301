using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>
/// Whether the words of a name may come to a score in a row, if of each is known how great a share of its weight can be met there.
/// <c>docs/matching.md</c>, section 8, proves that it never says no where they do.
/// </summary>
/// <param name="words">The words of a book.</param>
/// <param name="leastScore">The score.</param>
internal readonly ref struct RowBound(NearWord[] words, int leastScore)
{
    /// <summary>Whether they may.</summary>
    /// <param name="name">The words of the name.</param>
    /// <param name="shares">The share of each that can be met, in steps; 0 where none can.</param>
    /// <param name="areUnits">Whether words written as one may be among what is met.</param>
    public bool IsReachedBy(ReadOnlySpan<int> name, ReadOnlySpan<byte> shares, bool areUnits)
    {
        long met = 0;
        int telling = 0;
        int tellingMet = 0;
        bool mayBeEqual = true;
        for (int place = 0; place < name.Length; place++)
        {
            ref readonly NearWord word = ref words[name[place]];
            met += (long)word.Weight * ShareOf(shares[place]);
            mayBeEqual &= word.Unmet == 0 || ShareOf(shares[place]) == ScoreDefinition.Full;
            if (!word.IsTelling) continue;

            telling++;
            if (shares[place] > 0) tellingMet++;
        }

        if (met == 0) return false;
        if (mayBeEqual) return true;

        // What little evidence lacks must be met beside the score.
        long least = leastScore + ScoreDefinition.Lack(met);
        bool isLone = !areUnits && telling >= ScoreDefinition.TellingWords && tellingMet < ScoreDefinition.TellingWords;
        long cost = isLone ? ScoreDefinition.UnmetLoneCost : ScoreDefinition.UnmetQueryCost;
        long all = 0;
        long overCap = 0;
        for (int place = 0; place < name.Length; place++)
        {
            ref readonly NearWord word = ref words[name[place]];
            long gained = word.Weight * (ShareOf(shares[place]) - least) * ScoreDefinition.Full;
            all += Math.Max(gained, -least * cost * word.Unmet);
            overCap += Math.Max(gained, 0);
        }

        return all >= 0 || (!isLone && overCap >= least * ScoreDefinition.MostUnmetQuery);
    }

    private static int ShareOf(byte steps) => Math.Min(steps * RowShares.Step, ScoreDefinition.Full);
}
