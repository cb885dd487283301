using Forfend.Domain.Parties;

namespace Forfend.Lists.Sources.UnSecurityCouncil;

/// <summary>What a document is, by the words the list uses for it in several languages.</summary>
internal static class UnDocuments
{
    /// <summary>The identifier a document number is. What is neither a passport nor a national card supports a hit, never identifies.</summary>
    internal static IdentifierType TypeOf(string type, string more)
    {
        if (Has(type, "passport") || Has(type, "passeport") || Has(type, "pasaporte")) return IdentifierType.Passport;
        if (!Has(type, "national identification")) return IdentifierType.Other;

        // A birth certificate or driver's licence is put under national identification as well.
        return more.Length == 0 || Has(more, "national") || Has(more, "identity") || Has(more, "tazkira")
            ? IdentifierType.NationalId
            : IdentifierType.Other;
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
