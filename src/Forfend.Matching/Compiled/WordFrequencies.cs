namespace Forfend.Matching.Compiled;

/// <summary>How many parties bear words, by <see cref="Scoring.TokenWeights.Key"/>.</summary>
internal sealed class WordFrequencies(IndexImage image)
{
    private const ulong Seed = 77;
    private readonly Section<ulong> _hashes = image.Part<ulong>(IndexPart.Frequencies);
    private readonly Section<int> _counts = image.Part<int>(IndexPart.FrequencyCounts);

    /// <summary>The hash of a key. Two of a billion keys share one in one case of thirty.</summary>
    public static ulong HashOf(string key) => TextHash.Mix(TextHash.Of(key), Seed);

    /// <summary>How many parties bear words of a key.</summary>
    public int Of(string key)
    {
        int index = _hashes.Span.BinarySearch(HashOf(key));
        return index < 0 ? 0 : _counts[index];
    }
}
