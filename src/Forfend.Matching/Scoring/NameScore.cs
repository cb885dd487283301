using Forfend.Matching.Folding;
using Forfend.Matching.Names;

namespace Forfend.Matching.Scoring;

/// <summary>What two names have in common: the score in thousandths and the words that met.</summary>
/// <param name="Value">0 to 1000.</param>
/// <param name="IsEqual">Whether they are the same name, see <see cref="NameEquality"/>.</param>
/// <param name="Pairs">The words that met, in the order of the query.</param>
/// <param name="Units">Words written as one that met, in the order in which they were taken.</param>
/// <param name="HasSeriesConflict">Whether each has a number that the other has not.</param>
internal sealed record NameScore(int Value, bool IsEqual, IReadOnlyList<Pairing> Pairs, IReadOnlyList<UnitPair> Units, bool HasSeriesConflict)
{
    /// <summary>Nothing in common.</summary>
    public static NameScore Nothing { get; } = new(0, false, [], [], false);

    /// <summary>
    /// The better of two pairings: word by word, and with words written as one taken first. Names that are equal have 1000; whether they
    /// may be is asked only of names as they were written.
    /// </summary>
    public static NameScore Of(
        ReadOnlySpan<WeighedToken> query, ReadOnlySpan<WeighedToken> listed, ReadOnlySpan<int> similarities, IReadOnlyList<UnitPair> units, bool mayBeEqual,
        TokenWeights weights)
    {
        bool isExchanged = Descent.IsExchanged(query, listed, similarities);
        bool isEqual = mayBeEqual && !isExchanged && NameEquality.AreEqual(query, listed, weights);
        NameScore plain = Of(query, listed, similarities, [], isEqual, isExchanged);
        if (units.Count == 0 || isEqual) return plain;

        NameScore merged = Of(query, listed, similarities, Disjoint(units), isEqual: false, isExchanged);
        return merged.Value > plain.Value ? merged : plain;
    }

    /// <summary>The score less what the romanization of either row costs.</summary>
    public NameScore Romanized(NativeScript query, NativeScript listed)
    {
        int cost = query is NativeScript.Chinese || listed is NativeScript.Chinese ? ScoreDefinition.ChineseReadingCost
            : query is NativeScript.None && listed is NativeScript.None ? 0 : ScoreDefinition.RomanizedCost;
        return cost == 0 || Value == 0 ? this : this with { Value = Math.Max(0, Value - cost) };
    }

    private static NameScore Of(
        ReadOnlySpan<WeighedToken> query, ReadOnlySpan<WeighedToken> listed, ReadOnlySpan<int> similarities, List<UnitPair> units, bool isEqual, bool isExchanged)
    {
        var free = new FreeWords(query, listed, similarities, units);
        bool mayHaveMore = Math.Max(Telling(query), Telling(listed)) >= ScoreDefinition.TellingWords;
        int tellingInUnits = units.Sum(unit => Math.Max(1, Math.Max(unit.Query.Words.Length, unit.Listed.Words.Length)));
        List<Pairing> pairs = free.Best();
        bool isLone = tellingInUnits + TellingPairs(query, listed, pairs) < ScoreDefinition.TellingWords;
        if (isLone && mayHaveMore && !isEqual && free.RaiseFloor()) pairs = free.Best();

        var sums = new Sums(query, listed);
        foreach (Pairing pair in pairs) sums.Meet(query[pair.Query], listed[pair.Listed], pair.Similarity);
        foreach (UnitPair unit in units) sums.Meet(query, listed, unit);
        int value = isEqual ? ScoreDefinition.Full : sums.Score(isLone && mayHaveMore, isExchanged);
        return new NameScore(value, isEqual, pairs, units, sums.HasSeriesConflict);
    }

