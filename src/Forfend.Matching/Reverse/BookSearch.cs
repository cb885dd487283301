using System.Runtime.InteropServices;
using Forfend.Matching.Compiled;
using Forfend.Matching.Folding;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>
/// Finds the parties of a book that may have a hit among changed names. Each distinct word of these is looked for in the book once; then for
/// each changed row those rows of the book are bounded that bear a word similar to one of its words, and scored where the bound allows.
/// </summary>
internal sealed class BookSearch
{
    private const int MostOnStack = 64;

    private readonly BookNames _book;
    private readonly BookRecords _records;
    private readonly BookIdentifiers _identifiers;
    private readonly ChangedNames _changed;
    private readonly WordValue[] _values;
    private readonly NeighbourFinder _finder;
    private readonly Dictionary<WordIdentity, ChangedWord> _words = [];
    private readonly NearWords _near;
    private readonly bool[] _areNear;
    private readonly HashSet<int> _candidates = [];
    private readonly int _leastScore;
    private readonly Dictionary<int, List<int>> _lightRows;
    private readonly BookProbes _probes;
    private readonly List<int> _probeWords = [];
    private int[] _rows = [];

    public BookSearch(BookNames book, BookRecords records, BookIdentifiers identifiers, ChangedNames changed)
    {
        _book = book;
        _records = records;
        _identifiers = identifiers;
        _changed = changed;
        _values = book.ValuesOf(changed.Weights);
        _finder = book.FinderOf(changed.Weights);
        _near = new NearWords(book.Words.Count);
        _areNear = new bool[book.Words.Count];
        _leastScore = Math.Max(1, changed.LeastThreshold - records.MostPoints);
        _lightRows = LightRows();
        _probes = new BookProbes(_values, _leastScore);
    }

    /// <summary>Them, ascending.</summary>
    public IEnumerable<int> Candidates()
    {
        foreach (ulong identifier in _changed.Identifiers) _identifiers.AddBearers(identifier, _candidates);
        ChangedWord[][] words = Array.ConvertAll(_changed.Rows, row => Array.ConvertAll(row.Tokens, WordOf));
        (int Word, int Similarity, ulong Places)[][] units = Array.ConvertAll(_changed.Rows, UnitsOf);
        ReadOnlySpan<JoinedHit> joined = CollectionsMarshal.AsSpan(new JoinedRows(_book, _values, _areNear, new ChangedSingles(_changed.Rows, _book), _leastScore).Find());
        for (int row = 0; row < words.Length; row++)
        {
            int count = 0;
            while (count < joined.Length && joined[count].Changed == row) count++;
            Search(_changed.Rows[row], words[row], units[row], joined[..count]);
            joined = joined[count..];
        }

        return _candidates.Order();
    }

    private ChangedWord WordOf(NameToken token)
    {
        ref ChangedWord? known = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, WordIdentity.Of(token), out _);
        if (known is not null) return known;

