using System.Numerics;

namespace Forfend.Matching.Compiled;

/// <summary>A hash of text that is the same on every machine and in every version, for it stands in files.</summary>
internal static class TextHash
{
    private const ulong Odd = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The hash; never 0.</summary>
    public static ulong Of(ReadOnlySpan<char> text, ulong seed = 0)
    {
        ulong hash = seed + (ulong)text.Length;
        foreach (char unit in text) hash = BitOperations.RotateLeft((hash ^ unit) * Odd, 29);
        hash = (hash ^ hash >> 32) * Odd;
        return (hash ^ hash >> 29) | 1;
    }
}
