using System.Numerics;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>Words by the hashes of their keys: the highest bits say where to look, the next 32 which it is.</summary>
internal sealed class KeyedWords
{
    private const int KeysOfPlace = 8;
    private const int TagBits = 32;

    private readonly Section<int> _starts;
    private readonly Section<uint> _tags;
    private readonly PackedLists _words;
    private readonly int _placeBits;
    private readonly ulong _seed;
    private readonly HashFilter _filter;

    public KeyedWords(IndexImage image)
    {
        _starts = image.Part<int>(IndexPart.KeyStarts);
        _tags = image.Part<uint>(IndexPart.KeyTags);
        _words = new PackedLists(image, IndexPart.KeyWordHeads, IndexPart.KeyWords);
        _placeBits = BitOperations.Log2((uint)_starts.Count - 1);
        _seed = (ulong)image.Part<long>(IndexPart.Totals)[2];
        _filter = new HashFilter(_tags.Count);
        for (int place = 0; place + 1 < _starts.Count; place++)
            for (int key = _starts[place]; key < _starts[place + 1]; key++) _filter.Add((ulong)place << TagBits | _tags[key]);
    }

    /// <summary>The words that have a key; or, in one case of many billions, those of another key with the same hash.</summary>
    public ReadOnlySpan<int> WordsOf(WordKey key) => WordsOf(key.Channel, TextHash.Of(key.Text));

    /// <summary>The same by the hash of the key's text.</summary>
    public ReadOnlySpan<int> WordsOf(KeyChannel channel, ulong textHash) =>
        Find(HashOf(channel, textHash, _seed)) is >= 0 and int index ? _words.Read(index, new int[_words.CountOf(index)]) : [];

    /// <summary>The same, added to others.</summary>
    public void AddWordsOf(KeyChannel channel, ulong textHash, List<int> words)
    {
        if (Find(HashOf(channel, textHash, _seed)) is >= 0 and int index) _words.AddTo(words, index);
    }

    /// <summary>Whether a word may have a skeleton, by its hash; false only if none has.</summary>
    public bool MayHaveSkeleton(ulong textHash) => _filter.MayHave(Kept(HashOf(KeyChannel.Skeleton, textHash, _seed), _placeBits));

    /// <summary>Bits of a hash that say where a key is looked for, among so many keys.</summary>
    public static int PlaceBitsOf(int keys) => BitOperations.Log2((uint)Math.Max(1, keys / KeysOfPlace));

    /// <summary>The part of a hash that is kept.</summary>
    public static ulong Kept(ulong hash, int placeBits) => hash >> 64 - TagBits - placeBits;

    /// <summary>The hash of a key.</summary>
    public static ulong HashOf(WordKey key, ulong seed) => HashOf(key.Channel, TextHash.Of(key.Text), seed);

    private int Find(ulong hash)
    {
        ulong kept = Kept(hash, _placeBits);
        if (!_filter.MayHave(kept)) return -1;

        int place = (int)(kept >> TagBits);
        int index = _tags.Range(_starts[place], _starts[place + 1]).IndexOf((uint)kept);
        return index < 0 ? -1 : _starts[place] + index;
    }

    private static ulong HashOf(KeyChannel channel, ulong textHash, ulong seed) => TextHash.Mix(textHash ^ (ulong)channel << 56, seed);
}