    // The first in order that shares no word with those taken before.
    private static List<UnitPair> Disjoint(IReadOnlyList<UnitPair> units)
    {
        var taken = new List<UnitPair>();
        foreach (UnitPair unit in units)
        {
            bool isFree = taken.TrueForAll(other =>
                !other.Query.Words.Any(word => unit.Query.Words.Contains(word)) && !other.Listed.Words.Any(word => unit.Listed.Words.Contains(word)));
            if (isFree) taken.Add(unit);
        }

        return taken;
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

    // Met and lost weight of one pairing; weights here are times 1000.
    private sealed class Sums
    {
        private long _met;
        private long _lost;
        private long _unmetQuery;
        private long _unmetListed;
        private long _replacedQuery;
        private long _replacedListed;
        private int _queryNumbers;
        private int _listedNumbers;
        private int _queryForms;
        private int _listedForms;

        public Sums(ReadOnlySpan<WeighedToken> query, ReadOnlySpan<WeighedToken> listed)
        {
            foreach (WeighedToken word in query) CountQuery(word, 1);
            foreach (WeighedToken word in listed) CountListed(word, 1);
        }

        public bool HasSeriesConflict => _queryNumbers > 0 && _listedNumbers > 0;

        public void Meet(WeighedToken query, WeighedToken listed, int similarity)
        {
            int share = ScoreDefinition.Share(similarity);
            _met += (long)query.Weight * share;
            _lost += (long)query.Weight * (ScoreDefinition.Full - share);
            CountQuery(query, -1);
            CountListed(listed, -1);
        }

        public void Meet(ReadOnlySpan<WeighedToken> query, ReadOnlySpan<WeighedToken> listed, UnitPair unit)
        {
            int share = ScoreDefinition.Share(unit.Similarity);
            foreach (int word in unit.Query.Words)
            {
                _met += (long)query[word].Weight * share;
                _lost += (long)query[word].Weight * (ScoreDefinition.Full - share);
                CountQuery(query[word], -1);
            }

            foreach (int word in unit.Listed.Words) CountListed(listed[word], -1);
        }

        public int Score(bool isLoneOfMore, bool isDescentExchanged)
        {
            if (_met == 0) return 0;

            long unmet = isLoneOfMore
                ? (_unmetQuery + _unmetListed) * ScoreDefinition.UnmetLoneCost
                : Math.Min(_unmetQuery * ScoreDefinition.UnmetQueryCost, ScoreDefinition.MostUnmetQuery) +
                  Math.Min(_unmetListed * ScoreDefinition.UnmetListedCost, ScoreDefinition.MostUnmetListed) +
                  Math.Min(_replacedQuery, _replacedListed) * ScoreDefinition.ReplacedCost;
            long value = ScoreDefinition.Full * _met / (_met + _lost + unmet) - ScoreDefinition.Lack(_met);
            if (HasSeriesConflict) value -= ScoreDefinition.SeriesConflict;
            if (_queryForms > 0 && _listedForms > 0) value -= ScoreDefinition.FormConflict;
            if (isDescentExchanged) value -= ScoreDefinition.DescentConflict;
            return (int)Math.Max(0, value);
        }

        private void CountQuery(WeighedToken word, int sign)
        {
            _unmetQuery += sign * word.Unmet;
            if (word.Role is TokenRole.Number) _queryNumbers += sign;
            else if (word.Role is TokenRole.LegalForm) _queryForms += sign;
            else if (word.Role.TellsApart()) _replacedQuery += sign * word.Unmet;
        }

        private void CountListed(WeighedToken word, int sign)
        {
            _unmetListed += sign * word.Unmet;
            if (word.Role is TokenRole.Number) _listedNumbers += sign;
            else if (word.Role is TokenRole.LegalForm) _listedForms += sign;
            else if (word.Role.TellsApart()) _replacedListed += sign * word.Unmet;
        }
    }

    // The words that no unit covers, with their similarities.
    private sealed class FreeWords
    {
        private readonly int[] _query;
        private readonly int[] _listed;
        private readonly WeighedToken[] _queryWords;
        private readonly WeighedToken[] _listedWords;
        private readonly int[] _similarities;

        public FreeWords(ReadOnlySpan<WeighedToken> query, ReadOnlySpan<WeighedToken> listed, ReadOnlySpan<int> similarities, List<UnitPair> units)
        {
            _query = [.. Enumerable.Range(0, query.Length).Where(word => !units.Exists(unit => unit.Query.Words.Contains(word)))];
            _listed = [.. Enumerable.Range(0, listed.Length).Where(word => !units.Exists(unit => unit.Listed.Words.Contains(word)))];
            _queryWords = new WeighedToken[_query.Length];
            _listedWords = new WeighedToken[_listed.Length];
            _similarities = new int[_query.Length * _listed.Length];
            for (int q = 0; q < _query.Length; q++) _queryWords[q] = query[_query[q]];
            for (int n = 0; n < _listed.Length; n++) _listedWords[n] = listed[_listed[n]];
            for (int q = 0; q < _query.Length; q++)
                for (int n = 0; n < _listed.Length; n++) _similarities[q * _listed.Length + n] = similarities[_query[q] * listed.Length + _listed[n]];
        }

        public List<Pairing> Best() =>
            _query.Length == 0 || _listed.Length == 0
                ? []
                : [.. Alignment.Best(_queryWords, _listedWords, _similarities).Select(pair => new Pairing(_query[pair.Query], _listed[pair.Listed], pair.Similarity))];

        // Where one word has to carry the name, only a closely similar one counts.
        public bool RaiseFloor()
        {
            bool changed = false;
            for (int q = 0; q < _query.Length; q++)
            {
                for (int n = 0; n < _listed.Length; n++)
                {
                    ref int similarity = ref _similarities[q * _listed.Length + n];
                    if (similarity is 0 or >= ScoreDefinition.LoneSimilarityFloor || !_queryWords[q].IsTelling || !_listedWords[n].IsTelling) continue;

                    similarity = 0;
                    changed = true;
                }
            }

            return changed;
        }
    }
}
