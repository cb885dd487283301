using System.Collections.Concurrent;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Index;

/// <summary>
/// Remembers which words are similar to a word of a query, since names repeat. Forgets everything when full, which costs time and
/// never an answer.
/// </summary>
internal sealed class SimilarWords(Vocabulary vocabulary)
{
    // A file of payments has some thousands of distinct words; at some fifty similar words each this stays within 20 MB.
    private const int MostRemembered = 16_384;

    // Beyond any name; not remembered, so that hostile words cannot fill the memory either.
    private const int LongestRemembered = 64;

    private readonly ConcurrentDictionary<WordIdentity, Dictionary<int, int>> _remembered = new();
    private int _count;

    public Dictionary<int, int> To(WeighedToken word)
    {
        var identity = WordIdentity.Of(word);
        if (_remembered.TryGetValue(identity, out Dictionary<int, int>? known)) return known;

        Dictionary<int, int> similar = vocabulary.SimilarTo(word);
        if (word.Text.Length > LongestRemembered) return similar;

        if (Interlocked.Increment(ref _count) > MostRemembered)
        {
            _remembered.Clear();
            Volatile.Write(ref _count, 0);
        }

        _remembered.TryAdd(identity, similar);
        return similar;
    }
}
