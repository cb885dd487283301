using System.Numerics;
using System.Runtime.CompilerServices;

namespace Forfend.Matching.Compiled;

/// <summary>
/// Rows of words. Each is one number: as many words as fit, the lowest first, and where there are fewer the number of all words; or with the
/// highest bit set, where a longer row lies.
/// </summary>
internal readonly struct PackedRows
{
    /// <summary>A room for so many words holds those at hand of every row.</summary>
    public const int MostAtHand = 63;

    private const ulong IsLong = 1UL << 63;

    private readonly Section<ulong> _words;
    private readonly Section<int> _longRows;
    private readonly int _noWord;
    private readonly int _width;
    private readonly int _atHand;

    /// <param name="image">The index.</param>
    /// <param name="words">How many words there are.</param>
    public PackedRows(IndexImage image, int words)
    {
        _words = image.Part<ulong>(IndexPart.RowWords);
        _longRows = image.Part<int>(IndexPart.LongRows);
        _noWord = words;
        _width = WidthOf(words);
        _atHand = MostAtHand / _width;
    }

    /// <summary>How many rows there are.</summary>
    public int Count => _words.Count;

    /// <summary>The bits that so many numbers need.</summary>
    public static int BitsOf(int count) => BitOperations.Log2((uint)Math.Max(1, count - 1)) + 1;

    /// <summary>The sum of what a table has for each word of a row; its last entry, 0, is for places that are left free.</summary>
    public int Sum(int row, ReadOnlySpan<byte> ofWord)
    {
        int sum = 0;
        ulong packed = _words[row];
        if ((packed & IsLong) != 0)
        {
            foreach (int word in _longRows.Range((int)packed + 1, (int)packed + 1 + _longRows[(int)packed])) sum += ofWord[word];
            return sum;
        }

        ulong mask = (1UL << _width) - 1;
        for (int place = 0; place < _atHand; place++, packed >>= _width) sum += ofWord[(int)(packed & mask)];
        return sum;
    }

    /// <summary>All words of a row, in the order written, written into a room for those at hand; or where they lie.</summary>
    public ReadOnlySpan<int> WordsOf(int row, Span<int> room)
    {
        ReadOnlySpan<int> places = PlacesOf(row, room);
        int count = places.Length;
        while (count > 0 && places[count - 1] == _noWord) count--;
        return places[..count];
    }

    /// <summary>The words of a row as one number.</summary>
    public ulong PackedOf(int row) => _words[row];

    /// <summary>All marks of the words of each of some rows, of a table that has none for a place left free.</summary>
    public void MarksOf(ReadOnlySpan<ulong> rows, ref byte marks, Span<byte> all)
    {
        // Local, so that the loop reads nothing but rows and marks.
        (int width, int atHand) = (_width, _atHand);
        uint mask = (1u << width) - 1;
        for (int index = 0; index < rows.Length; index++)
        {
            ulong packed = rows[index];
            if ((packed & IsLong) != 0)
            {
                all[index] = MarksOfLong((int)packed, ref marks);
                continue;
            }

            uint met = 0;
            for (int place = 0; place < atHand; place++, packed >>= width) met |= Unsafe.Add(ref marks, (uint)packed & mask);
            all[index] = (byte)met;
        }
    }

    private byte MarksOfLong(int start, ref byte marks)
    {
        byte all = 0;
        foreach (int word in _longRows.Range(start + 1, start + 1 + _longRows[start])) all |= Unsafe.Add(ref marks, word);
        return all;
    }

    // The same, with the number of all words in each place that is left free, so that there are always as many.
    private ReadOnlySpan<int> PlacesOf(int row, Span<int> room)
    {
        ulong packed = _words[row];
        if ((packed & IsLong) != 0) return _longRows.Range((int)packed + 1, (int)packed + 1 + _longRows[(int)packed]);

        int mask = (1 << _width) - 1;
        for (int place = 0; place < _atHand; place++, packed >>= _width) room[place] = (int)packed & mask;
        return room[.._atHand];
    }

    /// <summary>Writes rows of so many distinct words.</summary>
    public static (ulong[] Words, int[] LongRows) Pack(int words, int[][] rows)
    {
        int width = WidthOf(words);
        int atHand = MostAtHand / width;
        var packed = new ulong[rows.Length];
        var longRows = new List<int>();
        for (int row = 0; row < rows.Length; row++)
        {
            int[] ids = rows[row];
            if (ids.Length > atHand)
            {
                packed[row] = IsLong | (uint)longRows.Count;
                longRows.Add(ids.Length);
                longRows.AddRange(ids);
                continue;
            }

            for (int place = 0; place < atHand; place++) packed[row] |= (ulong)(place < ids.Length ? ids[place] : words) << place * width;
        }

        return (packed, [.. longRows]);
    }

    // One more than there are words, for places that are left free.
    private static int WidthOf(int words) => BitsOf(words + 1);
}
