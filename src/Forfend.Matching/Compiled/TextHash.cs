namespace Forfend.Matching.Compiled;

/// <summary>
/// Hashes of text that are the same on every machine and in every version, for they stand in files. That of two texts joined follows
/// from those of the two.
/// </summary>
internal static class TextHash
{
    private const ulong Base = 0x9E37_79B9_7F4A_7C15;
    private static readonly ulong[] Powers = PowersOfBase();

    /// <summary>The hash of a text, to be joined or mixed.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = 0;
        foreach (char unit in text) hash = hash * Base + unit + 1;
        return hash;
    }

    /// <summary>The same of letters below U+0100, a byte each.</summary>
    public static ulong Of(ReadOnlySpan<byte> letters)
    {
        ulong hash = 0;
        foreach (byte letter in letters) hash = hash * Base + letter + 1;
        return hash;
    }

    /// <summary>By what the hash of a text is multiplied where one of a length is joined to it.</summary>
    public static ulong Power(int length) => length < Powers.Length ? Powers[length] : Powers[^1] * Power(length - Powers.Length + 1);

    /// <summary>A hash of all bits; never 0.</summary>
    public static ulong Mix(ulong hash, ulong seed = 0)
    {
        hash += (seed + 1) * 0xD6E8_FEB8_6659_FD93;
        hash = (hash ^ hash >> 32) * 0xD6E8_FEB8_6659_FD93;
        hash = (hash ^ hash >> 29) * 0xD6E8_FEB8_6659_FD93;
        return (hash ^ hash >> 32) | 1;
    }

    /// <summary>A hash of the letters of a text whatever their order; those of several texts add up.</summary>
    public static uint OfLetters(ReadOnlySpan<char> text)
    {
        uint sum = 0;
        foreach (char unit in text) sum += (uint)(Mix(unit) >> 32);
        return sum;
    }

    private static ulong[] PowersOfBase()
    {
        var powers = new ulong[128];
        powers[0] = 1;
        for (int power = 1; power < powers.Length; power++) powers[power] = powers[power - 1] * Base;
        return powers;
    }
}
