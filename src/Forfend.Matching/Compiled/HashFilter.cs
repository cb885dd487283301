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
        ulong mixed = TextHash.Mix(hash) >> 1;
        _bits[(mixed >> 6) & (ulong)(_bits.Length - 1)] |= 1UL << (int)(mixed & 63);
    }

    /// <summary>False only if the hash was not taken in.</summary>
    public bool MayHave(ulong hash)
    {
        ulong mixed = TextHash.Mix(hash) >> 1;
        return (_bits[(mixed >> 6) & (ulong)(_bits.Length - 1)] >> (int)(mixed & 63) & 1) != 0;
    }
}
