namespace Forfend.Matching.Compiled;

/// <summary>
/// Which words of a query each listed word may meet, a bit for each of the first eight: so the words of a row say by a few looks into one
/// small table which words of the query the row may meet. Kept by a thread and wiped after each use by what was marked.
/// </summary>
internal sealed class WordMarks
{
    /// <summary>Words behind so many have no bit and are taken for met.</summary>
    public const int Most = 8;

    private byte[] _marks = [];

    /// <summary>The marks of all listed words, and none for the number behind the last.</summary>
    public ReadOnlySpan<byte> All => _marks;

    /// <summary>Makes room for the words of an index.</summary>
    public void SetLength(int words)
    {
        if (_marks.Length <= words) _marks = new byte[words + 1];
    }

    /// <summary>Marks what is similar enough to a word of the query, from one of them on: the first, a probe, is only asked for beside units.</summary>
    public void Set(ReadOnlySpan<WordPart> parts, int from)
    {
        byte[] marks = _marks;
        for (int place = from; place < Math.Min(parts.Length, Most); place++)
        {
            byte bit = (byte)(1 << place);
            (int[] words, short[] similarities) = (parts[place].Word.Words, parts[place].Word.Similarities);
            int least = parts[place].Least;
            for (int index = 0; index < words.Length; index++)
                if (similarities[index] >= least) marks[words[index]] |= bit;
        }
    }

    /// <summary>Takes them away.</summary>
    public void Clear(ReadOnlySpan<WordPart> parts, int from)
    {
        byte[] marks = _marks;
        for (int place = from; place < Math.Min(parts.Length, Most); place++)
            foreach (int word in parts[place].Word.Words) marks[word] = 0;
    }
}
