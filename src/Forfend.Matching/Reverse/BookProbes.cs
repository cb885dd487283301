using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>
/// Chooses which rows of a book are looked at for a changed row, so that none is missed that reaches a score without words written as one.
/// Each row lies with one of its words. If that is similar to a word of the changed row, the row is found there. If it is not, it is surely
/// not met, and what is met must make up for it: few words can. <c>docs/matching.md</c>, section 7, proves it.
/// </summary>
/// <param name="values">What the words of the book count for.</param>
/// <param name="leastScore">The score.</param>
internal sealed class BookProbes(WordValue[] values, int leastScore)
{
    /// <summary>A word that counts for so much where it is not met costs the most that can be lost so.</summary>
    public const int FullUnmet = (int)(ScoreDefinition.MostUnmetQuery / ScoreDefinition.UnmetQueryCost);

    private const int Splits = 4;

    // What each word of the changed row can add to a score at most.
    private readonly List<long> _gains = [];
    private long _score;
    private long _allGains;

    /// <summary>Begins with another changed row.</summary>
    public void Begin(ChangedWord[] words)
    {
        // What little evidence lacks must be met beside the score.
        _score = leastScore + ScoreDefinition.Lack(words.Sum(word => word.MostMet));
        _gains.Clear();
        foreach (ChangedWord word in words) _gains.Add(word.Similar.Aggregate(0L, (most, similar) => Math.Max(most, similar.Gain(_score))));
        _allGains = _gains.Sum();
    }

    /// <summary>Whether rows that lie with a word that is similar to a word of the changed row may reach the score.</summary>
    public bool MayReach(NearWord near)
    {
        WordValue value = values[near.Word];
        if (near.Share == ScoreDefinition.Full || _allGains >= LossOf(value.Unmet)) return true;

        // The word it is similar to meets no other.
        long least = long.MaxValue;
        for (int place = 0; place < _gains.Count; place++)
            if ((near.Met & NearWord.BitOf(place)) != 0) least = Math.Min(least, _gains[place]);
        return value.Weight * (near.Share - _score) + _allGains - least >= 0;
    }

    /// <summary>
    /// Adds words of the book of which every row bears one that reaches the score and lies with a word of <see cref="FullUnmet"/> or more that is similar
    /// to none of the changed row; perhaps some several times.
    /// </summary>
    public void AddTo(List<int> probes, ChangedWord[] words)
    {
        long needed = LossOf(FullUnmet);
        if (_allGains < needed) return;

        (long Rows, int Place, long Most) best = (long.MaxValue, 0, 0);
        for (int place = 0; place < words.Length; place++)
        {
            for (int split = 1; split <= Splits; split++)
            {
                // One word may add so much without being a probe.
                long most = Math.Min(_gains[place] * split / Splits, needed - 1);
                long rows = 0;
                for (int other = 0; other < words.Length; other++)
                {
                    long least = LeastGain(other, place, most, needed);
                    foreach (SimilarWord word in words[other].Similar)
                        if (word.Gain(_score) >= least) rows += word.Rows;
                }

                if (rows < best.Rows) best = (rows, place, most);
            }
        }

        for (int place = 0; place < words.Length; place++)
        {
            long least = LeastGain(place, best.Place, best.Most, needed);
            foreach (SimilarWord word in words[place].Similar)
                if (word.Gain(_score) >= least) probes.Add(word.Word);
        }
    }

    // What a word must add to be a probe: where one word is to be none unless it adds more than it may, the others make up for the rest.
    private long LeastGain(int place, int spared, long most, long needed) =>
        place == spared ? most + 1 : needed - most - (_allGains - _gains[place] - _gains[spared]);

    private long LossOf(int unmet) => _score * Math.Min(ScoreDefinition.UnmetQueryCost * unmet, ScoreDefinition.MostUnmetQuery) / ScoreDefinition.Full;
}