        List<(int Word, int Similarity)> similar = _finder.SimilarTo(_changed.Weights.Weigh(token));
        foreach ((int word, _) in similar) _areNear[word] = true;
        return known = new ChangedWord([.. similar.Select(each => new SimilarWord(each.Word, each.Similarity, _values[each.Word].Weight, _book.Rows.CountOfWord(each.Word)))]);
    }

    // Rows that lie with a word of little weight, by each of their words: few.
    private Dictionary<int, List<int>> LightRows()
    {
        var rows = new Dictionary<int, List<int>>();
        Span<int> room = stackalloc int[CompiledRows.MostAtHand];
        for (int word = 0; word < _values.Length; word++)
        {
            if (_values[word].Unmet >= BookProbes.FullUnmet) continue;

            (int from, int to) = _book.BlockOf(word);
            for (int row = from; row < to; row++)
            {
                foreach (int each in _book.Rows.WordsOf(row, room))
                {
                    ref List<int>? known = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, each, out _);
                    (known ??= []).Add(row);
                }
            }
        }

        return rows;
    }

    // Words of the book that several words of a row, written as one, are similar to.
    private (int Word, int Similarity, ulong Places)[] UnitsOf(ChangedRow row)
    {
        var similar = new List<(int Word, int Similarity, ulong Places)>();
        foreach (NameUnit unit in row.Units)
        {
            ulong places = 0;
            for (int index = 0; index < unit.Run.Count; index++) places |= NearWord.BitOf(row.Cycle[unit.Run[index]]);
            foreach ((int word, int similarity) in _book.Units.WordsSimilarTo(unit))
            {
                similar.Add((word, similarity, places));
                _areNear[word] = true;
            }
        }

        return [.. similar];
    }

    private void Search(ChangedRow changed, ChangedWord[] words, (int Word, int Similarity, ulong Places)[] units, ReadOnlySpan<JoinedHit> joined)
    {
        _near.Begin(words.Length);
        for (int place = 0; place < words.Length; place++)
            foreach (SimilarWord similar in words[place].Similar) _near.Add(similar.Word, place, similar.Similarity);
        foreach ((int word, int similarity, ulong places) in units) _near.AddUnit(word, similarity, places);

        int least = IsOneEnough(changed, words) ? 1 : 2;
        _probes.Begin(words);
        foreach (ref readonly NearWord near in _near.All)
        {
            if (_probes.MayReach(near) && _book.BlockOf(near.Word) is var (from, to)) SearchRows(changed, Range(from, to), least);
            if (_lightRows.TryGetValue(near.Word, out List<int>? light)) SearchRows(changed, CollectionsMarshal.AsSpan(light), least);
        }

        _probeWords.Clear();
        _probes.AddTo(_probeWords, words);
        foreach ((int word, _, _) in units) _probeWords.Add(word);
        foreach (int word in _probeWords) SearchRows(changed, RowsOf(word), least);
        SearchJoined(changed, joined);
        SearchWholes(changed);
    }

    // Whether a row may reach the score that meets one word of several; if the word carries the name alone, all others are lost.
    private bool IsOneEnough(ChangedRow changed, ChangedWord[] words)
    {
        if (changed.Telling < ScoreDefinition.TellingWords) return true;

        long unmet = 0;
        foreach (WordValue value in changed.Values) unmet += value.Unmet;
        for (int place = 0; place < words.Length; place++)
        {
            long weight = words[place].MostWeight;
            if (RowBound.ScoreOf(weight * ScoreDefinition.Full, weight, (unmet - changed.Values[place].Unmet) * ScoreDefinition.UnmetLoneCost) >= _leastScore) return true;
        }

        return false;
    }

    private ReadOnlySpan<int> RowsOf(int word) => _book.Rows.OfWord(word, RoomFor(_book.Rows.CountOfWord(word)));

    private ReadOnlySpan<int> Range(int from, int to)
    {
        Span<int> rows = RoomFor(to - from);
        for (int row = from; row < to; row++) rows[row - from] = row;
        return rows;
    }

    private Span<int> RoomFor(int count)
    {
        if (_rows.Length < count) _rows = new int[Math.Max(count, _rows.Length * 2)];
        return _rows.AsSpan(0, count);
    }

    private void SearchRows(ChangedRow changed, ReadOnlySpan<int> rows, int least)
    {
        Span<int> room = stackalloc int[CompiledRows.MostAtHand];
        Span<int> sharesRoom = stackalloc int[MostOnStack];
        var bound = new RowBound(_values, changed, _leastScore);
        ReadOnlySpan<byte> marks = _near.Marks;
        foreach (int row in rows)
        {
            if (_book.Rows.Sum(row, marks) < least) continue;

            ReadOnlySpan<int> words = _book.Rows.WordsOf(row, room);
            Span<int> shares = words.Length <= MostOnStack ? sharesRoom[..words.Length] : new int[words.Length];
            ulong met = SharesOf(words, shares, out bool areUnits);
            if (!bound.IsReachedBy(words, shares, met, areUnits)) continue;

            int party = _book.Rows.PartyOf(row);
            if (!_candidates.Contains(party) && Reaches(changed, row, words, shares, met, areUnits, LeastScoreOf(party))) _candidates.Add(party);
        }
    }

    private int LeastScoreOf(int party) => Math.Max(1, _changed.LeastThreshold - _records.MostPointsOf(party));

    private ulong SharesOf(ReadOnlySpan<int> words, Span<int> shares, out bool areUnits)
    {
        ReadOnlySpan<NearWord> all = _near.All;
        ulong met = 0;
        areUnits = false;
        for (int place = 0; place < words.Length; place++)
        {
            int near = _near.PlaceOf(words[place]);
            shares[place] = near < 0 ? 0 : all[near].Share;
            if (near < 0) continue;

            met |= all[near].Met;
            areUnits |= all[near].IsOfUnit;
        }

        return met;
    }

    private bool Reaches(ChangedRow changed, int row, ReadOnlySpan<int> words, ReadOnlySpan<int> shares, ulong met, bool areUnits, int leastScore)
    {
        if (leastScore > _leastScore && !new RowBound(_values, changed, leastScore).IsReachedBy(words, shares, met, areUnits)) return false;

        return MayBeEqual(changed, row, words, shares) || ScoreOf(changed, row, words, areUnits) >= leastScore;
    }

    private bool MayBeEqual(ChangedRow changed, int row, ReadOnlySpan<int> words, ReadOnlySpan<int> shares)
    {
        if (!changed.IsAsWritten || !_book.Rows.IsAsWritten(row)) return false;

        int needed = 0;
        for (int place = 0; place < words.Length; place++)
        {
            if (!WordNeighbours.IsNeededIn(_values[words[place]].Role)) continue;
            if (shares[place] < ScoreDefinition.Full) return false;

            needed++;
        }

        return needed == changed.Needed;
    }

    // Of a row that is not equal; but for father and child exchanged, which only lowers it.
    private int ScoreOf(ChangedRow changed, int row, ReadOnlySpan<int> words, bool areUnits)
    {
        NativeScript script = _book.Rows.ScriptOf(row);
        // Of two names romanized from one script the ways they are written there are compared.
        if (script is not NativeScript.None && script == changed.Script) return 0;

        int size = words.Length * changed.Values.Length;
        Span<int> similarities = size <= MostOnStack ? stackalloc int[size] : new int[size];
        Span<WordValue> values = words.Length <= MostOnStack ? stackalloc WordValue[words.Length] : new WordValue[words.Length];
        for (int place = 0; place < words.Length; place++)
        {
            values[place] = _values[words[place]];
            Span<int> ofWord = similarities.Slice(place * changed.Values.Length, changed.Values.Length);
            if (_near.PlaceOf(words[place]) is >= 0 and var near) _near.SimilaritiesOf(near).CopyTo(ofWord);
            else ofWord.Clear();
        }

        TakenUnits units = areUnits ? UnitsOf(changed, row) : default;
        return NameScore.Romanized(NameScore.ValueOf(values, changed.Values, similarities, units, isEqual: false, isExchanged: false), script, changed.Script);
    }

    private TakenUnits UnitsOf(ChangedRow changed, int row)
    {
        WeighedToken[] words = _book.Units.WordsOf(row);
        List<UnitPair> pairs = UnitPair.Of(NameUnit.SinglesOf(words), NameUnit.Of(words), changed.Singles, changed.Units);
        return new TakenUnits(CollectionsMarshal.AsSpan(pairs), NameUnit.Cycle(words), changed.Cycle);
    }

    // Rows with words that are similar to a word of the changed row if they are written as one.
    private void SearchJoined(ChangedRow changed, ReadOnlySpan<JoinedHit> joined)
    {
        Span<int> room = stackalloc int[CompiledRows.MostAtHand];
        for (int from = 0, to = 0; from < joined.Length; from = to)
        {
            int row = joined[from].Row;
            ReadOnlySpan<int> words = _book.Rows.WordsOf(row, room);
            var shares = new int[words.Length];
            ulong met = SharesOf(words, shares, out _);
            int[] cycle = [.. Enumerable.Range(0, words.Length)];
            int count = 0;
            for (int place = 0; place < words.Length; place++)
                if (_book.Pieces[words[place]].CanJoin) cycle[count++] = place;
            for (; to < joined.Length && joined[to].Row == row; to++)
            {
                met |= joined[to].Met;
                for (int index = 0; index < joined[to].Count; index++)
                {
                    ref int share = ref shares[cycle[(joined[to].First + index) % count]];
                    share = Math.Max(share, ScoreDefinition.Share(joined[to].Similarity));
                }
            }

            int party = _book.Rows.PartyOf(row);
            int least = LeastScoreOf(party);
            if (_candidates.Contains(party) || !new RowBound(_values, changed, least).IsReachedBy(words, shares, met, areUnits: true)) continue;
            if (ScoreOf(changed, row, words, areUnits: true) >= least) _candidates.Add(party);
        }
    }

    // Rows that may be written of the same letters with other spaces.
    private void SearchWholes(ChangedRow changed)
    {
        int[] cycle = changed.Cycle;
        if (cycle.Length is < 2 or > NameUnit.MostWordsOfWhole) return;

        uint letters = 0;
        foreach (int word in cycle) letters += TextHash.OfLetters(changed.Words[word].Text);
        var rows = new List<int>();
        _book.Rows.AddOfWhole(letters, rows);
        Span<int> room = stackalloc int[CompiledRows.MostAtHand];
        foreach (int row in rows)
        {
            int party = _book.Rows.PartyOf(row);
            if (ScoreOf(changed, row, _book.Rows.WordsOf(row, room), areUnits: true) >= LeastScoreOf(party)) _candidates.Add(party);
        }
    }
}
