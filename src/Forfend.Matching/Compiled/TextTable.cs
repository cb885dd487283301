namespace Forfend.Matching.Compiled;

/// <summary>Texts, one behind the other, with a table that finds them.</summary>
internal readonly struct TextTable(IndexImage image, IndexPart letters, IndexPart starts, IndexPart table)
{
    private readonly Section<char> _letters = image.Part<char>(letters);
    private readonly Section<int> _starts = image.Part<int>(starts);
    private readonly Section<int> _table = image.Part<int>(table);

    /// <summary>How many texts there are.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>A text.</summary>
    public ReadOnlySpan<char> this[int index] => _letters.Range(_starts[index], _starts[index + 1]);

    /// <summary>How long a text is.</summary>
    public int LengthOf(int index) => _starts[index + 1] - _starts[index];

    /// <summary>A letter of a text.</summary>
    public char LetterOf(int index, int position) => _letters[_starts[index] + position];

    /// <summary>The index of a text, the first if it stands there more than once; -1 if it does not.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        int mask = _table.Count - 1;
        for (int slot = SlotOf(TextHash.Of(text), _table.Count); _table[slot] >= 0; slot = (slot + 1) & mask)
            if (this[_table[slot]].SequenceEqual(text)) return _table[slot];
        return -1;
    }

    /// <summary>Where in a table of a size a text of a hash is looked for first.</summary>
    public static int SlotOf(ulong hash, int size) => (int)(TextHash.Mix(hash) >> 32) & (size - 1);
}
