using System.Runtime.InteropServices;
using Forfend.Matching.Folding;
using Forfend.Matching.Index;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>A compiled index, ready to be searched. Safe to use from several threads.</summary>
internal sealed class CompiledIndex : IDisposable
{
    private readonly IndexImage _image;
    private readonly CompiledWords _words;
    private readonly NeighbourMemory _memory;
    private readonly QueryReader _reader;
    private readonly UnitFinder _units;

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
        _units = new UnitFinder(_words, Rows, sounds, keys);
        _memory = new NeighbourMemory(new NeighbourFinder(_words, Rows, sounds, keys, _units, Weights), Rows);
        _reader = new QueryReader(_memory);
    }

    /// <summary>The listed names.</summary>
    public CompiledRows Rows { get; }

    /// <summary>How words weigh.</summary>
    public TokenWeights Weights { get; }

    /// <summary>Bytes it takes.</summary>
    public long Length => _image.Length;

    /// <summary>Reads a name into the rows and words of a memory, with what is similar in this index.</summary>
    public void Read(string name, SearchMemory memory) => _reader.Read(name, memory);

    /// <summary>A row of a query with the weights of its words.</summary>
    public QueryName Read(NameRow row) => new(row, Array.ConvertAll(row.Words, word => _memory.Of(word).Word));

    /// <summary>
    /// Adds to what is found every row that reaches a score for one row of the query, each once, ascending. The words of the row may come
    /// from another index; what is similar here is asked anew then.
    /// </summary>
    public void Find(SearchMemory memory, int reading, int leastScore, int segment)
    {
        QueryRow row = memory.Rows[reading];
        if (row.Count == 0) return;

        ReadOnlySpan<WordNeighbours> words = CollectionsMarshal.AsSpan(memory.Words).Slice(row.From, row.Count);
        if (segment > 0) words = HereOf(words, memory);
        SetCycle(words, memory.Cycle);
        SetUnits(words, memory);
        new ReadingSearch(Rows, _words, _memory, words, memory, leastScore).Find();
        SetWholes(words, memory);
        memory.Candidates.AddRange(memory.Wholes);
        if (memory.Candidates.Count == 0) return;

        Span<int> candidates = CollectionsMarshal.AsSpan(memory.Candidates);
        candidates.Sort();
        var scorer = new RowScorer(Rows, _words, words, row, memory);
        int previous = -1;
        foreach (int candidate in candidates)
        {
            if (candidate == previous) continue;

            previous = candidate;
            int score = scorer.Score(candidate, memory.Wholes.Contains(candidate), out bool isEqual);
            if (score >= leastScore) memory.Found.Add(new FoundRow(segment, Rows.PartyOf(candidate), candidate, reading, score, isEqual));
        }
    }

    /// <summary>The score of one row, with the words that met.</summary>
    public NameScore Score(QueryName reading, int row)
    {
        // Of two names romanized from one script the ways they are written there are compared.
        if (reading.Row.Script.IsAlso(Rows.ScriptOf(row))) return NameScore.Nothing;

        Span<int> room = stackalloc int[CompiledRows.MostAtHand];
        ReadOnlySpan<int> ids = Rows.WordsOf(row, room);
        WeighedToken[] listed = _units.WordsOf(row);
        var similarities = new int[reading.Tokens.Length * ids.Length];
        for (int q = 0; q < reading.Tokens.Length; q++)
        {
            WordNeighbours neighbours = _memory.Of(reading.Tokens[q]);
            for (int n = 0; n < ids.Length; n++) similarities[q * ids.Length + n] = neighbours.SimilarityTo(ids[n]);
        }

        List<UnitPair> units = UnitPair.Of(reading.Singles, reading.Units, NameUnit.SinglesOf(listed), NameUnit.Of(listed));
        var taken = new TakenUnits(CollectionsMarshal.AsSpan(units), reading.Cycle, NameUnit.Cycle(listed));
        return NameScore.Of(reading.Words, listed, similarities, taken, reading.Row.IsAsWritten && Rows.IsAsWritten(row), Weights)
            .Romanized(reading.Row.Script, Rows.ScriptOf(row));
    }

    private ReadOnlySpan<WordNeighbours> HereOf(ReadOnlySpan<WordNeighbours> words, SearchMemory memory)
    {
        memory.WordsInIndex.Clear();
        foreach (WordNeighbours word in words) memory.WordsInIndex.Add(_memory.Of(word.Token));
        return CollectionsMarshal.AsSpan(memory.WordsInIndex);
    }

    // The words that can be written as one with their neighbours.
    private static void SetCycle(ReadOnlySpan<WordNeighbours> words, List<int> cycle)
    {
        cycle.Clear();
        for (int word = 0; word < words.Length; word++)
            if (words[word].Piece.CanJoin) cycle.Add(word);
    }

    // What is similar to words of the query written as one.
    private void SetUnits(ReadOnlySpan<WordNeighbours> words, SearchMemory memory)
    {
        memory.Units.Clear();
        ReadOnlySpan<int> cycle = CollectionsMarshal.AsSpan(memory.Cycle);
        for (int count = 2; count <= cycle.Length; count++)
        {
            if (!NameUnit.IsJoined(count, cycle.Length)) continue;

            for (int first = 0; first < cycle.Length; first++)
            {
                if (!_units.MayBeListed(words, cycle, first, count)) continue;

                foreach ((int word, int similarity) in _memory.WordsSimilarTo(words, cycle, first, count)) memory.Units.Add(new UnitMatch(first, count, word, similarity));
            }
        }
    }

    // Rows that may be written of the same letters with other spaces.
    private void SetWholes(ReadOnlySpan<WordNeighbours> words, SearchMemory memory)
    {
        memory.Wholes.Clear();
        if (memory.Cycle.Count is < 2 or > NameUnit.MostWordsOfWhole) return;

        uint letters = 0;
        foreach (int word in memory.Cycle) letters += words[word].Piece.Letters;
        Rows.AddOfWhole(letters, memory.Wholes);
        for (int index = memory.Wholes.Count - 1; index >= 0; index--)
            if (LettersOf(memory.Wholes[index]) != letters) memory.Wholes.RemoveAt(index);
    }

    private uint LettersOf(int row)
    {
        uint letters = 0;
        foreach (int word in Rows.WordsOf(row, stackalloc int[CompiledRows.MostAtHand]))
            if (_words.CanJoin(word)) letters += TextHash.OfLetters(_words.TextOf(word));
        return letters;
    }

    /// <inheritdoc/>
    public void Dispose() => _image.Dispose();
}
