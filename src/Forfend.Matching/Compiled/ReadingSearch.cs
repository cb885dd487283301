using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>
/// Finds the rows that may reach a score for one reading of a query: those that have a word similar to one of a few probes, and whose
/// bound reaches the score. The bounds, and that they lose nothing, are in <c>docs/matching.md</c>, section 7.
/// </summary>
internal sealed unsafe class ReadingSearch
{
    /// <summary>Similarity is kept in a byte in steps of this.</summary>
    public const int Step = 4;

    // Words of a query that are looked at one by one; the others are taken for met in full.
    private const int MostTracked = 8;
    private const int FullyMet = ScoreDefinition.Full / Step;

    private readonly CompiledRows _rows;
    private readonly WeighedToken[] _words;
    private readonly WordNeighbours[] _neighbours;
    private readonly int _leastScore;

    public ReadingSearch(CompiledRows rows, NeighbourMemory memory, WeighedToken[] words, int leastScore)
    {
        _rows = rows;
        _words = words;
        _neighbours = Array.ConvertAll(words, word => memory.Of(word.Text, word.Role));
        _leastScore = leastScore;
    }

    /// <summary>The neighbours of each word of the reading.</summary>
    public WordNeighbours[] Neighbours => _neighbours;

    /// <summary>Writes every row that may reach the score, perhaps several times, into the memory's candidates.</summary>
    public void Find(SearchMemory memory)
    {
        memory.Candidates.Clear();
        Span<int> order = stackalloc int[_words.Length];
        for (int index = 0; index < order.Length; index++) order[index] = index;

        int probes = ChooseProbes(order);
        int tracked = Track(order, memory);
        Span<short> weights = stackalloc short[MostTracked];
        ulong unmet = 0;
        long needed = 0;
        for (int place = 0; place < order.Length; place++)
        {
            WeighedToken word = _words[order[place]];
            needed += (long)word.Weight * _leastScore;
            if (place >= tracked)
            {
                needed -= (long)word.Weight * ScoreDefinition.Full;
                continue;
            }

            weights[place] = checked((short)word.Weight);
            unmet |= (ulong)Unmet(word) << place * 8;
        }

        needed = (needed + Step - 1) / Step;
        if (needed > int.MaxValue) needed = int.MaxValue;
        fixed (ulong* closeness = memory.Closeness)
        {
            for (int probe = 0; probe < probes; probe++)
                foreach (int word in _neighbours[order[probe]].Words)
                    AddCandidates(_rows.OfWord(word), closeness, unmet, Vector128.LoadUnsafe(ref weights[0]), needed, memory.Candidates);
            foreach (int word in memory.Touched) closeness[word] = 0;
        }

        memory.Touched.Clear();
    }

    // What an unmet word counts for, as if it were met so closely: the loss of an unmet word is a part of its weight. Names may be
    // equal without legal forms and forms of address, which then lose nothing.
    private int Unmet(WeighedToken word) => IsNeeded(word)
        ? (_leastScore * (ScoreDefinition.Full - ScoreDefinition.UnmetQueryCost) / ScoreDefinition.Full + Step - 1) / Step
        : (_leastScore + Step - 1) / Step;

    private static bool IsNeeded(WeighedToken word) => word.Role is not (TokenRole.LegalForm or TokenRole.Honorific);

    // Puts first the words of which every row that reaches the score has one, the fewest rows first; returns how many they are.
    private int ChooseProbes(Span<int> order)
    {
        order.Sort((left, right) => Cost(left).CompareTo(Cost(right)));
        // What all words together can have above the score, if only these are unmet.
        long slack = 0;
        foreach (WeighedToken word in _words) slack += (long)word.Weight * (ScoreDefinition.Full - _leastScore);
        int probes = 0;
        while (probes < order.Length && slack >= 0)
        {
            slack -= Loss(order[probes]);
            probes++;
        }

        // A word that is not needed after all goes behind the probes.
        for (int probe = probes - 1; probe >= 0; probe--)
        {
            int word = order[probe];
            if (slack + Loss(word) >= 0) continue;

            slack += Loss(word);
            order[(probe + 1)..probes].CopyTo(order[probe..]);
            order[--probes] = word;
        }

        return probes;
    }

    // By how much a row falls if it does not meet a word.
    private long Loss(int word)
    {
        long met = (long)_words[word].Weight * (ScoreDefinition.Full - _leastScore);
        return IsNeeded(_words[word]) ? met + (long)_words[word].Weight * _leastScore * ScoreDefinition.UnmetQueryCost / ScoreDefinition.Full : 0;
    }

    private int Cost(int word) => IsNeeded(_words[word]) ? _neighbours[word].Rows : int.MaxValue;

    // Writes down how close each listed word is to the tracked ones; probes are among them as they stand first.
    private int Track(ReadOnlySpan<int> order, SearchMemory memory)
    {
        int tracked = Math.Min(order.Length, MostTracked);
        for (int place = 0; place < tracked; place++)
        {
            WordNeighbours neighbours = _neighbours[order[place]];
            for (int index = 0; index < neighbours.Words.Length; index++)
            {
                int word = neighbours.Words[index];
                ref ulong closeness = ref memory.Closeness[word];
                if (closeness == 0) memory.Touched.Add(word);
                closeness |= (ulong)((neighbours.Similarities[index] + Step - 1) / Step) << place * 8;
            }
        }

        return tracked;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddCandidates(ReadOnlySpan<int> rows, ulong* closeness, ulong unmet, Vector128<short> weights, long needed, List<int> candidates)
    {
        Vector128<byte> none = Vector128.CreateScalarUnsafe(unmet).AsByte();
        foreach (int row in rows)
        {
            int* words = _rows.AtHand(row);
            Vector128<byte> best = Vector128.Max(none, Vector128.CreateScalarUnsafe(closeness[words[0]]).AsByte());
            best = Vector128.Max(best, Vector128.CreateScalarUnsafe(closeness[words[1]]).AsByte());
            best = Vector128.Max(best, Vector128.CreateScalarUnsafe(closeness[words[2]]).AsByte());
            if (words[3] >= 0)
            {
                best = Vector128.Max(best, Vector128.CreateScalarUnsafe(closeness[words[3]]).AsByte());
            }
            else
            {
                foreach (int word in _rows.Beyond(words[3])) best = Vector128.Max(best, Vector128.CreateScalarUnsafe(closeness[word]).AsByte());
            }

            if (Sum(Vector128.WidenLower(best).AsInt16(), weights) >= needed) candidates.Add(row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Sum(Vector128<short> best, Vector128<short> weights)
    {
        if (Sse2.IsSupported) return Vector128.Sum(Sse2.MultiplyAddAdjacent(best, weights));

        int sum = 0;
        for (int place = 0; place < Vector128<short>.Count; place++) sum += best[place] * weights[place];
        return sum;
    }
}
