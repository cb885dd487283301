using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Forfend.Matching.Compiled;

/// <summary>Finds signatures that share enough bits with one: four at a time where the processor can, with the same result elsewhere.</summary>
internal static unsafe class SignatureScan
{
    /// <summary>
    /// Writes the indexes from <paramref name="from"/> to before <paramref name="to"/> whose signatures share at least
    /// <paramref name="needed"/> bits with <paramref name="letters"/>, ascending; the buffer has room for all. Returns how many.
    /// </summary>
    public static int Find(ulong* signatures, int from, int to, ulong letters, int needed, int* found) =>
        Avx2.IsSupported ? FindByVectors(signatures, from, to, letters, needed, found) : FindOneByOne(signatures, from, to, letters, needed, found);

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
    private static int FindByVectors(ulong* signatures, int from, int to, ulong letters, int needed, int* found)
    {
        // Bits of a nibble, twice, for a look-up by shuffling within each half.
        Vector256<byte> bitsOfNibble = Vector256.Create(
            (byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
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
            while (enough != 0)
            {
                found[count++] = index + System.Numerics.BitOperations.TrailingZeroCount(enough);
                enough &= enough - 1;
            }
        }

        return count + FindOneByOne(signatures, index, to, letters, needed, found + count);
    }
}
