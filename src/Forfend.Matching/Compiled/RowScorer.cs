using Forfend.Matching.Folding;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>Scores listed rows against one row of a query as <see cref="NameScore"/> defines it, by the numbers of the index.</summary>
internal ref struct RowScorer
{
    private readonly CompiledRows _rows;
    private readonly CompiledWords _listed;
    private readonly UnitFinder _finder;
    private readonly ReadOnlySpan<WordNeighbours> _words;
    private readonly QueryRow _row;
    private readonly SearchMemory _memory;
    private readonly bool _isOfDescent;
    private IReadOnlyList<NameUnit>? _singles;
    private IReadOnlyList<NameUnit>? _units;

    public RowScorer(CompiledRows rows, CompiledWords listed, UnitFinder finder, ReadOnlySpan<WordNeighbours> words, QueryRow row, SearchMemory memory)
    {
        _rows = rows;
        _listed = listed;
        _finder = finder;
        _words = words;
        _row = row;
        _memory = memory;
        foreach (WordNeighbours word in words) _isOfDescent |= word.IsOfDescent;
    }

    /// <summary>The score of a row.</summary>
    public int Score(int row, bool mayShareWhole, out bool isEqual)
    {
        isEqual = false;
        // Of two names romanized from one script the ways they are written there are compared.
        NativeScript script = _rows.ScriptOf(row);
        if (_row.Script.IsAlso(script)) return 0;

        Span<int> room = stackalloc int[CompiledRows.MostAtHand];
        ReadOnlySpan<int> ids = _rows.WordsOf(row, room);
        ScoreMemory memory = _memory.Score;
        memory.SetLengths(_words.Length, ids.Length);
        for (int n = 0; n < ids.Length; n++) (memory.Listed[n], memory.ListedTexts[n]) = (_listed.ValueOf(ids[n]), ~n);
        for (int q = 0; q < _words.Length; q++)
        {
            WordNeighbours word = _words[q];
            (memory.Query[q], memory.QueryTexts[q]) = (word.Value, word.TextNumber);
            Span<int> similarities = memory.Similarities.Slice(q * ids.Length, ids.Length);
            for (int n = 0; n < ids.Length; n++)
            {
                similarities[n] = word.SimilarityTo(ids[n]);
                if (word.HasTextOf(ids[n])) memory.ListedTexts[n] = word.TextNumber;
            }
        }

        bool isExchanged = _isOfDescent && IsExchanged(ids);
        isEqual = !isExchanged && _row.IsAsWritten && _rows.IsAsWritten(row) && IsEqual();
        IReadOnlyList<UnitPair> units = !isEqual && (mayShareWhole || MayShareUnits(row, ids)) ? UnitsOf(row) : [];
        return NameScore.Romanized(NameScore.ValueOf(memory.Query, memory.Listed, memory.Similarities, units, isEqual, isExchanged), _row.Script, script);
    }

    private readonly bool IsEqual()
    {
        ScoreMemory memory = _memory.Score;
        return NameEquality.AreWordsEqual(memory.Query, memory.QueryTexts, memory.Listed, memory.ListedTexts, out bool mustTell) && (!mustTell || TellsEnough());
    }

    private readonly bool TellsEnough()
    {
        int words = 0;
        bool isDistinctive = false;
        foreach (WordNeighbours word in _words)
            if (NameEquality.Tells(word.Value.Role)) (words, isDistinctive) = (words + 1, isDistinctive || word.IsDistinctive);
        return NameEquality.TellsEnough(words, isDistinctive);
    }

    private readonly bool IsExchanged(ReadOnlySpan<int> ids)
    {
        bool isExchanged = false;
        for (int q = 1; q + 1 < _words.Length; q++)
        {
            if (!_words[q].IsOfDescent) continue;

            for (int n = 1; n + 1 < ids.Length; n++)
                if (Descent.IsWord(_listed.TextOf(ids[n])) && !Descent.Adds(_memory.Score.Similarities, ids.Length, q, n, ref isExchanged)) return false;
        }

        return isExchanged;
    }

    // Only with units that may reach the score.
    private readonly bool MayShareUnits(int row, ReadOnlySpan<int> ids)
    {
        foreach (WordPart part in _memory.Parts)
            if (part.HasUnitRows && part.Word.IsInUnitRow(row)) return true;
        foreach (UnitMatch unit in _memory.Units)
            if (ids.Contains(unit.Word)) return true;
        return false;
    }

    private List<UnitPair> UnitsOf(int row)
    {
        if (_units is null)
        {
            var query = new WeighedToken[_words.Length];
            for (int word = 0; word < query.Length; word++) query[word] = _words[word].Word;
            (_singles, _units) = (NameUnit.SinglesOf(query), NameUnit.Of(query));
        }

        WeighedToken[] listed = _finder.WordsOf(row);
        return UnitPair.Of(_singles!, _units, NameUnit.SinglesOf(listed), NameUnit.Of(listed));
    }
}
