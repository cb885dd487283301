using System.Numerics;

namespace Forfend.Matching.Compiled;

/// <summary>
/// Which letters a text has: two bits for each of 32 classes of letters (one, two or more). The bits two texts share, and the letters
/// beyond two of a class that both may have, bound from above how many letters they have in common.
/// </summary>
internal static class LetterSignature
{
    private const int Classes = 32;

    /// <summary>The signature of a text, and how many of its letters exceed two of their class.</summary>
    public static ulong Of(ReadOnlySpan<char> text, out int excess)
    {
        ulong ones = 0;
        ulong twos = 0;
        excess = 0;
        foreach (char unit in text)
        {
            ulong bit = 1UL << (unit & (Classes - 1));
            if ((twos & bit) != 0) excess++;
            twos |= ones & bit;
            ones |= bit;
        }

        return ones | twos << Classes;
    }

    /// <summary>The most letters in common that two signatures allow, without those beyond two of a class.</summary>
    public static int Common(ulong left, ulong right) => BitOperations.PopCount(left & right);
}
