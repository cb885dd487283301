using System.Numerics;

namespace Forfend.Matching.Compiled;

/// <summary>Says of most words that they are not among a word's neighbours, at the price of one look into a few lines of memory.</summary>
internal readonly struct IdFilter
{
    private const int BitsEach = 16;
    private readonly ulong[] _bits;
    private readonly int _shift;

    /// <summary>Of some ids.</summary>
    public IdFilter(ReadOnlySpan<int> ids)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, ids.Length * BitsEach / 64));
        _bits = new ulong[size];
        _shift = 64 - BitOperations.Log2((uint)size);
        foreach (int id in ids)
        {
            var sought = new Sought(id);
            _bits[sought.Hash >> _shift] |= sought.Bits;
        }
    }

    /// <summary>Numbers it takes, to be counted with the ids.</summary>
    public int Length => _bits.Length * 2;

    /// <summary>False only if the id is not among them.</summary>
    public bool MayHave(Sought id) => (_bits[id.Hash >> _shift] & id.Bits) == id.Bits;

    /// <summary>An id as it is looked for.</summary>
    internal readonly struct Sought
    {
        private const ulong Golden = 0x9E37_79B9_7F4A_7C15;

        public Sought(int id)
        {
            Hash = (uint)id * Golden;
            // Three bits of one number, so that one in a hundred is taken for one that is there.
            Bits = 1UL << (int)(Hash >> 14) | 1UL << (int)(Hash >> 24) | 1UL << (int)(Hash >> 34);
        }

        /// <summary>Its first bits say where.</summary>
        public ulong Hash { get; }

        /// <summary>What must be set there.</summary>
        public ulong Bits { get; }
    }
}
