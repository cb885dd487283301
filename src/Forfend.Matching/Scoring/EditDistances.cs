using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Forfend.Matching.Scoring;

/// <summary>The edit distance (<see cref="EditDistance.Halves"/>) of one text to many texts of one length, at once: each has a lane in every vector.</summary>
internal static unsafe class EditDistances
{
    /// <summary>So many texts are compared at once.</summary>
    public const int Lanes = 32;

    private const int Most = ScoreDefinition.LongestComparedWord + 1;

    private static readonly byte[] LightLetters = [.. Enumerable.Range('a', 26).Where(letter => EditDistance.IsLight((char)letter)).Select(letter => (byte)letter)];

    /// <summary>The distances in halves, at most 128.</summary>
    /// <param name="text">The one text, of letters below U+0100.</param>
    /// <param name="letters">Of the others the first letters, a lane for each; then the second ones.</param>
    /// <param name="length">How many letters each has.</param>
    /// <param name="halves">Where the distances are written, a lane for each.</param>
    public static void Halves(ReadOnlySpan<byte> text, ReadOnlySpan<byte> letters, int length, Span<byte> halves)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(letters.Length, length * Lanes);
        fixed (byte* column = letters) Halves(text, (Vector256<byte>*)column, length).CopyTo(halves);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector256<byte> Halves(ReadOnlySpan<byte> text, Vector256<byte>* column, int length)
    {
        Vector256<byte>* added = stackalloc Vector256<byte>[Most];
        Vector256<byte>* changed = stackalloc Vector256<byte>[Most];
        Vector256<byte>* before = stackalloc Vector256<byte>[Most];
        Vector256<byte>* last = stackalloc Vector256<byte>[Most];
        Vector256<byte>* next = stackalloc Vector256<byte>[Most];
        Vector256<byte> whole = Vector256.Create((byte)EditDistance.Whole);
        Vector256<byte> half = Vector256.Create((byte)(EditDistance.Whole - EditDistance.Half));
        last[0] = default;
        for (int place = 0; place < length; place++)
        {
            added[place] = whole;
            foreach (byte light in LightLetters) added[place] -= Vector256.Equals(column[place], Vector256.Create(light)) & half;
            last[place + 1] = last[place] + added[place];
        }

        for (int row = 0; row < text.Length; row++)
        {
            Vector256<byte> letter = Vector256.Create(text[row]);
            Vector256<byte> previous = Vector256.Create(row == 0 ? (byte)0 : text[row - 1]);
            Vector256<byte> removed = Vector256.Create((byte)(EditDistance.IsLight((char)text[row]) ? EditDistance.Half : EditDistance.Whole));
            SetChanged(text[row], column, length, changed);
            Vector256<byte> left = next[0] = last[0] + removed;
            for (int place = 0; place < length; place++)
            {
                left = Vector256.Min(last[place] + changed[place], Vector256.Min(last[place + 1] + removed, left + added[place]));
                if (row > 0 && place > 0)
                {
                    Vector256<byte> areExchanged = Vector256.Equals(column[place - 1], letter) & Vector256.Equals(column[place], previous);
                    left = Vector256.Min(left, before[place - 1] + whole | ~areExchanged);
                }

                next[place + 1] = left;
            }

            Vector256<byte>* free = before;
            before = last;
            last = next;
            next = free;
        }

        return last[length];
    }

    // What it costs to change a letter into that of each place: nothing, half or whole.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SetChanged(byte letter, Vector256<byte>* column, int length, Vector256<byte>* changed)
    {
        Vector256<byte> half = Vector256.Create((byte)(EditDistance.Whole - EditDistance.Half));
        Vector256<byte> same = Vector256.Create(letter);
        for (int place = 0; place < length; place++)
        {
            Vector256<byte> less = Vector256.Equals(column[place], same) & Vector256.Create((byte)EditDistance.Whole);
            for (uint near = EditDistance.NearOf((char)letter); near != 0; near &= near - 1)
                less |= Vector256.Equals(column[place], Vector256.Create((byte)('a' + BitOperations.TrailingZeroCount(near)))) & half;
            changed[place] = Vector256.Create((byte)EditDistance.Whole) - less;
        }
    }
}
