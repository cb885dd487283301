using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Forfend.Matching.Compiled;

/// <summary>Finds signatures that share enough bits with one: eight or four at a time where the processor can, with the same result elsewhere.</summary>
internal static unsafe class SignatureScan
{
    /// <summary>
    /// Writes the indexes from <paramref name="from"/> to before <paramref name="to"/> whose signatures share at least
    /// <paramref name="needed"/> bits with <paramref name="letters"/>, ascending; the buffer has room for all. Returns how many.
    /// </summary>
    public static int Find(ulong* signatures, int from, int to, ulong letters, int needed, int* found)
    {
        if (Avx512BW.IsSupported) return FindByEight(signatures, from, to, letters, needed, found);
        return Avx2.IsSupported ? FindByFour(signatures, from, to, letters, needed, found) : FindOneByOne(signatures, from, to, letters, needed, found);
    }

    /// <summary>The same without vectors.</summary>
    public static int FindOneByOne(ulong* signatures, int from, int to, ulong letters, int needed, int* found)
    {
        int count = 0;
        for (int index = from; index < to; index++)
        {
            found[count] = index;
            if (LetterSignature.Common(signatures[index], letters) >= needed) count++;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int FindByEight(ulong* signatures, int from, int to, ulong letters, int needed, int* found)
    {
        Vector512<byte> bitsOfNibble = Vector512.Create(Nibbles, Nibbles);
        Vector512<byte> lowNibble = Vector512.Create((byte)0x0F);
        Vector512<ulong> asked = Vector512.Create(letters);
        Vector512<long> tooFew = Vector512.Create((long)needed - 1);
        int count = 0;
        int index = from;
        for (; index + 8 <= to; index += 8)
        {
            Vector512<byte> common = (Vector512.Load(signatures + index) & asked).AsByte();
            Vector512<byte> low = Avx512BW.Shuffle(bitsOfNibble, common & lowNibble);
            Vector512<byte> high = Avx512BW.Shuffle(bitsOfNibble, (common.AsUInt16() >> 4).AsByte() & lowNibble);
            Vector512<long> sums = Avx512BW.SumAbsoluteDifferences(low + high, Vector512<byte>.Zero).AsInt64();
            ulong enough = Vector512.ExtractMostSignificantBits(Vector512.GreaterThan(sums, tooFew));
            for (; enough != 0; enough &= enough - 1) found[count++] = index + BitOperations.TrailingZeroCount(enough);
        }

        return count + FindOneByOne(signatures, index, to, letters, needed, found + count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int FindByFour(ulong* signatures, int from, int to, ulong letters, int needed, int* found)
    {
        Vector256<byte> bitsOfNibble = Nibbles;
        Vector256<byte> lowNibble = Vector256.Create((byte)0x0F);
        Vector256<ulong> asked = Vector256.Create(letters);
        Vector256<long> tooFew = Vector256.Create((long)needed - 1);
        int count = 0;
        int index = from;
        for (; index + 4 <= to; index += 4)
        {
            Vector256<byte> common = (Vector256.Load(signatures + index) & asked).AsByte();
            Vector256<byte> low = Avx2.Shuffle(bitsOfNibble, common & lowNibble);
            Vector256<byte> high = Avx2.Shuffle(bitsOfNibble, (common.AsUInt16() >> 4).AsByte() & lowNibble);
            Vector256<long> sums = Avx2.SumAbsoluteDifferences(low + high, Vector256<byte>.Zero).AsInt64();
            uint enough = Vector256.ExtractMostSignificantBits(Vector256.GreaterThan(sums, tooFew));
            for (; enough != 0; enough &= enough - 1) found[count++] = index + BitOperations.TrailingZeroCount(enough);
        }

        return count + FindOneByOne(signatures, index, to, letters, needed, found + count);
    }

    // Bits of a nibble, twice, for a look-up by shuffling within each half.
    private static Vector256<byte> Nibbles => Vector256.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
}
