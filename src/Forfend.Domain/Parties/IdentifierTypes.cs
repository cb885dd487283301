namespace Forfend.Domain.Parties;

/// <summary>What is to be known of each <see cref="IdentifierType"/>: its key, and whether equality means the same party.</summary>
public static class IdentifierTypes
{
    private static readonly (string Key, bool IsStrong, bool IsCaseSensitive)[] Table =
    [
        ("other", false, false),
        ("passport", true, false),
        ("national-id", true, false),
        ("tax-id", true, false),
        ("registration-number", true, false),
        ("lei", true, false),
        ("bic", true, false),
        ("iban", true, false),
        ("imo", true, false),
        ("mmsi", true, false),
        ("tail-number", true, false),
        // Base58 addresses differ by case; bech32 ones are written in one case, so nothing is lost by keeping it.
        ("wallet", true, true),
        ("android-package", true, true),
        ("apple-bundle", true, false),
        ("store-id", true, false),
        // A domain may be shared by several parties of one group.
        ("domain", false, false),
    ];

    /// <summary>All types in the order of the enumeration.</summary>
    public static IReadOnlyList<IdentifierType> All { get; } = Enum.GetValues<IdentifierType>();

    /// <summary>The key people write.</summary>
    public static string Key(this IdentifierType type) => Table[(int)type].Key;

    /// <summary>Whether an equal value (and no different issuer) means the same party.</summary>
    public static bool IsStrong(this IdentifierType type) => Table[(int)type].IsStrong;

    /// <summary>Reads a key; false if it is none of ours.</summary>
    public static bool TryParse(string text, out IdentifierType type)
    {
        for (int index = 0; index < Table.Length; index++)
        {
            if (Table[index].Key.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                type = (IdentifierType)index;
                return true;
            }
        }

        type = IdentifierType.Other;
        return false;
    }

    /// <summary>
    /// The form in which two values are compared: letters and digits only (and the dots of package and domain names), upper case
    /// unless the type tells cases apart. A BIC ends in its first eight characters if the branch is the head office's <c>XXX</c>.
    /// </summary>
    public static string Normalize(IdentifierType type, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        bool keepsDots = type is IdentifierType.AndroidPackage or IdentifierType.AppleBundle or IdentifierType.Domain;
        bool keepsCase = Table[(int)type].IsCaseSensitive;
        Span<char> buffer = value.Length <= 128 ? stackalloc char[value.Length] : new char[value.Length];
        int length = 0;
        foreach (char c in value)
        {
            if (char.IsAsciiLetterOrDigit(c) || (c > 127 && char.IsLetterOrDigit(c)) || (keepsDots && c is '.' or '_'))
                buffer[length++] = keepsCase ? c : char.ToUpperInvariant(c);
        }

        ReadOnlySpan<char> kept = buffer[..length];
        if (type is IdentifierType.Bic && kept.Length == 11 && kept.EndsWith("XXX")) kept = kept[..8];
        return kept.ToString();
    }
}
