using System.Numerics;
using System.Runtime.Intrinsics;

namespace Forfend.Matching.Compiled;

/// <summary>With which letters the words of each row begin, thirty-two classes of them; made when first asked.</summary>
internal sealed class RowInitials(CompiledWords words, CompiledRows rows)
{
    private readonly Lazy<uint[]> _letters = new(() => Read(words, rows));

    /// <summary>Adds the rows that have words with each of some initials, and perhaps others.</summary>
    public void AddRows(string initials, List<int> candidates)
    {
        uint needed = 0;
        foreach (char initial in initials) needed |= BitOf(initial);
        uint[] letters = _letters.Value;
        Vector256<uint> all = Vector256.Create(needed);
        int row = 0;
        for (; row + Vector256<uint>.Count <= letters.Length; row += Vector256<uint>.Count)
        {
            uint have = Vector256.Equals(Vector256.LoadUnsafe(ref letters[row]) & all, all).ExtractMostSignificantBits();
            for (; have != 0; have &= have - 1) candidates.Add(row + BitOperations.TrailingZeroCount(have));
        }

        for (; row < letters.Length; row++)
            if ((letters[row] & needed) == needed) candidates.Add(row);
    }

    private static uint[] Read(CompiledWords words, CompiledRows rows)
    {
        var letters = new uint[rows.Count];
        Span<int> room = stackalloc int[CompiledRows.MostAtHand];
        for (int row = 0; row < letters.Length; row++)
            foreach (int word in rows.WordsOf(row, room)) letters[row] |= BitOf(words.FirstLetterOf(word));
        return letters;
    }

    private static uint BitOf(char letter) => 1u << (letter & 31);
}
