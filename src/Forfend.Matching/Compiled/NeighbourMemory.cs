using System.Collections.Concurrent;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>
/// Finds the listed words similar to a word of a query, and remembers them, since names repeat. Forgets everything when full, which
/// costs time and never an answer.
/// </summary>
internal sealed class NeighbourMemory
{
    // Of numbers remembered, about 64 MB. A file of payments has some thousands of distinct words with some hundred neighbours each.
    private const int MostRemembered = 10_000_000;

    // What an entry takes beside its neighbours, in the same unit.
    private const int Overhead = 40;

    // Beyond any name; not remembered, so that hostile words cannot fill the memory.
    private const int LongestRemembered = 64;

    private readonly CompiledWords _words;
    private readonly SimilarSounds _sounds;
    private readonly KeyedWords _keys;
    private readonly Section<int> _rowStarts;
    private readonly ConcurrentDictionary<string, WordNeighbours> _remembered = new(StringComparer.Ordinal);
    private int _size;

    public NeighbourMemory(IndexImage image, CompiledWords words)
    {
        _words = words;
        _sounds = new SimilarSounds(image);
        _keys = new KeyedWords(image);
        _rowStarts = image.Part<int>(IndexPart.WordRowStarts);
    }

    /// <summary>The neighbours of a word in a role.</summary>
    public WordNeighbours Of(string text, TokenRole role)
    {
        _remembered.TryGetValue(text, out WordNeighbours? first);
        for (WordNeighbours? known = first; known is not null; known = known.Next)
            if (known.Role == role) return known;

        WordNeighbours found = Find(text, role, first);
        if (text.Length > LongestRemembered) return found;

        int size = found.Words.Length + Overhead;
        if (Interlocked.Add(ref _size, size) > MostRemembered)
        {
            _remembered.Clear();
            Volatile.Write(ref _size, size);
        }

        _remembered[text] = found;
        return found;
    }

    private WordNeighbours Find(string text, TokenRole role, WordNeighbours? others)
    {
        var candidates = new List<int>();
        (int from, int to) = _words.WordsOf(text);
        for (int word = from; word < to; word++) candidates.Add(word);
        WordForm form = WordForm.Of(text, role);
        if (form.Sound.Length > 0) _sounds.AddWords(form.Sound, candidates);
        foreach (ulong key in form.Keys) candidates.AddRange(_keys.WordsOf(key));
        candidates.Sort();

        var similar = new List<(int Word, short Similarity)>();
        int previous = -1;
        int rows = 0;
        foreach (int word in candidates)
        {
            if (word == previous) continue;

            previous = word;
            int similarity = TokenSimilarity.Of(text, role, _words.TextOf(word), _words.RoleOf(word));
            if (similarity == 0) continue;

            similar.Add((word, (short)similarity));
            rows += _rowStarts[word + 1] - _rowStarts[word];
        }

        return new WordNeighbours(role, [.. similar.Select(each => each.Word)], [.. similar.Select(each => each.Similarity)], rows, others);
    }
}
