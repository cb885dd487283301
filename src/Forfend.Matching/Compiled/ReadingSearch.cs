using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>
/// Finds the rows that may reach a score for one reading of a query: those that meet one of a few probes, and whose bound reaches the
/// score. The bounds, and that they lose nothing, are in <c>docs/matching.md</c>, section 7.
/// </summary>
internal sealed unsafe class ReadingSearch
{
    // The share of its weight that a word meets is kept in a byte in steps of this.
    private const int Step = 4;

    // Words of a query that are looked at one by one; the others are taken for met in full.
    private const int MostTracked = 8;

    private readonly CompiledRows _rows;
    private readonly CompiledWords _listed;
    private readonly WordNeighbours[] _words;
    private readonly List<(NameUnit Unit, int Word, int Similarity)> _units;
    private readonly int _leastScore;
    private readonly long _unmetCap;

    /// <param name="rows">The listed rows.</param>
    /// <param name="listed">The listed words.</param>
    /// <param name="words">The words of the reading.</param>
    /// <param name="units">Units of the reading and the listed words they are similar to.</param>
    /// <param name="leastScore">The score asked for.</param>
    public ReadingSearch(CompiledRows rows, CompiledWords listed, WordNeighbours[] words, List<(NameUnit Unit, int Word, int Similarity)> units, int leastScore)
    {
        _rows = rows;
        _listed = listed;
        _words = words;
        _units = units;
        _leastScore = leastScore;
        long unmet = 0;
        foreach (WordNeighbours word in words) unmet += IsNeeded(word.Word) ? word.Word.Unmet * (long)ScoreDefinition.UnmetQueryCost : 0;
        _unmetCap = Math.Min(unmet, ScoreDefinition.MostUnmetQuery);
        IsCapped = unmet > ScoreDefinition.MostUnmetQuery;
    }

    // Whether all words unmet would cost more than they may.
    private bool IsCapped { get; }

    /// <summary>Writes every row that may reach the score, perhaps several times, into the memory's candidates.</summary>
    public void Find(SearchMemory memory)
    {
        memory.Candidates.Clear();
        Span<int> order = stackalloc int[_words.Length];
        for (int index = 0; index < order.Length; index++) order[index] = index;

        int probes = ChooseProbes(order);
        int tracked = Track(order, memory);
        Span<short> weights = stackalloc short[MostTracked];
        var bound = new Bound { Score = _leastScore, IsOfWordsAlone = order.Length <= tracked };
        long needed = 0;
        for (int place = 0; place < order.Length; place++)
        {
            WordNeighbours neighbours = _words[order[place]];
            WeighedToken word = neighbours.Word;
            needed += (long)word.Weight * _leastScore;
            if (place >= tracked)
            {
                needed -= (long)word.Weight * ScoreDefinition.Full;
                continue;
            }

            weights[place] = checked((short)word.Weight);
            bound.QueryUnmet[place] = IsNeeded(word) && word.Role.TellsApart() ? word.Unmet : 0;
            bound.IsOfWordsAlone &= neighbours.UnitRows.Length == 0;
            // Of words that units of listed names are similar to the best is taken for granted.
            int byUnit = neighbours.UnitRows.Length == 0 ? 0 : Steps(ScoreDefinition.Share(neighbours.UnitSimilarity));
            bound.Unmet |= (ulong)Math.Max(byUnit, UnmetSteps(word)) << place * 8;
            bound.UnmetForFree |= (ulong)Math.Max(byUnit, Steps(_leastScore)) << place * 8;
        }

        bound.Weights = Vector128.LoadUnsafe(ref weights[0]);
        bound.Needed = Quotient(needed);
        bound.NeededWithCap = IsCapped ? Quotient(needed + _unmetCap * _leastScore / ScoreDefinition.Full) : int.MaxValue;
        fixed (ulong* closeness = memory.Closeness)
        {
            for (int probe = 0; probe < probes; probe++)
            {
                WordNeighbours neighbours = _words[order[probe]];
                foreach (int word in neighbours.Words) AddCandidates(_rows.OfWord(word, new int[_rows.CountOfWord(word)]), closeness, bound, memory.Candidates);
                AddCandidates(neighbours.UnitRows, closeness, bound, memory.Candidates);
                foreach ((NameUnit unit, int word, _) in _units)
                    if (unit.Words.Contains(order[probe])) AddCandidates(_rows.OfWord(word, new int[_rows.CountOfWord(word)]), closeness, bound, memory.Candidates);
            }
        }

        foreach (int word in memory.Touched) memory.Closeness[word] = 0;
        memory.Touched.Clear();
    }

