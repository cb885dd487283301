using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Forfend.Matching.Scoring;

/// <summary>
/// Jaro-Winkler similarity (Winkler 1990: prefix of at most four, a tenth for each) of UTF-16 units as an integer in thousandths,
/// rounded down. The shorter word, or the ordinally first, is the one whose letters look for partners, so that order does not matter.
/// </summary>
internal static class JaroWinkler
{
    private const int LongestPrefix = 4;

    /// <summary>The similarity, 0 to 1000; words of at most 64 units.</summary>
    public static int Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        bool inOrder = left.Length < right.Length || (left.Length == right.Length && left.SequenceCompareTo(right) <= 0);
        return inOrder ? Ordered(left, right) : Ordered(right, left);
    }

    /// <summary>The most that two words can reach of which one has at most <paramref name="common"/> letters in the other.</summary>
    public static int Bound(int shorter, int longer, int common, int prefix) => Combine(shorter, longer, common, 0, prefix);

    /// <summary>Length of the common beginning that counts.</summary>
    public static int Prefix(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Math.Min(LongestPrefix, left.CommonPrefixLength(right));

    [SkipLocalsInit]
    private static int Ordered(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer)
    {
        int window = Math.Max(0, longer.Length / 2 - 1);
        Span<char> partners = stackalloc char[ScoreDefinition.LongestComparedWord];
        int matches = longer.Length <= Vector256<ushort>.Count
            ? PairInVector(shorter, longer, window, partners, out ulong taken)
            : PairOneByOne(shorter, longer, window, partners, out taken);

        int outOfOrder = 0;
        for (int next = 0; taken != 0; taken &= taken - 1)
            if (partners[next++] != longer[BitOperations.TrailingZeroCount(taken)]) outOfOrder++;

        return Combine(shorter.Length, longer.Length, matches, outOfOrder / 2, Prefix(shorter, longer));
    }

    private static int PairOneByOne(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer, int window, Span<char> partners, out ulong taken)
    {
        taken = 0;
        int matches = 0;
        for (int index = 0; index < shorter.Length; index++)
        {
            int last = Math.Min(longer.Length - 1, index + window);
            for (int other = Math.Max(0, index - window); other <= last; other++)
            {
                if (longer[other] != shorter[index] || (taken & (1UL << other)) != 0) continue;

                taken |= 1UL << other;
                partners[matches++] = shorter[index];
                break;
            }
        }

        return matches;
    }

    // The same for words that fit into a vector: all places of a letter at once, of them those in the window and free, of these the first.
    // What lies behind the longer word is in no place that is free.
    [SkipLocalsInit]
    private static int PairInVector(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer, int window, Span<char> partners, out ulong taken)
    {
        Span<ushort> letters = stackalloc ushort[Vector256<ushort>.Count];
        MemoryMarshal.Cast<char, ushort>(longer).CopyTo(letters);
        Vector256<ushort> all = Vector256.Create<ushort>(letters);
        uint inside = (1u << longer.Length) - 1;
        uint inWindow = (1u << window + 1) - 1;
        uint free = inside;
        int matches = 0;
        for (int index = 0; index < shorter.Length; index++)
        {
            uint places = Vector256.Equals(all, Vector256.Create((ushort)shorter[index])).ExtractMostSignificantBits() & inWindow & free;
            free &= ~(places & (0 - places));
            partners[matches] = shorter[index];
            matches += places == 0 ? 0 : 1;
            inWindow = inWindow << 1 | (index < window ? 1u : 0u);
        }

        taken = inside & ~free;
        return matches;
    }

    // Jaro = (m/a + m/b + (m - t)/m) / 3 over the common denominator 3abm; Winkler adds p/10 of what is missing to one.
    private static int Combine(int shorter, int longer, int matches, int transpositions, int prefix)
    {
        if (matches == 0) return 0;

        long denominator = 3L * shorter * longer * matches;
        long jaro = (long)matches * matches * (shorter + longer) + (long)(matches - transpositions) * shorter * longer;
        return (int)(ScoreDefinition.Full * (10 * jaro + prefix * (denominator - jaro)) / (10 * denominator));
    }
}
