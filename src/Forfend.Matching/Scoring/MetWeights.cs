using Forfend.Matching.Names;

namespace Forfend.Matching.Scoring;

/// <summary>What is met and lost in one pairing of two names, and what that scores. Weights here are times 1000.</summary>
internal struct MetWeights
{
    private long _met;
    private long _lost;
    private long _unmetQuery;
    private long _unmetListed;
    private long _replacedQuery;
    private long _replacedListed;
    private int _queryNumbers;
    private int _listedNumbers;
    private int _queryLetters;
    private int _listedLetters;
    private int _queryForms;
    private int _listedForms;

    /// <summary>Of two names of which nothing is met yet.</summary>
    public MetWeights(ReadOnlySpan<WordValue> query, ReadOnlySpan<WordValue> listed)
    {
        foreach (WordValue word in query) CountQuery(word, 1);
        foreach (WordValue word in listed) CountListed(word, 1);
    }

    /// <summary>Whether each name has a number that the other has not.</summary>
    public readonly bool HasSeriesConflict => _queryNumbers > 0 && _listedNumbers > 0;

    /// <summary>A word of the query is met.</summary>
    public void MeetQuery(WordValue word, int similarity)
    {
        int share = ScoreDefinition.Share(similarity);
        _met += (long)word.Weight * share;
        _lost += (long)word.Weight * (ScoreDefinition.Full - share);
        CountQuery(word, -1);
    }

    /// <summary>A listed word is met.</summary>
    public void MeetListed(WordValue word) => CountListed(word, -1);

    /// <summary>The score.</summary>
    public readonly int Score(bool isLoneOfMore, bool isDescentExchanged)
    {
        if (_met == 0) return 0;

        long unmet = isLoneOfMore
            ? (_unmetQuery + _unmetListed) * ScoreDefinition.UnmetLoneCost
            : Math.Min(_unmetQuery * ScoreDefinition.UnmetQueryCost, ScoreDefinition.MostUnmetQuery) +
              Math.Min(_unmetListed * ScoreDefinition.UnmetListedCost, ScoreDefinition.MostUnmetListed) +
              Math.Min(_replacedQuery, _replacedListed) * ScoreDefinition.ReplacedCost;
        long value = ScoreDefinition.Full * _met / (_met + _lost + unmet) - ScoreDefinition.Lack(_met);
        if (HasSeriesConflict) value -= ScoreDefinition.SeriesConflict;
        else if (_queryLetters > 0 && _listedLetters > 0) value -= ScoreDefinition.LetterConflict;
        if (_queryForms > 0 && _listedForms > 0) value -= ScoreDefinition.FormConflict;
        if (isDescentExchanged) value -= ScoreDefinition.DescentConflict;
        return (int)Math.Max(0, value);
    }

    private void CountQuery(WordValue word, int sign)
    {
        _unmetQuery += sign * word.Unmet;
        if (word.Role.IsOfSeries()) _queryNumbers += sign;
        else if (word.Role is TokenRole.LegalForm) _queryForms += sign;
        else if (word.Role.TellsApart()) _replacedQuery += sign * word.Unmet;
        if (word.Role is TokenRole.Initial) _queryLetters += sign;
    }

    private void CountListed(WordValue word, int sign)
    {
        _unmetListed += sign * word.Unmet;
        if (word.Role.IsOfSeries()) _listedNumbers += sign;
        else if (word.Role is TokenRole.LegalForm) _listedForms += sign;
        else if (word.Role.TellsApart()) _replacedListed += sign * word.Unmet;
        if (word.Role is TokenRole.Initial) _listedLetters += sign;
    }
}
