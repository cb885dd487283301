using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>
/// The identifiers of remarks: <c>Passport A123456 (Egypt) issued 01 Jan 1999 expires 31 Dec 2004</c> is the value
/// <c>A123456</c>, issued by EG.
/// </summary>
internal static class RemarkIdentifiers
{
    private const string ImoPrefix = "IMO";

    /// <summary>
    /// Reads what follows the label. False if nothing is left that could be a number or code.
    /// <paramref name="unknownIssuer"/> is a trailing bracket that is not a country, or empty.
    /// </summary>
    internal static bool TryRead(
        RemarkLabel label, ReadOnlySpan<char> text, PartyKind kind, out Identifier? identifier, out string unknownIssuer)
    {
        identifier = null;
        ReadOnlySpan<char> value = CutDates(text.TrimStart(" :#").TrimEnd());
        value = CutBrackets(value, out string issuer, out unknownIssuer);

        IdentifierType type = label.Type;
        switch (type)
        {
            case IdentifierType.Wallet:
                // The currency is no issuer: one address may hold several (ETH and USDT).
                value = AfterFirstWord(value);
                break;

            case IdentifierType.Domain:
                value = Host(value);
                return value.Contains('.') && Take(type, value, "", out identifier);

            case IdentifierType.Bic:
                return value.Length is 8 or 11 && Take(type, value, "", out identifier);

            case IdentifierType.Imo or IdentifierType.RegistrationNumber or IdentifierType.NationalId when IsImo(value):
                // A company has an IMO number too, of the same shape and another series.
                value = value[ImoPrefix.Length..].Trim();
                bool isShip = kind == PartyKind.Vessel;
                (type, issuer) = isShip ? (IdentifierType.Imo, "") : (IdentifierType.RegistrationNumber, ImoPrefix);
                break;

            case IdentifierType.Imo when value.Length != 7 || value.ContainsAnyExceptInRange('0', '9'):
                type = IdentifierType.RegistrationNumber;
                break;

            case IdentifierType.NationalId when kind != PartyKind.Person:
                type = IdentifierType.RegistrationNumber;
                break;
        }

        return CouldIdentify(type, value) && Take(type, value, issuer, out identifier);
    }

    // `Passport unknown` is no passport number; tail numbers and call signs may be letters only.
    private static bool CouldIdentify(IdentifierType type, ReadOnlySpan<char> value) =>
        value.ContainsAnyInRange('0', '9')
        || (type is IdentifierType.TailNumber or IdentifierType.Other && !value.IsEmpty && !value.Contains(' '));

    private static bool Take(IdentifierType type, ReadOnlySpan<char> value, string issuer, out Identifier? identifier)
    {
        identifier = new Identifier(type, value.ToString(), issuer);
        return true;
    }

    private static bool IsImo(ReadOnlySpan<char> value) => value.StartsWith(ImoPrefix + " ", StringComparison.Ordinal);

    private static ReadOnlySpan<char> CutDates(ReadOnlySpan<char> value)
    {
        foreach (string word in (ReadOnlySpan<string>)["issued ", "expires "])
        {
            int at = value.StartsWith(word, StringComparison.Ordinal) ? 0 : value.IndexOf(" " + word, StringComparison.Ordinal);
            if (at >= 0) value = value[..at];
        }

        return value.TrimEnd();
    }

    private static ReadOnlySpan<char> CutBrackets(ReadOnlySpan<char> value, out string issuer, out string unknownIssuer)
    {
        (issuer, unknownIssuer) = ("", "");
        while (value.EndsWith(")", StringComparison.Ordinal) && value.LastIndexOf(" (", StringComparison.Ordinal) is >= 0 and int open)
        {
            ReadOnlySpan<char> inside = value[(open + 2)..^1];
            if (CountryNames.TryFind(inside, out CountryCode? country)) issuer = country?.Value ?? issuer;
            else unknownIssuer = inside.ToString();

            value = value[..open].TrimEnd();
        }

        // `HRB 1234 (Hamburg) (Germany)`: the country is known, the place before it says no more.
        if (issuer.Length > 0) unknownIssuer = "";
        return value;
    }

    private static ReadOnlySpan<char> AfterFirstWord(ReadOnlySpan<char> value)
    {
        int space = value.IndexOf(' ');
        return space < 0 ? [] : value[(space + 1)..].Trim();
    }

    private static ReadOnlySpan<char> Host(ReadOnlySpan<char> address)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0) address = address[(scheme + 3)..];

        int path = address.IndexOfAny("/?# ");
        if (path >= 0) address = address[..path];
        return address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address[4..] : address;
    }
}
