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

    private const int MostOnStack = 64;

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

        // Words that add no more than they may, all together less than is needed, are no probes.
        Span<long> mostGains = words.Length <= MostOnStack ? stackalloc long[words.Length] : new long[words.Length];
        int best = 0;
        long fewest = long.MaxValue;
        for (int first = 0; first < words.Length; first++)
        {
            Share(needed - 1, first, mostGains);
            long rows = 0;
            for (int place = 0; place < words.Length; place++)
                foreach (ref readonly SimilarWord word in words[place].Similar.AsSpan())
                    if (word.Gain(_score) > mostGains[place]) rows += word.Rows;
            if (rows < fewest) (fewest, best) = (rows, first);
        }

        Share(needed - 1, best, mostGains);
        for (int place = 0; place < words.Length; place++)
            foreach (ref readonly SimilarWord word in words[place].Similar.AsSpan())
                if (word.Gain(_score) > mostGains[place]) probes.Add(word.Word);
    }

    // Gives each word what it can add, from one on round to the front, until nothing is left to be given.
    private void Share(long left, int first, Span<long> mostGains)
    {
        for (int index = 0; index < mostGains.Length; index++)
        {
            int place = (first + index) % mostGains.Length;
            mostGains[place] = Math.Min(left, _gains[place]);
            left -= mostGains[place];
        }
    }

    private long LossOf(int unmet) => _score * Math.Min(ScoreDefinition.UnmetQueryCost * unmet, ScoreDefinition.MostUnmetQuery) / ScoreDefinition.Full;
}
