using Forfend.Matching.Folding;
using Forfend.Matching.Index;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>A compiled index, ready to be searched. Safe to use from several threads.</summary>
internal sealed class CompiledIndex : IDisposable
{
    private static readonly List<(NameUnit Unit, int Word, int Similarity)> NoUnits = [];
    private readonly IndexImage _image;
    private readonly CompiledWords _words;
    private readonly NeighbourMemory _memory;
    private readonly UnitFinder _units;
    private readonly ThreadLocal<SearchMemory> _searchMemory;

    /// <param name="image">The index.</param>
    /// <param name="frozen">How words weigh; null where the index itself counted them.</param>
    public CompiledIndex(IndexImage image, TokenWeights? frozen)
    {
        _image = image;
        _words = new CompiledWords(image);
        Rows = new CompiledRows(image);
        Weights = frozen ?? new TokenWeights((int)image.Part<long>(IndexPart.Totals)[0], new WordFrequencies(image).Of);
        var sounds = new SimilarSounds(image);
        var keys = new KeyedWords(image);
        _units = new UnitFinder(_words, Rows, sounds, keys, Weights);
        _memory = new NeighbourMemory(_words, Rows, sounds, keys, _units, Weights);
        _searchMemory = new ThreadLocal<SearchMemory>(() => new SearchMemory(_words.Count));
    }

    /// <summary>The listed names.</summary>
    public CompiledRows Rows { get; }

    /// <summary>How words weigh.</summary>
    public TokenWeights Weights { get; }

    /// <summary>Bytes it takes.</summary>
    public long Length => _image.Length;

    /// <summary>A row of a query with the weights of its words, which are remembered with their neighbours.</summary>
    public QueryName Read(NameRow row) => new(row, Array.ConvertAll(row.Words, word => _memory.Of(word).Word));

    /// <summary>Calls back for every row that reaches a score, each once.</summary>
    public void Find(QueryName reading, int leastScore, Action<int, NameScore> found)
    {
        if (reading.Words.Length == 0) return;

        WordNeighbours[] words = NeighboursOf(reading);
        Span<int> cycle = stackalloc int[words.Length];
        cycle = cycle[..FindCycle(words, cycle)];
        List<(NameUnit Unit, int Word, int Similarity)> units = UnitsOf(reading, words, cycle);
        List<int> wholes = WholesOf(words, cycle);
        SearchMemory memory = _searchMemory.Value!;
        new ReadingSearch(Rows, _words, words, units, leastScore).Find(memory);
        List<int> candidates = memory.Candidates;
        foreach (int row in wholes) candidates.Add(row);
        candidates.Sort();
        int previous = -1;
        foreach (int row in candidates)
        {
            if (row == previous) continue;

            previous = row;
            NameScore score = Score(words, reading, row, MayShareUnits(row, words, units, wholes));
            if (score.Value >= leastScore) found(row, score);
        }
    }

    /// <summary>The score of one row.</summary>
    public NameScore Score(QueryName reading, int row) => Score(NeighboursOf(reading), reading, row, mayShareUnits: true);

    private WordNeighbours[] NeighboursOf(QueryName reading) => Array.ConvertAll(reading.Tokens, _memory.Of);

    // The words that can be written as one with their neighbours.
    private static int FindCycle(WordNeighbours[] words, Span<int> cycle)
    {
        int count = 0;
        for (int word = 0; word < words.Length; word++)
            if (words[word].PieceRef.CanJoin) cycle[count++] = word;
        return count;
    }

    // In the order of NameUnit.Of, which is asked only where a unit may be listed.
    private List<(NameUnit Unit, int Word, int Similarity)> UnitsOf(QueryName reading, WordNeighbours[] words, ReadOnlySpan<int> cycle)
    {
        List<(NameUnit Unit, int Word, int Similarity)>? units = null;
        if (cycle.Length < 2) return NoUnits;

        int number = 0;
        for (int count = 2; count <= cycle.Length; count++)
        {
            bool isWhole = count == cycle.Length && count <= NameUnit.MostWordsOfWhole;
            if (count > NameUnit.MostWords && !isWhole) continue;

            for (int first = 0; first < cycle.Length; first++, number++)
            {
                if (!_units.MayBeListed(words, cycle, first, count)) continue;

                NameUnit unit = reading.Units[number];
                foreach ((int word, int similarity) in _units.WordsSimilarTo(unit)) (units ??= []).Add((unit, word, similarity));
            }
        }

        return units ?? NoUnits;
    }

    // Rows that may be written of the same letters with other spaces.
    private List<int> WholesOf(WordNeighbours[] words, ReadOnlySpan<int> cycle)
    {
        var rows = new List<int>();
        if (cycle.Length is < 2 or > NameUnit.MostWordsOfWhole) return rows;

        uint letters = 0;
        foreach (int word in cycle) letters += words[word].PieceRef.Letters;
        Rows.AddOfWhole(letters, rows);
        return rows;
    }

    private bool MayShareUnits(int row, WordNeighbours[] words, List<(NameUnit Unit, int Word, int Similarity)> units, List<int> wholes)
    {
        foreach (WordNeighbours word in words)
            if (Array.BinarySearch(word.UnitRows, row) >= 0) return true;
        if (units.Count > 0)
        {
            ReadOnlySpan<int> ids = Rows.WordsOf(row, stackalloc int[CompiledRows.MostAtHand]);
            foreach ((_, int word, _) in units)
                if (ids.Contains(word)) return true;
        }

        return wholes.Contains(row);
    }

    private NameScore Score(WordNeighbours[] neighbours, QueryName reading, int row, bool mayShareUnits)
    {
        // Of two names romanized from one script the ways they are written there are compared.
        if (reading.Row.Script is not NativeScript.None && reading.Row.Script == Rows.ScriptOf(row)) return NameScore.Nothing;

        int[] ids = [.. Rows.WordsOf(row, stackalloc int[CompiledRows.MostAtHand])];
        WeighedToken[] listed = mayShareUnits ? _units.WordsOf(row) : Array.ConvertAll(ids, _words.WeighedOf);
        var similarities = new int[neighbours.Length * ids.Length];
        for (int n = 0; n < ids.Length; n++)
            for (int q = 0; q < neighbours.Length; q++) similarities[q * ids.Length + n] = neighbours[q].SimilarityTo(ids[n]);

        List<UnitPair> units = mayShareUnits ? UnitPair.Of(reading.Singles, reading.Units, NameUnit.SinglesOf(listed), NameUnit.Of(listed)) : [];
        return NameScore.Of(reading.Words, listed, similarities, units, reading.Row.IsAsWritten && Rows.IsAsWritten(row), Weights)
            .Romanized(reading.Row.Script, Rows.ScriptOf(row));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _searchMemory.Dispose();
        _image.Dispose();
    }
}
