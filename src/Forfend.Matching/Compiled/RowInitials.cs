using System.Numerics;
using System.Runtime.Intrinsics;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>With which letters neighbouring words of each row begin, a few bits for each two; made when first asked.</summary>
internal sealed class RowInitials(CompiledWords words, CompiledRows rows)
{
    // Of a word that no unit has, and of one that is no name, though units have it.
    private const char None = '\0';
    private const char NoName = '\uFFFF';

    private readonly Lazy<(char[] OfWords, ulong[] Pairs)> _letters = new(() => Read(words, rows));

    /// <summary>Adds the units of which these are the initials; whether there are any.</summary>
    public bool AddUnits(string initials, List<ListedUnit> found)
    {
        int before = found.Count;
        ulong needed = 0;
        for (int place = 1; place < initials.Length; place++) needed |= BitsOf(initials[place - 1], initials[place]);
        ulong[] pairs = _letters.Value.Pairs;
        Vector256<ulong> all = Vector256.Create(needed);
        int row = 0;
        for (; row + Vector256<ulong>.Count <= pairs.Length; row += Vector256<ulong>.Count)
        {
            uint have = Vector256.Equals(Vector256.LoadUnsafe(ref pairs[row]) & all, all).ExtractMostSignificantBits();
            for (; have != 0; have &= have - 1) Add(row + BitOperations.TrailingZeroCount(have), initials, found);
        }

        for (; row < pairs.Length; row++)
            if ((pairs[row] & needed) == needed) Add(row, initials, found);
        return found.Count > before;
    }

    private void Add(int row, string initials, List<ListedUnit> found)
    {
        ReadOnlySpan<int> ids = rows.WordsOf(row, stackalloc int[CompiledRows.MostAtHand]);
        ReadOnlySpan<char> letters = Cycle(ids, _letters.Value.OfWords, ids.Length <= CompiledRows.MostAtHand ? stackalloc char[ids.Length] : new char[ids.Length]);
        for (int first = 0; first < letters.Length && initials.Length <= letters.Length; first++)
        {
            int met = 0;
            while (met < initials.Length && letters[(first + met) % letters.Length] == initials[met]) met++;
            if (met == initials.Length) found.Add(new ListedUnit(row, first, met, ScoreDefinition.InitialSimilarity));
        }
    }

    private static (char[] OfWords, ulong[] Pairs) Read(CompiledWords words, CompiledRows rows)
    {
        var ofWords = new char[words.Count];
        for (int word = 0; word < ofWords.Length; word++) ofWords[word] = !words.CanJoin(word) ? None : words.RoleOf(word).IsOfName() ? words.FirstLetterOf(word) : NoName;

        var pairs = new ulong[rows.Count];
        Span<int> room = stackalloc int[CompiledRows.MostAtHand];
        for (int row = 0; row < pairs.Length; row++)
        {
            ReadOnlySpan<int> ids = rows.WordsOf(row, room);
            ReadOnlySpan<char> letters = Cycle(ids, ofWords, new char[ids.Length]);
            for (int first = 0; first < letters.Length; first++) pairs[row] |= BitsOf(letters[first], letters[(first + 1) % letters.Length]);
        }

        return (ofWords, pairs);
    }

    // The initials of the words that can be written as one with their neighbours.
    private static ReadOnlySpan<char> Cycle(ReadOnlySpan<int> ids, char[] ofWords, Span<char> room)
    {
        int count = 0;
        foreach (int id in ids)
            if (ofWords[id] != None) room[count++] = ofWords[id];
        return room[..count];
    }

    private static ulong BitsOf(char first, char second)
    {
        ulong mixed = TextHash.Mix((ulong)first << 16 | second);
        return 1UL << (int)(mixed >> 58) | 1UL << (int)(mixed >> 52);
    }
}
