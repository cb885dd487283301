using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>Words by the hashes of their keys.</summary>
internal sealed class KeyedWords(IndexImage image)
{
    private readonly Section<ulong> _keys = image.Part<ulong>(IndexPart.Keys);
    private readonly Section<int> _starts = image.Part<int>(IndexPart.KeyWordStarts);
    private readonly Section<int> _words = image.Part<int>(IndexPart.KeyWords);
    private readonly ulong _seed = (ulong)image.Part<long>(IndexPart.Totals)[2];

    /// <summary>The words that have a key; or, in one case of many billions, those of another key with the same hash.</summary>
    public ReadOnlySpan<int> WordsOf(WordKey key)
    {
        int index = _keys.Span.BinarySearch(HashOf(key, _seed));
        return index < 0 ? [] : _words.Range(_starts[index], _starts[index + 1]);
    }

    /// <summary>The hash of a key.</summary>
    public static ulong HashOf(WordKey key, ulong seed) => TextHash.Mix(TextHash.Of(key.Text) ^ (ulong)key.Channel << 56, seed);
}
