using Forfend.Domain.Parties;

namespace Forfend.Lists.Reading;

/// <summary>
/// Decides whether a text of a list is an identifier. Equal strong identifiers make a hit identified, so a sentence, a cut-off
/// number or the word for "unknown" must never become one.
/// </summary>
internal static class IdentifierTexts
{
    private const int LongestValue = 40;
    private const int ShortestStrong = 5;
    private const int LongestWallet = 120;
    private const int MostSpaces = 4;

    /// <summary>The value to compare, and its type where the text itself says more (an IMO number of a company is a registration number).</summary>
    internal static bool TryClean(IdentifierType type, string text, PartyKind kind, out IdentifierType cleanType, out string value)
    {
        cleanType = type;
        value = text.Trim().TrimEnd('.', ',', ';');
        switch (type)
        {
            case IdentifierType.Wallet:
                return value.Length is >= 20 and <= LongestWallet && !value.Contains(' ', StringComparison.Ordinal);
            case IdentifierType.Domain:
                value = Host(value);
                return value.Contains('.', StringComparison.Ordinal) && !value.Contains(' ', StringComparison.Ordinal);
            case IdentifierType.Bic:
                value = value.Replace(" ", "", StringComparison.Ordinal);
                return value.Length is 8 or 11 && value.All(char.IsAsciiLetterOrDigit);
            case IdentifierType.Lei:
                return value.Length == 20 && value.All(char.IsAsciiLetterOrDigit);
            case IdentifierType.Imo:
                return TryImo(kind, ref cleanType, ref value);
            case IdentifierType.NationalId when kind is PartyKind.Organization:
                cleanType = IdentifierType.RegistrationNumber;
                break;
        }

        // A few digits belong to many: they support a hit, and do not make one.
        if (value.Length < ShortestStrong && cleanType.IsStrong()) cleanType = IdentifierType.Other;
        return IsNumberLike(value);
    }

    // Digits, and few words around them: `AB 123456` is one, `issued in 2003 in Kabul, number unknown` is not.
    private static bool IsNumberLike(string value)
    {
        if (value.Length is < 3 or > LongestValue || !value.Any(char.IsDigit)) return false;

        int spaces = 0, lowerInRow = 0;
        foreach (char c in value)
        {
            lowerInRow = char.IsLower(c) ? lowerInRow + 1 : 0;
            if (c == ' ') spaces++;
            if (lowerInRow > 3 || c is '(' or ')' or ':' or ';' or ',') return false;
        }

        return spaces <= MostSpaces;
    }

    private static bool TryImo(PartyKind kind, ref IdentifierType type, ref string value)
    {
        if (value.StartsWith("IMO", StringComparison.OrdinalIgnoreCase)) value = value[3..].Trim(' ', ':');
        if (value.Length != 7 || value.AsSpan().ContainsAnyExceptInRange('0', '9')) return false;

        // A company has an IMO number too, of the same shape and another series.
        if (kind == PartyKind.Organization) type = IdentifierType.RegistrationNumber;
        return true;
    }

    private static string Host(string address)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0) address = address[(scheme + 3)..];

        int path = address.AsSpan().IndexOfAny("/?# ");
        if (path >= 0) address = address[..path];
        return address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address[4..] : address;
    }
}
