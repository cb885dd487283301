using Forfend.Matching.Index;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>A compiled index, ready to be searched. Safe to use from several threads.</summary>
internal sealed class CompiledIndex : IDisposable
{
    private readonly IndexImage _image;
    private readonly NeighbourMemory _memory;
    private readonly ThreadLocal<SearchMemory> _searchMemory;

    public CompiledIndex(IndexImage image)
    {
        _image = image;
        Words = new CompiledWords(image);
        Rows = new CompiledRows(image);
        _memory = new NeighbourMemory(image, Words);
        _searchMemory = new ThreadLocal<SearchMemory>(() => new SearchMemory(Words.Count));
        Weights = new TokenWeights(image.Part<int>(IndexPart.Totals)[0], word => Words.FrequencyOf(word));
    }

    /// <summary>The listed words.</summary>
    public CompiledWords Words { get; }

    /// <summary>The listed names.</summary>
    public CompiledRows Rows { get; }

    /// <summary>How words weigh: by the frequencies that were frozen when the index was built.</summary>
    public TokenWeights Weights { get; }

    /// <summary>Bytes it takes.</summary>
    public long Length => _image.Length;

    /// <summary>Calls back for every row that reaches a score, each once.</summary>
    public void Find(QueryName reading, int leastScore, TokenWeights weights, Action<int, NameScore> found)
    {
        if (reading.Words.Length == 0) return;

        var search = new ReadingSearch(Rows, _memory, reading.Words, leastScore);
        SearchMemory memory = _searchMemory.Value!;
        search.Find(memory);
        List<int> candidates = memory.Candidates;
        candidates.Sort();
        int previous = -1;
        foreach (int row in candidates)
        {
            if (row == previous) continue;

            previous = row;
            NameScore score = Score(search.Neighbours, reading, row, weights);
            if (score.Value >= leastScore) found(row, score);
        }
    }

    /// <summary>The score of one row.</summary>
    public NameScore Score(QueryName reading, int row, TokenWeights weights) =>
        Score(Array.ConvertAll(reading.Words, word => _memory.Of(word.Text, word.Role)), reading, row, weights);

    private NameScore Score(WordNeighbours[] neighbours, QueryName reading, int row, TokenWeights weights)
    {
        int[] ids = Rows.WordsOf(row);
        var listed = new WeighedToken[ids.Length];
        var similarities = new int[neighbours.Length * ids.Length];
        for (int n = 0; n < ids.Length; n++)
        {
            string text = Words.TextOf(ids[n]);
            listed[n] = new WeighedToken(text, Words.RoleOf(ids[n]), weights.Of(text, Words.RoleOf(ids[n])));
            for (int q = 0; q < neighbours.Length; q++) similarities[q * ids.Length + n] = neighbours[q].SimilarityTo(ids[n]);
        }

        return NameScore.Of(reading.Words, listed, similarities, weights);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _searchMemory.Dispose();
        _image.Dispose();
    }
}
