using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>
/// Remembers the words of queries with what the list has that is similar to them, since names repeat. Forgets everything when full,
/// which costs time and never an answer.
/// </summary>
internal sealed class NeighbourMemory
{
    // Of numbers remembered, about 64 MB. A file of payments has some thousands of distinct words with some hundred neighbours each.
    private const int MostRemembered = 16_000_000;

    // The same of rows. Beyond, they are gathered anew for each query.
    private const int MostProbeRows = 16_000_000;

    // What an entry takes beside its neighbours, in the same unit.
    private const int Overhead = 80;

    // Beyond any name; not remembered, so that hostile words cannot fill the memory.
    private const int LongestRemembered = 64;

    private readonly NeighbourFinder _finder;
    private readonly CompiledRows _rows;
    private readonly ConcurrentDictionary<string, KnownWord> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KnownWord>.AlternateLookup<ReadOnlySpan<char>> _byLetters;
    private readonly ConcurrentDictionary<UnitKey, (int Word, int Similarity)[]> _units = [];
    private int _size;
    private int _probeSize;

    public NeighbourMemory(NeighbourFinder finder, CompiledRows rows)
    {
        _finder = finder;
        _rows = rows;
        _byLetters = _known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>A word of a query.</summary>
    public KnownWord Of(ReadOnlySpan<char> text)
    {
        if (_byLetters.TryGetValue(text, out KnownWord? known)) return known;

        var word = new KnownWord(text.ToString());
        if (text.Length > LongestRemembered) return word;

        Count(Overhead);
        return _known.GetOrAdd(word.Text, word);
    }

    /// <summary>What is similar to a word in a role.</summary>
    public WordNeighbours Of(KnownWord word, TokenRole role)
    {
        if (word.NeighboursIn(role) is { } known) return known;

        WordNeighbours found = _finder.Find(new NameToken(word.Text, role, 0, 0));
        Count(found);
        word.Remember(found);
        return found;
    }

    /// <summary>What is similar to a word as it was read.</summary>
    public WordNeighbours Of(NameToken token)
    {
        KnownWord word = Of(token.Text);
        if (token.Skeletons is null) return Of(word, token.Role);
        if (word.NativeNeighboursOf(token) is { } known) return known;

        WordNeighbours found = _finder.Find(token with { Start = 0, End = 0 });
        Count(found);
        word.RememberNative(found);
        return found;
    }

    /// <summary>The rows in which a word is met; where no more can be remembered, written into a room.</summary>
    public ProbeRows RowsOf(WordNeighbours word, ProbeRows room)
    {
        if (word.Probe is { } known) return known;

        bool isRemembered = Interlocked.Add(ref _probeSize, ProbeRows.SizeOf(word)) <= MostProbeRows;
        if (!isRemembered) Interlocked.Add(ref _probeSize, -ProbeRows.SizeOf(word));
        ProbeRows found = isRemembered ? new ProbeRows() : room;
        found.Set(word, _rows);
        if (isRemembered) word.Probe = found;
        return found;
    }

    /// <summary>The listed words that some words of a query, from one on round to the front, are similar to if they are written as one.</summary>
    public (int Word, int Similarity)[] WordsSimilarTo(ReadOnlySpan<WordNeighbours> words, ReadOnlySpan<int> cycle, int first, int count)
    {
        var key = new UnitKey();
        for (int index = 0; index < count; index++) key[index] = words[cycle[(first + index) % cycle.Length]];
        if (_units.TryGetValue(key, out (int Word, int Similarity)[]? known)) return known;

        var query = new WeighedToken[words.Length];
        for (int word = 0; word < query.Length; word++) query[word] = words[word].Word;
        (int Word, int Similarity)[] found = _finder.FindUnit(NameUnit.Join(query, cycle, first, count));
        Count(Overhead + found.Length * 2);
        return _units[key] = found;
    }

    private void Count(WordNeighbours found)
    {
        if (found.Token.Text.Length <= LongestRemembered) Count(Overhead + found.Size);
    }

    private void Count(int size)
    {
        if (Interlocked.Add(ref _size, size) <= MostRemembered) return;

        _known.Clear();
        _units.Clear();
        Volatile.Write(ref _size, 0);
        Volatile.Write(ref _probeSize, 0);
    }

    // A known word is one object.
    [InlineArray(NameUnit.MostWordsOfWhole)]
    private struct UnitKey : IEquatable<UnitKey>
    {
        private WordNeighbours? _first;

        public readonly bool Equals(UnitKey other)
        {
            for (int index = 0; index < NameUnit.MostWordsOfWhole; index++)
            {
                if (this[index] != other[index]) return false;
                if (this[index] is null) break;
            }

            return true;
        }

        public override readonly bool Equals(object? obj) => obj is UnitKey other && Equals(other);

        public override readonly int GetHashCode()
        {
            int hash = 0;
            for (int index = 0; index < NameUnit.MostWordsOfWhole && this[index] is { } word; index++) hash = hash * 31 + RuntimeHelpers.GetHashCode(word);
            return hash;
        }
    }
}