    private static int Steps(int share) => (share + Step - 1) / Step;

    private static int Quotient(long needed) => (int)Math.Clamp((needed + (needed > 0 ? Step - 1 : 0)) / Step, int.MinValue + 1, int.MaxValue - 1);

    // What an unmet word counts for, as if it were met so closely: the loss of an unmet word is a part of its weight. Names may be
    // equal without legal forms and forms of address, which then lose nothing.
    private int UnmetSteps(WeighedToken word)
    {
        if (!IsNeeded(word) || word.Weight == 0) return Steps(_leastScore);

        long loss = (long)_leastScore * ScoreDefinition.UnmetQueryCost * word.Unmet / ((long)ScoreDefinition.Full * word.Weight);
        return Steps((int)Math.Max(0, _leastScore - loss));
    }

    private static bool IsNeeded(WeighedToken word) => word.Role is not (TokenRole.LegalForm or TokenRole.Honorific);

    // Puts first the words of which every row that reaches the score meets one, the fewest rows first; returns how many they are.
    private int ChooseProbes(Span<int> order)
    {
        order.Sort((left, right) => Cost(left).CompareTo(Cost(right)));
        // What all words together can have above the score, if only the probes are unmet: by their loss, and by the most they can lose.
        long slack = 0;
        foreach (WordNeighbours word in _words) slack += (long)word.Word.Weight * (ScoreDefinition.Full - _leastScore);
        long slackWithCap = IsCapped ? slack - _unmetCap * _leastScore / ScoreDefinition.Full : -1;
        int probes = 0;
        while (probes < order.Length && (slack >= 0 || slackWithCap >= 0))
        {
            slack -= Loss(order[probes], out long met);
            slackWithCap -= met;
            probes++;
        }

        // A word that is not needed after all goes behind the probes.
        for (int probe = probes - 1; probe >= 0; probe--)
        {
            int word = order[probe];
            long loss = Loss(word, out long met);
            if (slack + loss >= 0 || (IsCapped && slackWithCap + met >= 0)) continue;

            slack += loss;
            slackWithCap += met;
            order[(probe + 1)..probes].CopyTo(order[probe..]);
            order[--probes] = word;
        }

        return probes;
    }

    // By how much a row falls if it does not meet a word: what it could have met, and what it loses.
    private long Loss(int word, out long met)
    {
        WeighedToken token = _words[word].Word;
        met = (long)token.Weight * (ScoreDefinition.Full - _leastScore);
        return IsNeeded(token) ? met + (long)token.Unmet * _leastScore * ScoreDefinition.UnmetQueryCost / ScoreDefinition.Full : 0;
    }

    private int Cost(int word) => IsNeeded(_words[word].Word) ? _words[word].Rows + _words[word].UnitRows.Length : int.MaxValue;

    // Writes down how close each listed word is to the tracked ones; probes are among them as they stand first.
    private int Track(ReadOnlySpan<int> order, SearchMemory memory)
    {
        int tracked = Math.Min(order.Length, MostTracked);
        for (int place = 0; place < tracked; place++)
        {
            WordNeighbours neighbours = _words[order[place]];
            for (int index = 0; index < neighbours.Words.Length; index++)
                Raise(neighbours.Words[index], place, neighbours.Similarities[index], memory);
            foreach ((NameUnit unit, int word, int similarity) in _units)
                if (unit.Words.Contains(order[place])) Raise(word, place, similarity, memory);
        }

        return tracked;
    }

