using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Forfend.Matching.Compiled;

/// <summary>
/// Finds sounds that have enough letters in common with one. The planes of its letters are added as numbers whose digits are written across
/// vectors, a bit for each sound, so that a few instructions count for a block of sounds.
/// </summary>
internal static unsafe class PlaneScan
{
    // Digits of the greatest sum.
    private const int Digits = 8;

    /// <summary>
    /// Writes the sounds that meet what is demanded, ascending; the buffer has room for all. Demands ascend and do not overlap. Returns how many.
    /// </summary>
    public static int Find(ReadOnlySpan<ulong> planes, in SoughtLetters sought, ReadOnlySpan<SoundDemand> demands, Span<int> found)
    {
        Vector256<ulong>* sums = stackalloc Vector256<ulong>[2 * Digits];
        fixed (ulong* first = planes) return Find(first, sought, demands, found, sums);
    }

    private static int Find(ulong* planes, in SoughtLetters sought, ReadOnlySpan<SoundDemand> demands, Span<int> found, Vector256<ulong>* sums)
    {
        int digits = BitOperations.Log2((uint)Math.Max(1, sought.Planes.Length)) + 1;
        int summed = -1;
        int count = 0;
        foreach (SoundDemand demand in demands)
        {
            for (int block = demand.From / LetterPlanes.Block; block * LetterPlanes.Block < demand.To; block++)
            {
                ulong* start = planes + (long)block * LetterPlanes.Count * LetterPlanes.Width;
                if (block != summed) Add(start, sought.Planes, sought.Letters, sums);
                summed = block;
                Vector256<ulong> enough = AtLeast(sums, digits, demand.Letters) & AtLeast(sums + Digits, digits, demand.All) | Vector256.Load(start + LetterPlanes.Uncounted);
                if (enough != Vector256<ulong>.Zero) count = Write(enough, block * LetterPlanes.Block, demand, found, count);
            }
        }

        return count;
    }

    // The sum of the first planes, and that of all. Two are added at once; a digit is carried to only when the sum can be so great.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(ulong* block, ReadOnlySpan<int> planes, int first, Vector256<ulong>* sums)
    {
        Vector256<ulong> ones = default, twos = default, fours = default, eights = default, digit4 = default, digit5 = default, digit6 = default, digit7 = default;
        for (int index = 0; ; index += 2)
        {
            if (index == first) Store(sums, ones, twos, fours, eights, digit4, digit5, digit6, digit7);
            if (index == planes.Length) break;

            Vector256<ulong> left = Vector256.Load(block + planes[index] * LetterPlanes.Width);
            Vector256<ulong> right = Vector256.Load(block + planes[index + 1] * LetterPlanes.Width);
            Vector256<ulong> either = left ^ right;
            Vector256<ulong> carry = left & right | ones & either;
            ones ^= either;
            carry = Carry(ref twos, carry);
            if (index < 2) continue;
            carry = Carry(ref fours, carry);
            if (index < 6) continue;
            carry = Carry(ref eights, carry);
            if (index < 14) continue;
            carry = Carry(ref digit4, carry);
            if (index < 30) continue;
            carry = Carry(ref digit5, carry);
            carry = Carry(ref digit6, carry);
            digit7 ^= carry;
        }

        Store(sums + Digits, ones, twos, fours, eights, digit4, digit5, digit6, digit7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Carry(ref Vector256<ulong> digit, Vector256<ulong> carry)
    {
        Vector256<ulong> next = digit & carry;
        digit ^= carry;
        return next;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(
        Vector256<ulong>* sums, Vector256<ulong> ones, Vector256<ulong> twos, Vector256<ulong> fours, Vector256<ulong> eights,
        Vector256<ulong> digit4, Vector256<ulong> digit5, Vector256<ulong> digit6, Vector256<ulong> digit7)
    {
        (sums[0], sums[1], sums[2], sums[3]) = (ones, twos, fours, eights);
        (sums[4], sums[5], sums[6], sums[7]) = (digit4, digit5, digit6, digit7);
    }

    // From the lowest digit on: where the number has a one, the sum must have it too or be less; where it has none, a one makes it greater.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> AtLeast(Vector256<ulong>* sum, int digits, int number)
    {
        if (number <= 0) return Vector256<ulong>.AllBitsSet;
        if (number >> digits != 0) return default;

        Vector256<ulong> enough = Vector256<ulong>.AllBitsSet;
        for (int digit = 0; digit < digits; digit++) enough = (number >> digit & 1) != 0 ? enough & sum[digit] : enough | sum[digit];
        return enough;
    }

    private static int Write(Vector256<ulong> enough, int first, SoundDemand demand, Span<int> found, int count)
    {
        for (int part = 0; part < LetterPlanes.Width; part++)
        {
            int start = first + part * 64;
            ulong bits = enough.GetElement(part);
            if (start < demand.From) bits &= demand.From - start < 64 ? ulong.MaxValue << (demand.From - start) : 0;
            if (start + 64 > demand.To) bits &= demand.To > start ? ulong.MaxValue >> (start + 64 - demand.To) : 0;
            for (; bits != 0; bits &= bits - 1) found[count++] = start + BitOperations.TrailingZeroCount(bits);
        }

        return count;
    }
}
