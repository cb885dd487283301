using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>The rows in which a word of a query is met, in the order of how similar it is met, the most similar first; a row may stand there twice.</summary>
internal sealed class ProbeRows
{
    private int[] _rows = [];
    private ulong[] _words = [];
    private short[] _similarities = [];
    private int _count;

    /// <summary>Numbers that those of a word take.</summary>
    public static int SizeOf(WordNeighbours word) => (word.Rows + word.UnitRows.Length) * 4;

    /// <summary>How many are at least so similar.</summary>
    public int CountOf(int least)
    {
        int from = 0;
        for (int to = _count; from < to;)
        {
            int middle = (from + to) / 2;
            if (_similarities[middle] >= least) from = middle + 1;
            else to = middle;
        }

        return from;
    }

    /// <summary>The first of them.</summary>
    public ReadOnlySpan<int> Rows(int count) => _rows.AsSpan(0, count);

    /// <summary>How similar each is met.</summary>
    public ReadOnlySpan<short> Similarities(int count) => _similarities.AsSpan(0, count);

    /// <summary>Their words as <see cref="CompiledRows"/> keeps them.</summary>
    public ReadOnlySpan<ulong> Words(int count) => _words.AsSpan(0, count);

    /// <summary>Makes them those of a word, and those in which several words written as one are similar to it.</summary>
    public void Set(WordNeighbours word, CompiledRows rows)
    {
        // Where the rows of each similarity begin.
        const int Lowest = ScoreDefinition.SimilarityFloor;
        Span<int> starts = stackalloc int[ScoreDefinition.Full - Lowest + 2];
        starts.Clear();
        for (int index = 0; index < word.Words.Length; index++) starts[ScoreDefinition.Full - word.Similarities[index] + 1] += rows.CountOfWord(word.Words[index]);
        if (word.UnitRows.Length > 0) starts[ScoreDefinition.Full - word.UnitSimilarity + 1] += word.UnitRows.Length;
        for (int place = 1; place < starts.Length; place++) starts[place] += starts[place - 1];

        SetCount(starts[^1]);
        for (int index = 0; index < word.Words.Length; index++)
        {
            int count = rows.CountOfWord(word.Words[index]);
            ref int start = ref starts[ScoreDefinition.Full - word.Similarities[index]];
            Fill(start, rows.OfWord(word.Words[index], _rows.AsSpan(start, count)), word.Similarities[index], rows);
            start += count;
        }

        if (word.UnitRows.Length > 0) Fill(starts[ScoreDefinition.Full - word.UnitSimilarity], word.UnitRows, word.UnitSimilarity, rows);
    }

    private void SetCount(int count)
    {
        _count = count;
        if (_rows.Length < count) (_rows, _words, _similarities) = (new int[count], new ulong[count], new short[count]);
    }

    private void Fill(int start, ReadOnlySpan<int> rows, int similarity, CompiledRows all)
    {
        rows.CopyTo(_rows.AsSpan(start));
        _similarities.AsSpan(start, rows.Length).Fill((short)similarity);
        for (int index = 0; index < rows.Length; index++) _words[start + index] = all.PackedWordsOf(rows[index]);
    }
}
