namespace Forfend.Matching.Compiled;

/// <summary>How many parties bear words, by <see cref="Scoring.TokenWeights.HashOf"/>.</summary>
internal sealed class WordFrequencies(IndexImage image)
{
    private readonly Section<ulong> _hashes = image.Part<ulong>(IndexPart.Frequencies);
    private readonly Section<int> _counts = image.Part<int>(IndexPart.FrequencyCounts);

    /// <summary>How many parties bear words of a hash.</summary>
    public int Of(ulong hash)
    {
        int index = _hashes.Span.BinarySearch(hash);
        return index < 0 ? 0 : _counts[index];
    }
}
