using Forfend.Domain.Parties;

namespace Forfend.Matching.Identifiers;

/// <summary>Compares identifiers.</summary>
internal static class IdentifierComparison
{
    private const string ImoPrefix = "IMO";

    // ISO 9362: the first eight characters name the institution, the last three its branch.
    private const int BicInstitutionLength = 8;

    /// <summary>What two identifiers say of each other.</summary>
    public static IdentifierRelation Compare(Identifier stated, Identifier listed)
    {
        if (stated.Type != listed.Type || !stated.Type.IsStrong()) return Supports(stated, listed);

        string key = Key(stated);
        bool bothIssued = stated.Issuer.Length > 0 && listed.Issuer.Length > 0;
        bool sameIssuer = stated.Issuer.Equals(listed.Issuer, StringComparison.OrdinalIgnoreCase);
        if (key == Key(listed)) return key.Length > 0 && (!bothIssued || sameIssuer) ? IdentifierRelation.SameParty : IdentifierRelation.None;

        bool conflicts = IsOneOfAKind(stated.Type) || (IsOnePerIssuer(stated.Type) && bothIssued && sameIssuer);
        return conflicts ? IdentifierRelation.Conflicts : IdentifierRelation.None;
    }

    /// <summary>
    /// The form compared: <see cref="IdentifierTypes.Normalize"/>, an IMO number without the letters before it, a BIC without its branch,
    /// since a branch is the institution.
    /// </summary>
    public static string Key(Identifier identifier)
    {
        string normalized = IdentifierTypes.Normalize(identifier.Type, identifier.Value);
        return identifier.Type switch
        {
            IdentifierType.Imo when normalized.StartsWith(ImoPrefix, StringComparison.Ordinal) => normalized[ImoPrefix.Length..],
            IdentifierType.Bic when normalized.Length > BicInstitutionLength => normalized[..BicInstitutionLength],
            _ => normalized,
        };
    }

    private static IdentifierRelation Supports(Identifier stated, Identifier listed)
    {
        bool isComparable = stated.Type == listed.Type || stated.Type is IdentifierType.Other || listed.Type is IdentifierType.Other;
        if (!isComparable) return IdentifierRelation.None;

        string key = IdentifierTypes.Normalize(IdentifierType.Other, stated.Value);
        return key.Length > 0 && key == IdentifierTypes.Normalize(IdentifierType.Other, listed.Value) ? IdentifierRelation.Supports : IdentifierRelation.None;
    }

    private static bool IsOneOfAKind(IdentifierType type) =>
        type is IdentifierType.Lei or IdentifierType.Imo or IdentifierType.AndroidPackage or IdentifierType.AppleBundle;

    private static bool IsOnePerIssuer(IdentifierType type) =>
        type is IdentifierType.Passport or IdentifierType.NationalId or IdentifierType.TaxId or IdentifierType.RegistrationNumber or IdentifierType.StoreId;
}
