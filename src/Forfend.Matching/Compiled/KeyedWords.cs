namespace Forfend.Matching.Compiled;

/// <summary>Words by the hashes of their keys.</summary>
internal sealed class KeyedWords(IndexImage image)
{
    private readonly Section<ulong> _keys = image.Part<ulong>(IndexPart.Keys);
    private readonly Section<int> _starts = image.Part<int>(IndexPart.KeyWordStarts);
    private readonly Section<int> _words = image.Part<int>(IndexPart.KeyWords);

    /// <summary>The words that have a key, and perhaps others whose keys have the same hash.</summary>
    public ReadOnlySpan<int> WordsOf(ulong key)
    {
        int index = _keys.Span.BinarySearch(key);
        return index < 0 ? [] : _words.Range(_starts[index], _starts[index + 1]);
    }
}
