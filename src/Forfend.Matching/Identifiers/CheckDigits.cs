namespace Forfend.Matching.Identifiers;

/// <summary>Check digits of identifiers that stand in text without saying what they are.</summary>
internal static class CheckDigits
{
    /// <summary>ISO 7064 MOD 97-10 of an LEI (ISO 17442): the remainder is 1.</summary>
    public static bool IsLei(ReadOnlySpan<char> text) => text.Length == 20 && Mod97(text, 0) == 1;

    /// <summary>The same of an IBAN (ISO 13616), its first four characters read last.</summary>
    public static bool IsIban(ReadOnlySpan<char> text) =>
        text.Length is >= 15 and <= 34 && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]) && char.IsAsciiDigit(text[2]) &&
        char.IsAsciiDigit(text[3]) && Mod97(text[..4], Mod97(text[4..], 0)) == 1;

    /// <summary>IMO ship number: the last digit is that of the sum of the first six times 7 to 2.</summary>
    public static bool IsImo(ReadOnlySpan<char> text)
    {
        if (text.Length != 7 || text.ContainsAnyExceptInRange('0', '9')) return false;

        int sum = 0;
        for (int index = 0; index < 6; index++) sum += (text[index] - '0') * (7 - index);
        return sum % 10 == text[6] - '0';
    }

    /// <summary>ISO 9362: four letters or digits, two letters of the country, two of the location, and perhaps three of the branch.</summary>
    public static bool IsBic(ReadOnlySpan<char> text) =>
        text.Length is 8 or 11 && !text.ContainsAnyInRange('a', 'z') && char.IsAsciiLetter(text[4]) && char.IsAsciiLetter(text[5]);

    // Letters stand for 10 to 35; the remainder so far goes on.
    private static int Mod97(ReadOnlySpan<char> text, int remainder)
    {
        foreach (char unit in text)
        {
            remainder = char.IsAsciiDigit(unit)
                ? (remainder * 10 + unit - '0') % 97
                : (remainder * 100 + (unit | 0x20) - 'a' + 10) % 97;
        }

        return remainder;
    }
}
