using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>Words by the hashes of their keys.</summary>
internal sealed class KeyedWords
{
    private readonly Section<ulong> _keys;
    private readonly Section<int> _starts;
    private readonly Section<int> _words;
    private readonly ulong _seed;
    private readonly HashFilter _filter;

    public KeyedWords(IndexImage image)
    {
        _keys = image.Part<ulong>(IndexPart.Keys);
        _starts = image.Part<int>(IndexPart.KeyWordStarts);
        _words = image.Part<int>(IndexPart.KeyWords);
        _seed = (ulong)image.Part<long>(IndexPart.Totals)[2];
        _filter = new HashFilter(_keys.Count);
        foreach (ulong key in _keys.Span) _filter.Add(key);
    }

    /// <summary>The words that have a key; or, in one case of many billions, those of another key with the same hash.</summary>
    public ReadOnlySpan<int> WordsOf(WordKey key)
    {
        ulong hash = HashOf(key, _seed);
        if (!_filter.MayHave(hash)) return [];

        int index = _keys.Span.BinarySearch(hash);
        return index < 0 ? [] : _words.Range(_starts[index], _starts[index + 1]);
    }

    /// <summary>Whether a word may have a skeleton, by its hash; false only if none has.</summary>
    public bool MayHaveSkeleton(ulong textHash) => _filter.MayHave(HashOf(KeyChannel.Skeleton, textHash, _seed));

    /// <summary>The hash of a key.</summary>
    public static ulong HashOf(WordKey key, ulong seed) => HashOf(key.Channel, TextHash.Of(key.Text), seed);

    private static ulong HashOf(KeyChannel channel, ulong textHash, ulong seed) => TextHash.Mix(textHash ^ (ulong)channel << 56, seed);
}
