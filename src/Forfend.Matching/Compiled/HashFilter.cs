using System.Numerics;

namespace Forfend.Matching.Compiled;

/// <summary>Says of most hashes that they are not among those it was made of, at the price of one look.</summary>
internal sealed class HashFilter
{
    private const int BitsEach = 16;
    private readonly ulong[] _bits;

    /// <summary>Room for so many hashes.</summary>
    public HashFilter(int count) => _bits = new ulong[Math.Max(1, BitOperations.RoundUpToPowerOf2((uint)count * BitsEach) / 64)];

    /// <summary>Takes a hash in.</summary>
    public void Add(ulong hash)
    {
        ulong mixed = TextHash.Mix(hash);
        _bits[Place(mixed)] |= Bits(mixed);
    }

    /// <summary>False only if the hash was not taken in.</summary>
    public bool MayHave(ulong hash)
    {
        ulong mixed = TextHash.Mix(hash);
        ulong bits = Bits(mixed);
        return (_bits[Place(mixed)] & bits) == bits;
    }

    private int Place(ulong mixed) => (int)(mixed >> 32) & (_bits.Length - 1);

    // Four bits of one number, so that one in some hundreds is taken for one that is there.
    private static ulong Bits(ulong mixed) => 1UL << (int)(mixed >> 1 & 63) | 1UL << (int)(mixed >> 7 & 63) | 1UL << (int)(mixed >> 13 & 63) | 1UL << (int)(mixed >> 19 & 63);
}
