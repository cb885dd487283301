using System.Numerics;

namespace Forfend.Matching.Compiled;

/// <summary>Says of most words that they are not among a word's neighbours, at the price of one look into a few lines of memory.</summary>
internal readonly struct IdFilter
{
    private const int BitsEach = 16;
    private const uint Golden = 0x9E37_79B1;
    private readonly ulong[] _bits;
    private readonly int _shift;

    /// <summary>Of some ids.</summary>
    public IdFilter(ReadOnlySpan<int> ids)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, ids.Length * BitsEach));
        _bits = new ulong[size / 64];
        _shift = 32 - BitOperations.Log2((uint)size);
        foreach (int id in ids)
        {
            uint place = Place(id);
            _bits[place >> 6] |= 1UL << (int)(place & 63);
        }
    }

    /// <summary>Numbers it takes, to be counted with the ids.</summary>
    public int Length => _bits.Length * 2;

    /// <summary>False only if the id is not among them.</summary>
    public bool MayHave(int id)
    {
        uint place = Place(id);
        return (_bits[place >> 6] >> (int)(place & 63) & 1) != 0;
    }

    private uint Place(int id) => (uint)id * Golden >> _shift;
}
