using System.Runtime.InteropServices;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>
/// Finds the rows that may reach a score for one row of a query: those that meet one of a few probes closely enough, and whose bound
/// reaches the score. The bounds, and that they lose nothing, are in <c>docs/matching.md</c>, section 7.
/// </summary>
internal readonly ref struct ReadingSearch
{
    private readonly CompiledRows _rows;
    private readonly CompiledWords _listed;
    private readonly ReadOnlySpan<WordNeighbours> _words;
    private readonly SearchMemory _memory;
    private readonly int _leastScore;
    private readonly long _weight;
    private readonly bool _hasUnits;

    /// <param name="rows">The listed rows.</param>
    /// <param name="listed">The listed words.</param>
    /// <param name="words">The words of the row.</param>
    /// <param name="memory">Its units, and room for what is found.</param>
    /// <param name="leastScore">The score asked for.</param>
    public ReadingSearch(CompiledRows rows, CompiledWords listed, ReadOnlySpan<WordNeighbours> words, SearchMemory memory, int leastScore)
    {
        _rows = rows;
        _listed = listed;
        _words = words;
        _memory = memory;
        _leastScore = leastScore;
        _hasUnits = memory.Units.Count > 0;
        foreach (WordNeighbours word in words) _weight += word.Value.Weight;
    }

    /// <summary>Writes every row that may reach the score, perhaps several times, into the memory's candidates.</summary>
    public void Find()
    {
        _memory.Candidates.Clear();
        foreach (int probe in ChooseProbes())
        {
            WordNeighbours neighbours = _words[probe];
            int least = LeastSimilarity(neighbours.Value.Weight);
            bool mustMeetOthers = !MayStandAlone(probe);
            for (int index = 0; index < neighbours.Words.Length; index++)
                if (neighbours.Similarities[index] >= least) AddCandidates(_rows.OfWord(neighbours.Words[index]), probe, mustMeetOthers);
            AddCandidates(neighbours.UnitRows, probe, mustMeetOthers);
            foreach (UnitMatch unit in _memory.Units)
                if (Covers(unit, probe)) AddCandidates(_rows.OfWord(unit.Word), probe, mustMeetOthers: false);
        }
    }

    // The score of a name that is not equal, if so much is met in full and so much not at all; both without the thousandths.
    private static long ScoreOf(long met, long unmet) => met == 0
        ? 0
        : ScoreDefinition.Full * ScoreDefinition.Full * met / (ScoreDefinition.Full * met + Math.Min(ScoreDefinition.UnmetQueryCost * unmet, ScoreDefinition.MostUnmetQuery))
          - ScoreDefinition.Lack(ScoreDefinition.Full * met);

    // The fewest words, by the rows that bear what is similar to them, of which every row that reaches the score meets one.
    private ReadOnlySpan<int> ChooseProbes()
    {
        List<int> order = _memory.Probes;
        CollectionsMarshal.SetCount(order, _words.Length);
        Span<int> probes = CollectionsMarshal.AsSpan(order);
        for (int word = 0; word < probes.Length; word++)
        {
            int place = word;
            for (; place > 0 && Cost(probes[place - 1]) > Cost(word); place--) probes[place] = probes[place - 1];
            probes[place] = word;
        }

        long met = _weight;
        long unmet = 0;
        int count = 0;
        // Names that are equal meet every word that is needed, so one probe finds them.
        while (count < probes.Length && (count == 0 || ScoreOf(met, unmet) >= _leastScore))
        {
            met -= _words[probes[count]].Value.Weight;
            unmet += _words[probes[count++]].Value.Unmet;
        }

        // A word that is not needed after all goes behind the probes.
        for (int probe = count - 1; probe > 0; probe--)
        {
            WordValue word = _words[probes[probe - 1]].Value;
            if (!_words[probes[probe]].IsNeeded || ScoreOf(met + word.Weight, unmet - word.Unmet) >= _leastScore) continue;

            met += word.Weight;
            unmet -= word.Unmet;
            probes[probe..count].CopyTo(probes[(probe - 1)..]);
            count--;
        }

        return probes[..count];
    }

    private int Cost(int word) => _words[word].IsNeeded ? _words[word].Rows + _words[word].UnitRows.Length : int.MaxValue;

    // The least similarity of a word with which a row reaches the score if it meets all other words in full; that of equal words always does.
    private int LeastSimilarity(long weight)
    {
        int least = ScoreDefinition.SimilarityFloor;
        int enough = ScoreDefinition.Full;
        while (least < enough)
        {
            int middle = (least + enough) / 2;
            long met = (_weight - weight) * ScoreDefinition.Full + weight * ScoreDefinition.Share(middle);
            if (met / Math.Max(1, _weight) - ScoreDefinition.Lack(met) >= _leastScore) enough = middle;
            else least = middle + 1;
        }

        return least;
    }

    // Whether a row may reach the score that meets no other word.
    private bool MayStandAlone(int probe)
    {
        long unmet = 0;
        bool isAnyNeeded = false;
        for (int word = 0; word < _words.Length; word++)
        {
            if (word == probe) continue;

            unmet += _words[word].Value.Unmet;
            isAnyNeeded |= _words[word].IsNeeded;
        }

        return !isAnyNeeded || ScoreOf(_words[probe].Value.Weight, unmet) >= _leastScore;
    }

    private void AddCandidates(ReadOnlySpan<int> rows, int probe, bool mustMeetOthers)
    {
        Span<int> room = stackalloc int[CompiledRows.MostAtHand];
        foreach (int row in rows)
        {
            ReadOnlySpan<int> words = _rows.WordsOf(row, room);
            if ((!mustMeetOthers || MayMeetOthers(words, row, probe)) && MayReach(words, row)) _memory.Candidates.Add(row);
        }
    }

    private bool MayMeetOthers(ReadOnlySpan<int> words, int row, int probe)
    {
        for (int other = 0; other < _words.Length; other++)
        {
            if (other == probe) continue;

            WordNeighbours neighbours = _words[other];
            foreach (int word in words)
                if (neighbours.MayBeSimilarTo(word)) return true;
            if (neighbours.IsInUnitRow(row)) return true;
        }

        return _hasUnits && MeetsUnit(words);
    }

    private bool MeetsUnit(ReadOnlySpan<int> words)
    {
        foreach (UnitMatch unit in _memory.Units)
            if (words.Contains(unit.Word)) return true;
        return false;
    }

    private bool MayReach(ReadOnlySpan<int> words, int row)
    {
        CollectionsMarshal.SetCount(_memory.Shares, _words.Length);
        Span<int> shares = CollectionsMarshal.AsSpan(_memory.Shares);
        long met = 0;
        bool mayBeEqual = true;
        for (int place = 0; place < _words.Length; place++)
        {
            WordNeighbours word = _words[place];
            int similarity = word.SimilarityTo(words, row);
            if (_hasUnits) similarity = Math.Max(similarity, UnitSimilarity(place, words));
            shares[place] = ScoreDefinition.Share(similarity);
            met += (long)word.Value.Weight * shares[place];
            mayBeEqual &= similarity == ScoreDefinition.Full || !word.IsNeeded;
        }

        if (mayBeEqual && HasAsManyNeeded(words)) return true;

        // What is met of a name that is not equal must make up for what it lacks.
        int score = _leastScore + ScoreDefinition.Lack(met);
        (long over, long overWithCap) = (0, -ScoreDefinition.MostUnmetQuery * score);
        bool isOfWordsAlone = !_hasUnits;
        for (int place = 0; place < _words.Length; place++)
        {
            WordNeighbours word = _words[place];
            long part = (long)ScoreDefinition.Full * word.Value.Weight * (shares[place] - score);
            over += Math.Max(shares[place] == 0 ? long.MinValue : part, -(long)ScoreDefinition.UnmetQueryCost * word.Value.Unmet * score);
            overWithCap += Math.Max(part, 0);
            isOfWordsAlone &= !word.IsInUnitRow(row);
        }

        long most = Math.Max(over, overWithCap);
        return most >= 0 && (!isOfWordsAlone || most >= ListedLoss(words, shares) * score);
    }

    // Equal names have as many words beside legal forms and forms of address.
    private bool HasAsManyNeeded(ReadOnlySpan<int> words)
    {
        int needed = 0;
        foreach (WordNeighbours word in _words) needed += word.IsNeeded ? 1 : 0;
        foreach (int word in words) needed -= WordNeighbours.IsNeededIn(_listed.RoleOf(word)) ? 1 : 0;
        return needed == 0;
    }

    private int UnitSimilarity(int word, ReadOnlySpan<int> words)
    {
        int best = 0;
        foreach (UnitMatch unit in _memory.Units)
            if (unit.Similarity > best && Covers(unit, word) && words.Contains(unit.Word)) best = unit.Similarity;
        return best;
    }

    private bool Covers(UnitMatch unit, int word) => unit.Covers(_memory.Cycle.IndexOf(word), _memory.Cycle.Count);

    // What the row loses by its own words that are similar to none of the query, and because others stand in their place.
    private long ListedLoss(ReadOnlySpan<int> words, ReadOnlySpan<int> shares)
    {
        long unmet = 0;
        long replaced = 0;
        foreach (int word in words)
        {
            if (IsSimilarToAny(word)) continue;

            int loss = _listed.UnmetOf(word);
            unmet += loss;
            if (_listed.RoleOf(word).TellsApart()) replaced += loss;
        }

        long queryReplaced = 0;
        for (int place = 0; place < _words.Length; place++)
            if (shares[place] == 0 && _words[place].Value.Role.TellsApart()) queryReplaced += _words[place].Value.Unmet;
        return Math.Min(unmet * ScoreDefinition.UnmetListedCost, ScoreDefinition.MostUnmetListed) + Math.Min(replaced, queryReplaced) * ScoreDefinition.ReplacedCost;
    }

    private bool IsSimilarToAny(int word)
    {
        foreach (WordNeighbours neighbours in _words)
            if (neighbours.SimilarityTo(word) > 0) return true;
        return false;
    }
}
