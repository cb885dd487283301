using System.Collections.Concurrent;
using Forfend.Matching.Index;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Exhaustive;

/// <summary>
/// Scores every listed row by the definition. What is similar to a word is found by comparing it with all listed words, once, and
/// remembered. Only a row of which no word is similar to any of the query, alone or written as one, is passed over: nothing of it is met.
/// </summary>
internal sealed class ExhaustiveSearch
{
    // Some hundred megabytes at fifty similar words each. Forgets everything when full, which costs time and never an answer.
    private const int MostRemembered = 200_000;

    private readonly ListedRows _rows;
    private readonly ListedUnits _units = new();
    private readonly ListedUnits _singles = new();
    private readonly Dictionary<string, List<int>> _wholes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<WordIdentity, (WeighedToken Word, SimilarWords Similar)> _remembered = new();
    private readonly ConcurrentBag<Closeness> _free = [];

    public ExhaustiveSearch(ListedRows rows)
    {
        _rows = rows;
        for (int id = 0; id < rows.Words.Length; id++)
            foreach (NameUnit single in NameUnit.SinglesOf([rows.Words[id]])) _singles.Add(single, id);
        for (int row = 0; row < rows.All.Length; row++)
        {
            foreach (NameUnit unit in NameUnit.Of(rows.All[row].Name.Words))
            {
                _units.Add(unit, row);
                if (!unit.Run.IsWhole) continue;

                if (!_wholes.TryGetValue(unit.Text, out List<int>? bearers)) _wholes.Add(unit.Text, bearers = []);
                bearers.Add(row);
            }
        }
    }

    /// <summary>The rows of the name of a query.</summary>
    public IReadOnlyList<QueryName> Read(string name) => [.. NameRows.OfQuery(name).Select(row => new QueryName(row, Array.ConvertAll(row.Words, word => Remembered(word).Word)))];

    /// <summary>Calls back for every row that has at least a score, which is at least 1, in their order.</summary>
    public void Find(QueryName reading, int leastScore, Action<ListedRow, NameScore> found)
    {
        Closeness closeness = Raise(reading);
        var asked = new ComparedName(reading.Words);
        for (int row = 0; row < _rows.All.Length; row++)
        {
            ListedRow listed = _rows.All[row];
            if (!closeness.MayShareUnits(row) && !closeness.IsAnyMet(listed.Ids)) continue;

            List<UnitPair> units = closeness.MayShareUnits(row) ? UnitsOf(reading, listed) : [];
            if (RowComparison.ValueOf(reading, asked, listed, closeness.Of(listed.Ids), units, _rows.Weights, out _) < leastScore) continue;

            found(listed, RowComparison.Of(reading, listed, closeness.Of(listed.Ids), units, _rows.Weights));
        }

        Return(closeness);
    }

    /// <summary>The score of the rows of one party, in their order.</summary>
    public IEnumerable<(ListedRow Row, NameScore Score)> OfParty(QueryName reading, int party)
    {
        var scores = new List<(ListedRow, NameScore)>();
        Closeness closeness = Raise(reading);
        foreach (ListedRow listed in _rows.OfParty(party)) scores.Add((listed, RowComparison.Of(reading, listed, closeness.Of(listed.Ids), UnitsOf(reading, listed), _rows.Weights)));
        Return(closeness);
        return scores;
    }

    private (WeighedToken Word, SimilarWords Similar) Remembered(NameToken token)
    {
        var identity = WordIdentity.Of(token);
        if (_remembered.TryGetValue(identity, out (WeighedToken Word, SimilarWords Similar) known)) return known;

        if (_remembered.Count >= MostRemembered) _remembered.Clear();
        WeighedToken word = _rows.Weights.Weigh(token);
        return _remembered[identity] = (word, SimilarWords.Of(word, _rows.Words, _units));
    }

    // Writes down what is similar to the words of a reading, single and written as one.
    private Closeness Raise(QueryName reading)
    {
        Closeness closeness = _free.TryTake(out Closeness? free) ? free : new Closeness(_rows.Words.Length, _rows.All.Length);
        closeness.Begin(reading.Words.Length);
        for (int place = 0; place < reading.Words.Length; place++)
        {
            SimilarWords similar = Remembered(reading.Tokens[place]).Similar;
            for (int index = 0; index < similar.Ids.Length; index++) closeness.Set(place, similar.Ids[index], similar.Similarities[index]);
            foreach (int row in similar.UnitRows) closeness.ShareUnits(row);
        }

        var words = new HashSet<int>();
        foreach (NameUnit unit in reading.Units)
        {
            _singles.AddSimilar(unit, words);
            if (!unit.Run.IsWhole || !_wholes.TryGetValue(unit.Text, out List<int>? rows)) continue;

            foreach (int row in rows) closeness.ShareUnits(row);
        }

        foreach (int word in words)
            foreach (int row in _rows.OfWord(word)) closeness.ShareUnits(row);
        return closeness;
    }

    private void Return(Closeness closeness)
    {
        closeness.Clear();
        _free.Add(closeness);
    }

    private static List<UnitPair> UnitsOf(QueryName reading, ListedRow listed) =>
        UnitPair.Of(reading.Singles, reading.Units, NameUnit.SinglesOf(listed.Name.Words), NameUnit.Of(listed.Name.Words));
}
