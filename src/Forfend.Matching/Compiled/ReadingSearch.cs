using System.Runtime.CompilerServices;
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
    private const short Unknown = -1;
    private const int NoProbe = -1;
    private readonly CompiledRows _rows;
    private readonly CompiledWords _listed;
    private readonly NeighbourMemory _known;
    private readonly SearchMemory _memory;
    private readonly int _leastScore;
    private readonly long _weight;
    private readonly int _needed;

    // The words in the order in which they are probes.
    private readonly ReadOnlySpan<WordPart> _parts;

    /// <param name="rows">The listed rows.</param>
    /// <param name="listed">The listed words.</param>
    /// <param name="known">What is remembered of words.</param>
    /// <param name="words">The words of the row.</param>
    /// <param name="memory">Its units, and room for what is found.</param>
    /// <param name="leastScore">The score asked for.</param>
    public ReadingSearch(CompiledRows rows, CompiledWords listed, NeighbourMemory known, ReadOnlySpan<WordNeighbours> words, SearchMemory memory, int leastScore)
    {
        _rows = rows;
        _listed = listed;
        _known = known;
        _memory = memory;
        _leastScore = leastScore;
        foreach (WordNeighbours word in words)
        {
            _weight += word.Value.Weight;
            _needed += word.IsNeeded ? 1 : 0;
        }

        memory.Parts.Clear();
        for (int index = 0; index < words.Length; index++) memory.Parts.Add(PartOf(words[index], index));
        Span<WordPart> parts = CollectionsMarshal.AsSpan(memory.Parts);
        SortByRows(parts);
        _parts = parts;
        SetNearUnits();
    }

    /// <summary>Writes every row that may reach the score, perhaps several times, into the memory's candidates.</summary>
    public void Find()
    {
        _memory.Candidates.Clear();
        _memory.Marks.SetLength(_listed.Count);
        int from = _memory.NearUnits.Count > 0 ? 0 : 1;
        _memory.Marks.Set(_parts, from);
        int probes = CountProbes();
        long met = _weight;
        long unmet = 0;
        for (int probe = 0; probe < probes; probe++)
        {
            WordNeighbours word = _parts[probe].Word;
            int least = LeastSimilarity(word.Value.Weight, met, unmet);
            AddCandidates(_known.RowsOf(word, _memory.Probe), probe, least);
            met -= word.Value.Weight;
            unmet += word.Value.Unmet;
        }

        AddCandidatesByUnits();
        _memory.Marks.Clear(_parts, from);
    }

    private WordPart PartOf(WordNeighbours word, int index)
    {
        int least = LeastSimilarity(word.Value.Weight, _weight, 0);
        return new WordPart(
            word, index, (long)ScoreDefinition.Full * word.Value.Weight * (ScoreDefinition.Full - _leastScore),
            (long)ScoreDefinition.UnmetQueryCost * word.Value.Unmet * _leastScore, least, word.UnitRows.Length > 0 && word.UnitSimilarity >= least);
    }

    // Leaves out units with which no row reaches the score, even if it meets all other words in full.
    private void SetNearUnits()
    {
        _memory.NearUnits.Clear();
        foreach (UnitMatch unit in _memory.Units)
        {
            long covered = 0;
            int marks = 0;
            for (int place = 0; place < _parts.Length; place++)
            {
                if (!Covers(unit, _parts[place])) continue;

                covered += _parts[place].Word.Value.Weight;
                if (place < WordMarks.Most) marks |= 1 << place;
            }

            if (Reaches((_weight - covered) * ScoreDefinition.Full + covered * ScoreDefinition.Share(unit.Similarity), _weight, 0)) _memory.NearUnits.Add(unit with { Marks = (byte)marks });
        }
    }

    // First what few rows bear; last what a name may lack and be equal.
    private static void SortByRows(Span<WordPart> parts)
    {
        for (int part = 1; part < parts.Length; part++)
        {
            WordPart moved = parts[part];
            int place = part;
            for (; place > 0 && Cost(parts[place - 1].Word) > Cost(moved.Word); place--) parts[place] = parts[place - 1];
            parts[place] = moved;
        }
    }

    private static int Cost(WordNeighbours word) => word.IsNeeded ? word.Rows + word.UnitRows.Length : int.MaxValue;

    // The first words of which every row that reaches the score meets one. Names that are equal meet every word that is needed, so one finds them.
    private int CountProbes()
    {
        long met = _weight;
        long unmet = 0;
        int count = 0;
        while (count < _parts.Length && (count == 0 || Reaches(met * ScoreDefinition.Full, met, unmet)))
        {
            met -= _parts[count].Word.Value.Weight;
            unmet += _parts[count++].Word.Value.Unmet;
        }

        return count;
    }

    // Whether a name reaches the score that is not equal, of which so much is met (in thousandths) of words that weigh so much, and others are
    // not met. The quotient of the score is multiplied out.
    private bool Reaches(long met, long weight, long unmet) => met > 0 &&
        ScoreDefinition.Full * met >= (_leastScore + ScoreDefinition.Lack(met)) * (ScoreDefinition.Full * weight + Math.Min(ScoreDefinition.UnmetQueryCost * unmet, ScoreDefinition.MostUnmetQuery));

    // The least similarity of a word with which a row reaches the score if it meets the words behind it in full and those before it not at
    // all. That of equal words is always enough where none is before it, for the name may be equal.
    private int LeastSimilarity(long weight, long met, long unmet)
    {
        int least = ScoreDefinition.SimilarityFloor;
        int enough = unmet == 0 ? ScoreDefinition.Full : ScoreDefinition.Full + 1;
        while (least < enough)
        {
            int middle = (least + enough) / 2;
            if (Reaches((met - weight) * ScoreDefinition.Full + weight * ScoreDefinition.Share(middle), met, unmet)) enough = middle;
            else least = middle + 1;
        }

        return least;
    }

    // Rows in which a probe is met so similar, and none of the probes before it: one that meets those is found there.
    private void AddCandidates(ProbeRows probeRows, int probe, int least)
    {
        int count = probeRows.CountOf(least);
        ReadOnlySpan<int> rows = probeRows.Rows(count);
        ReadOnlySpan<short> similarities = probeRows.Similarities(count);
        ReadOnlySpan<byte> marks = MarksOf(probeRows.Words(count));
        byte others = (byte)(-1 << Math.Min(WordMarks.Most, probe + 1));
        int byUnits = MarksOfUnitRows() & others;
        _memory.Least.AsSpan().Fill(Unknown);
        for (int index = 0; index < marks.Length; index++)
        {
            int similarity = similarities[index];
            int met = marks[index] & others;
            if (similarity >= LeastOf(probe, met)) AddIfMayReach(rows[index], probe, similarity, withUnits: false);
            else if (byUnits != 0 && similarity >= LeastOf(probe, met | byUnits) && similarity >= LeastOf(probe, met | MarksOfUnitRow(rows[index], byUnits)))
                AddIfMayReach(rows[index], probe, similarity, withUnits: false);
        }
    }

    // Rows that bear a word that several words of the query are similar to if they are written as one.
    private void AddCandidatesByUnits()
    {
        int byUnits = MarksOfUnitRows();
        ReadOnlySpan<UnitMatch> units = CollectionsMarshal.AsSpan(_memory.NearUnits);
        for (int unit = 0; unit < units.Length; unit++)
        {
            // The row may have the words of other units too.
            int byOthers = byUnits;
            for (int other = 0; other < units.Length; other++) byOthers |= other == unit ? 0 : units[other].Marks;
            _memory.Least.AsSpan().Fill(Unknown);
            ReadOnlySpan<int> rows = _rows.OfWord(units[unit].Word, _memory.RoomForRows(_rows.CountOfWord(units[unit].Word)));
            Span<ulong> words = _memory.RoomForRowWords(rows.Length);
            for (int index = 0; index < rows.Length; index++) words[index] = _rows.PackedWordsOf(rows[index]);
            ReadOnlySpan<byte> marks = MarksOf(words);
            for (int index = 0; index < rows.Length; index++)
                if (MayReachByUnit(unit, marks[index] | byOthers) && MayReachByUnit(unit, marks[index] | MarksByUnits(rows[index], unit, byUnits)))
                    AddIfMayReach(rows[index], probe: 0, ScoreDefinition.Full, withUnits: true);
        }
    }

    private bool MayReachByUnit(int unit, int marks)
    {
        ref short known = ref _memory.Least[marks];
        if (known == Unknown) known = MayReachIfMarked(NoProbe, 0, marks, _memory.NearUnits[unit]) ? (short)0 : short.MaxValue;
        return known == 0;
    }

    // What a row truly meets by its own words written as one, and by other units of the query.
    private int MarksByUnits(int row, int unit, int byUnits)
    {
        int marks = MarksOfUnitRow(row, byUnits);
        ReadOnlySpan<int> words = _rows.WordsOf(row, stackalloc int[CompiledRows.MostAtHand]);
        for (int other = 0; other < _memory.NearUnits.Count; other++)
            if (other != unit && words.Contains(_memory.NearUnits[other].Word)) marks |= _memory.NearUnits[other].Marks;
        return marks;
    }

    private ReadOnlySpan<byte> MarksOf(ReadOnlySpan<ulong> rows)
    {
        Span<byte> marks = _memory.RoomForRowMarks(rows.Length);
        _rows.MarksOf(rows, ref MemoryMarshal.GetReference(_memory.Marks.All), marks);
        return marks;
    }

    // Words that several words of a row written as one may meet.
    private int MarksOfUnitRows()
    {
        int marks = 0;
        for (int place = 0; place < Math.Min(_parts.Length, WordMarks.Most); place++)
            if (_parts[place].HasUnitRows) marks |= 1 << place;
        return marks;
    }

    // Those of them that truly do in one row.
    private int MarksOfUnitRow(int row, int marks)
    {
        int met = 0;
        for (int place = 0; place < Math.Min(_parts.Length, WordMarks.Most); place++)
            if ((marks >> place & 1) != 0 && _parts[place].Word.IsInUnitRow(row)) met |= 1 << place;
        return met;
    }

    // The least similarity of a probe with which a row reaches the score that meets none of the probes before it, of the words behind it those
    // that are marked, and each in full.
    private int LeastOf(int probe, int marks)
    {
        ref short known = ref _memory.Least[marks];
        if (known == Unknown) known = (short)FindLeast(probe, marks);
        return known;
    }

    private int FindLeast(int probe, int marks)
    {
        // Most rows meet nothing else, or all: no similarity is enough, or any.
        if (!MayReachIfMarked(probe, ScoreDefinition.Full, marks, unit: default)) return ScoreDefinition.Full + 1;
        if (MayReachIfMarked(probe, ScoreDefinition.SimilarityFloor, marks, unit: default)) return ScoreDefinition.SimilarityFloor;

        int least = ScoreDefinition.SimilarityFloor + 1;
        int enough = ScoreDefinition.Full;
        while (least < enough)
        {
            int middle = (least + enough) / 2;
            if (MayReachIfMarked(probe, middle, marks, unit: default)) enough = middle;
            else least = middle + 1;
        }

        return least;
    }

    private bool MayReachIfMarked(int probe, int similarity, int marks, UnitMatch unit)
    {
        int shareOfUnit = ScoreDefinition.Share(unit.Similarity);
        long weight = probe == NoProbe ? 0 : _parts[probe].Word.Value.Weight;
        long met = weight * ScoreDefinition.Share(similarity);
        long over = ScoreDefinition.Full * (met - weight * _leastScore);
        long overWithCap = over - ScoreDefinition.MostUnmetQuery * _leastScore;
        long byUnit = 0;
        bool mayBeEqual = probe == 0 && similarity == ScoreDefinition.Full;
        for (int place = 0; place < _parts.Length; place++)
        {
            if (place == probe) continue;

            ref readonly WordPart part = ref _parts[place];
            if (place > probe && (place >= WordMarks.Most || (marks >> place & 1) != 0))
            {
                over += part.Gain;
                overWithCap += part.Gain;
                met += ScoreDefinition.Full * part.Word.Value.Weight;
            }
            else if (place < WordMarks.Most && (unit.Marks >> place & 1) != 0)
            {
                long gain = (long)ScoreDefinition.Full * part.Word.Value.Weight * (shareOfUnit - _leastScore);
                over += Math.Max(gain, -part.Loss);
                overWithCap += Math.Max(gain, 0);
                byUnit += (long)part.Word.Value.Weight * shareOfUnit;
            }
            else
            {
                over -= part.Loss;
                mayBeEqual &= !part.Word.IsNeeded;
            }
        }

        long most = Math.Max(over, overWithCap);
        return mayBeEqual || (most >= 0 && most >= ScoreDefinition.Lack(met + byUnit) * met);
    }

    [SkipLocalsInit]
    private void AddIfMayReach(int row, int probe, int similarity, bool withUnits)
    {
        Span<int> room = stackalloc int[CompiledRows.MostAtHand];
        if (MayReach(_rows.WordsOf(row, room), row, probe, similarity, withUnits)) _memory.Candidates.Add(row);
    }

    // The bound by the greatest similarity of each word; of a probe that which it was found by, and none of those before it.
    private bool MayReach(ReadOnlySpan<int> words, int row, int probe, int probeSimilarity, bool withUnits)
    {
        CollectionsMarshal.SetCount(_memory.Shares, _parts.Length);
        Span<int> shares = CollectionsMarshal.AsSpan(_memory.Shares);
        shares[..probe].Clear();
        long met = 0;
        bool mayBeEqual = probe == 0;
        for (int place = probe; place < _parts.Length; place++)
        {
            WordNeighbours word = _parts[place].Word;
            int similarity = place == probe && !withUnits ? probeSimilarity : SimilarityOf(_parts[place], words, row, withUnits);
            shares[place] = ScoreDefinition.Share(similarity);
            met += (long)word.Value.Weight * shares[place];
            mayBeEqual &= similarity == ScoreDefinition.Full || !word.IsNeeded;
        }

        if (mayBeEqual && HasAsManyNeeded(words)) return true;

        // What is met of a name that is not equal must make up for what it lacks.
        int score = _leastScore + ScoreDefinition.Lack(met);
        long over = 0;
        long overWithCap = -ScoreDefinition.MostUnmetQuery * score;
        bool isOfWordsAlone = !withUnits;
        for (int place = 0; place < _parts.Length; place++)
        {
            ref readonly WordPart word = ref _parts[place];
            long part = (long)ScoreDefinition.Full * word.Word.Value.Weight * (shares[place] - score);
            over += Math.Max(shares[place] == 0 ? long.MinValue : part, -(long)ScoreDefinition.UnmetQueryCost * word.Word.Value.Unmet * score);
            overWithCap += Math.Max(part, 0);
            isOfWordsAlone &= !word.HasUnitRows || !word.Word.IsInUnitRow(row);
        }

        long most = Math.Max(over, overWithCap);
        return most >= 0 && (!isOfWordsAlone || most >= ListedLoss(words, shares) * score);
    }

    private int SimilarityOf(in WordPart part, ReadOnlySpan<int> words, int row, bool withUnits)
    {
        int best = part.HasUnitRows && part.Word.IsInUnitRow(row) ? part.Word.UnitSimilarity : 0;
        foreach (int listed in words) best = Math.Max(best, part.Word.SimilarityTo(listed));
        if (!withUnits) return best;

        foreach (UnitMatch unit in _memory.NearUnits)
            if (unit.Similarity > best && Covers(unit, part) && words.Contains(unit.Word)) best = unit.Similarity;
        return best;
    }

    private bool Covers(UnitMatch unit, in WordPart part) => unit.Covers(_memory.Cycle.IndexOf(part.Index), _memory.Cycle.Count);

    // Equal names have as many words beside legal forms and forms of address.
    private bool HasAsManyNeeded(ReadOnlySpan<int> words)
    {
        int needed = _needed;
        foreach (int word in words) needed -= WordNeighbours.IsNeededIn(_listed.RoleOf(word)) ? 1 : 0;
        return needed == 0;
    }

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
        for (int place = 0; place < _parts.Length; place++)
            if (shares[place] == 0 && _parts[place].Word.Value.Role.TellsApart()) queryReplaced += _parts[place].Word.Value.Unmet;
        return Math.Min(unmet * ScoreDefinition.UnmetListedCost, ScoreDefinition.MostUnmetListed) + Math.Min(replaced, queryReplaced) * ScoreDefinition.ReplacedCost;
    }

    private bool IsSimilarToAny(int word)
    {
        foreach (ref readonly WordPart part in _parts)
            if (part.Word.SimilarityTo(word) > 0) return true;
        return false;
    }
}
