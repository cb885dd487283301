using System.Runtime.InteropServices;
using Forfend.Matching.Folding;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>Scores listed rows against one row of a query as <see cref="NameScore"/> defines it, by the numbers of the index.</summary>
internal readonly ref struct RowScorer
{
    private readonly CompiledRows _rows;
    private readonly CompiledWords _listed;
    private readonly ReadOnlySpan<WordNeighbours> _words;
    private readonly QueryRow _row;
    private readonly SearchMemory _memory;
    private readonly bool _isOfDescent;

    public RowScorer(CompiledRows rows, CompiledWords listed, ReadOnlySpan<WordNeighbours> words, QueryRow row, SearchMemory memory)
    {
        _rows = rows;
        _listed = listed;
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
        TakenUnits units = !isEqual && (mayShareWhole || MayShareUnits(row, ids)) ? TakeUnits(row, ids, mayShareWhole) : default;
        return NameScore.Romanized(NameScore.ValueOf(memory.Query, memory.Listed, memory.Similarities, units, isEqual, isExchanged), _row.Script, script);
    }

    private bool IsEqual()
    {
        ScoreMemory memory = _memory.Score;
        return NameEquality.AreWordsEqual(memory.Query, memory.QueryTexts, memory.Listed, memory.ListedTexts, out bool mustTell) && (!mustTell || TellsEnough());
    }

    private bool TellsEnough()
    {
        int words = 0;
        bool isDistinctive = false;
        foreach (WordNeighbours word in _words)
            if (NameEquality.Tells(word.Value.Role)) (words, isDistinctive) = (words + 1, isDistinctive || word.IsDistinctive);
        return NameEquality.TellsEnough(words, isDistinctive);
    }

    private bool IsExchanged(ReadOnlySpan<int> ids)
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
    private bool MayShareUnits(int row, ReadOnlySpan<int> ids)
    {
        foreach (WordPart part in _memory.Parts)
            if (part.HasUnitRows && part.Word.IsInUnitRow(row)) return true;
        foreach (UnitMatch unit in _memory.NearUnits)
            if (ids.Contains(unit.Word)) return true;
        return false;
    }

    // The same pairs as the definition compares; all that are similar were found before.
    private TakenUnits TakeUnits(int row, ReadOnlySpan<int> ids, bool mayShareWhole)
    {
        List<int> listed = _memory.ListedCycle;
        listed.Clear();
        for (int word = 0; word < ids.Length; word++)
            if (_listed.CanJoin(ids[word])) listed.Add(word);

        List<UnitPair> pairs = _memory.UnitPairs;
        pairs.Clear();
        int joinable = _memory.Cycle.Count;
        foreach (UnitMatch unit in _memory.Units)
            for (int place = 0; place < listed.Count; place++)
                if (ids[listed[place]] == unit.Word) pairs.Add(new UnitPair(new WordRun(unit.First, unit.Count, joinable), new WordRun(place, 1, listed.Count), unit.Similarity));
        for (int place = 0; place < joinable; place++)
            foreach (ListedUnit unit in _words[_memory.Cycle[place]].UnitsIn(row))
                pairs.Add(new UnitPair(new WordRun(place, 1, joinable), new WordRun(unit.First, unit.Count, listed.Count), unit.Similarity));
        if (mayShareWhole && joinable is >= 2 and <= NameUnit.MostWordsOfWhole && listed.Count is >= 2 and <= NameUnit.MostWordsOfWhole) AddWholes(ids, joinable, listed, pairs);

        UnitPair.Take(pairs);
        return new TakenUnits(CollectionsMarshal.AsSpan(pairs), CollectionsMarshal.AsSpan(_memory.Cycle), CollectionsMarshal.AsSpan(listed));
    }

    private void AddWholes(ReadOnlySpan<int> ids, int joinable, List<int> listed, List<UnitPair> pairs)
    {
        for (int first = 0; first < joinable; first++)
        {
            for (int other = 0; other < listed.Count; other++)
            {
                (WordRun query, WordRun whole) = (new WordRun(first, joinable, joinable), new WordRun(other, listed.Count, listed.Count));
                if (HaveOneText(query, whole, ids, listed)) pairs.Add(new UnitPair(query, whole, ScoreDefinition.UnitEqual));
            }
        }
    }

    // Letter by letter, whatever words they stand in.
    private bool HaveOneText(WordRun query, WordRun whole, ReadOnlySpan<int> ids, List<int> listed)
    {
        ReadOnlySpan<char> left = [];
        ReadOnlySpan<char> right = [];
        for (int word = 0, other = 0; ;)
        {
            if (left.IsEmpty && word < query.Count) left = _words[_memory.Cycle[query[word++]]].Word.Text;
            if (right.IsEmpty && other < whole.Count) right = _listed.TextOf(ids[listed[whole[other++]]]);
            int length = Math.Min(left.Length, right.Length);
            if (length == 0) return left.IsEmpty && right.IsEmpty;
            if (!left[..length].SequenceEqual(right[..length])) return false;

            left = left[length..];
            right = right[length..];
        }
    }
}