    private static void Raise(int word, int place, int similarity, SearchMemory memory)
    {
        ref ulong closeness = ref memory.Closeness[word];
        if (closeness == 0) memory.Touched.Add(word);
        ulong steps = (ulong)Steps(ScoreDefinition.Share(similarity));
        ulong before = closeness >> place * 8 & 0xFF;
        if (steps > before) closeness = (closeness & ~(0xFFUL << place * 8)) | steps << place * 8;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddCandidates(ReadOnlySpan<int> rows, ulong* closeness, in Bound bound, List<int> candidates)
    {
        Span<int> room = stackalloc int[CompiledRows.MostAtHand];
        foreach (int row in rows)
        {
            Vector128<byte> best = Vector128<byte>.Zero;
            foreach (int word in _rows.PlacesOf(row, room)) best = Vector128.Max(best, Vector128.CreateScalarUnsafe(closeness[word]).AsByte());

            if (bound.IsReachedBy(best, 0) && (!bound.IsOfWordsAlone || bound.IsReachedBy(best, ListedLoss(row, closeness, bound, best)))) candidates.Add(row);
        }
    }

    // What the row loses by its own words that are similar to none of the query, and because others stand in their place.
    private long ListedLoss(int row, ulong* closeness, in Bound bound, Vector128<byte> best)
    {
        long unmet = 0;
        long replaced = 0;
        Span<int> room = stackalloc int[CompiledRows.MostAtHand];
        foreach (int word in _rows.WordsOf(row, room))
            if (closeness[word] == 0) Count(word, ref unmet, ref replaced);

        long queryReplaced = 0;
        for (int place = 0; place < MostTracked; place++)
            if (best[place] == 0) queryReplaced += bound.QueryUnmet[place];
        return Math.Min(unmet * ScoreDefinition.UnmetListedCost, ScoreDefinition.MostUnmetListed) + Math.Min(replaced, queryReplaced) * ScoreDefinition.ReplacedCost;
    }

    private void Count(int word, ref long unmet, ref long replaced)
    {
        TokenRole role = _listed.RoleOf(word);
        if (role is TokenRole.LegalForm or TokenRole.Honorific) return;

        unmet += _listed.UnmetOf(word);
        if (role.TellsApart()) replaced += _listed.UnmetOf(word);
    }

    /// <summary>What the closest words of a row must come to.</summary>
    private struct Bound
    {
        public ulong Unmet;
        public ulong UnmetForFree;
        public Vector128<short> Weights;
        public int Needed;
        public int NeededWithCap;
        public int Score;
        public bool IsOfWordsAlone;
        public PlaceNumbers QueryUnmet;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly bool IsReachedBy(Vector128<byte> best, long loss)
        {
            long more = loss * Score / (Step * ScoreDefinition.Full);
            return Sum(Vector128.Max(best, Vector128.CreateScalarUnsafe(Unmet).AsByte())) >= Needed + more
                || (NeededWithCap != int.MaxValue && Sum(Vector128.Max(best, Vector128.CreateScalarUnsafe(UnmetForFree).AsByte())) >= NeededWithCap + more);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly int Sum(Vector128<byte> best)
        {
            Vector128<short> wide = Vector128.WidenLower(best).AsInt16();
            if (Sse2.IsSupported) return Vector128.Sum(Sse2.MultiplyAddAdjacent(wide, Weights));

            int sum = 0;
            for (int place = 0; place < Vector128<short>.Count; place++) sum += wide[place] * Weights[place];
            return sum;
        }
    }

    [InlineArray(MostTracked)]
    private struct PlaceNumbers
    {
        private int _first;
    }
}
