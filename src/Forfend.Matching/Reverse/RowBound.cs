using Forfend.Matching.Compiled;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>
/// Whether a row of a book may come to a score in a changed row, if of each word is known how great a share of its weight can be met there.
/// <c>docs/matching.md</c>, section 7, proves that it never says no where it does.
/// </summary>
/// <param name="values">What the words of the book count for.</param>
/// <param name="changed">The changed row.</param>
/// <param name="leastScore">The score.</param>
internal readonly ref struct RowBound(WordValue[] values, ChangedRow changed, int leastScore)
{
    /// <summary>Whether it may.</summary>
    /// <param name="words">The words of the row of the book.</param>
    /// <param name="shares">The share of each that can be met; 0 where none can.</param>
    /// <param name="met">Which words of the changed row may be met: bits as those of <see cref="NearWord"/>.</param>
    /// <param name="areUnits">Whether words written as one may be among what is met.</param>
    public bool IsReachedBy(ReadOnlySpan<int> words, ReadOnlySpan<int> shares, ulong met, bool areUnits)
    {
        long weight = 0;
        int telling = 0;
        int tellingMet = 0;
        bool mayBeEqual = true;
        for (int place = 0; place < words.Length; place++)
        {
            WordValue word = values[words[place]];
            weight += (long)word.Weight * shares[place];
            mayBeEqual &= shares[place] == ScoreDefinition.Full || !WordNeighbours.IsNeededIn(word.Role);
            if (!word.IsTelling) continue;

            telling++;
            if (shares[place] > 0) tellingMet++;
        }

        if (weight == 0) return false;
        if (mayBeEqual) return true;

        // What little evidence lacks must be met beside the score.
        long least = leastScore + ScoreDefinition.Lack(weight);
        bool isLone = !areUnits && Math.Max(telling, changed.Telling) >= ScoreDefinition.TellingWords && tellingMet < ScoreDefinition.TellingWords;
        long cost = isLone ? ScoreDefinition.UnmetLoneCost : ScoreDefinition.UnmetQueryCost;
        long all = 0;
        long overCap = -ScoreDefinition.MostUnmetQuery * least;
        long replaced = 0;
        for (int place = 0; place < words.Length; place++)
        {
            WordValue word = values[words[place]];
            long gained = word.Weight * (shares[place] - least) * ScoreDefinition.Full;
            all += Math.Max(shares[place] == 0 ? long.MinValue : gained, -least * cost * word.Unmet);
            overCap += Math.Max(gained, 0);
            if (shares[place] == 0 && word.Role.TellsApart()) replaced += word.Unmet;
        }

        long most = isLone ? all : Math.Max(all, overCap);
        return most >= 0 && most >= least * LossOf(met, replaced, isLone);
    }

    /// <summary>The score of names that are not equal, of which so much is met (in thousandths) of words that weigh so much, and beside so much is lost.</summary>
    public static long ScoreOf(long met, long weight, long loss) =>
        met == 0 ? 0 : ScoreDefinition.Full * met / (ScoreDefinition.Full * weight + loss) - ScoreDefinition.Lack(met);

    // What is lost by the words of the changed row that surely are not met, and because others stand in their place.
    private long LossOf(ulong met, long replaced, bool isLone)
    {
        long unmet = 0;
        long replacing = 0;
        for (int place = 0; place < changed.Values.Length; place++)
        {
            if ((met & NearWord.BitOf(place)) != 0) continue;

            unmet += changed.Values[place].Unmet;
            if (changed.Values[place].Role.TellsApart()) replacing += changed.Values[place].Unmet;
        }

        return isLone
            ? unmet * ScoreDefinition.UnmetLoneCost
            : Math.Min(unmet * ScoreDefinition.UnmetListedCost, ScoreDefinition.MostUnmetListed) + Math.Min(replaced, replacing) * ScoreDefinition.ReplacedCost;
    }
}
