using System.Collections.Frozen;
using Forfend.Domain.Parties;

namespace Forfend.Intake.Formats.Csv;

/// <summary>What a column may say of a party.</summary>
internal enum PartyAttribute
{
    Name,
    GivenName,
    FamilyName,
    Aliases,
    Country,
    BirthDate,
    Kind,
    Address,
    Account,
    Lei,
    Bic,
    Passport,
    NationalId,
    TaxId,
    RegistrationNumber,
    Imo,
    Mmsi,
    Wallet,
    AndroidPackage,
    AppleBundle,
    Domain,
    IdNumber,
    IdType,
    IdIssuer,
}

/// <summary>The words by which columns call the attributes, written as <see cref="ColumnNames.Fold"/> leaves them.</summary>
internal static class PartyAttributes
{
    public static readonly FrozenDictionary<string, PartyAttribute> ByName = new Dictionary<PartyAttribute, string>
    {
        [PartyAttribute.Name] = "name fullname legalname companyname",
        [PartyAttribute.GivenName] = "firstname givenname givennames forename",
        [PartyAttribute.FamilyName] = "lastname familyname surname",
        [PartyAttribute.Aliases] = "alias aliases aka alsoknownas othernames",
        [PartyAttribute.Country] = "country countrycode nationality citizenship residence countryofresidence jurisdiction",
        [PartyAttribute.BirthDate] = "birthdate dateofbirth dob birthday",
        [PartyAttribute.Kind] = "kind type partytype",
        [PartyAttribute.Address] = "address street city town postcode zip state",
        [PartyAttribute.Account] = "iban account accountnumber accountno",
        [PartyAttribute.Lei] = "lei",
        [PartyAttribute.Bic] = "bic swift swiftcode",
        [PartyAttribute.Passport] = "passport passportnumber passportno",
        [PartyAttribute.NationalId] = "nationalid nationalidnumber idcard",
        [PartyAttribute.TaxId] = "taxid taxnumber tin vat vatnumber",
        [PartyAttribute.RegistrationNumber] = "registrationnumber registrationno regno companynumber",
        [PartyAttribute.Imo] = "imo imonumber",
        [PartyAttribute.Mmsi] = "mmsi",
        [PartyAttribute.Wallet] = "wallet walletaddress",
        [PartyAttribute.AndroidPackage] = "package packagename androidpackage",
        [PartyAttribute.AppleBundle] = "bundle bundleid applebundle",
        [PartyAttribute.Domain] = "domain website",
        [PartyAttribute.IdNumber] = "id idnumber identifier documentnumber",
        [PartyAttribute.IdType] = "idtype documenttype",
        [PartyAttribute.IdIssuer] = "idissuer idcountry issuingcountry",
    }.SelectMany(pair => pair.Value.Split(' ').Select(name => (name, pair.Key))).ToFrozenDictionary(pair => pair.name, pair => pair.Key);

    /// <summary>The sort of identifier an attribute is; null if it is none, or one whose sort stands elsewhere.</summary>
    public static IdentifierType? Identifier(this PartyAttribute attribute) => attribute switch
    {
        PartyAttribute.Lei => IdentifierType.Lei,
        PartyAttribute.Bic => IdentifierType.Bic,
        PartyAttribute.Passport => IdentifierType.Passport,
        PartyAttribute.NationalId => IdentifierType.NationalId,
        PartyAttribute.TaxId => IdentifierType.TaxId,
        PartyAttribute.RegistrationNumber => IdentifierType.RegistrationNumber,
        PartyAttribute.Imo => IdentifierType.Imo,
        PartyAttribute.Mmsi => IdentifierType.Mmsi,
        PartyAttribute.Wallet => IdentifierType.Wallet,
        PartyAttribute.AndroidPackage => IdentifierType.AndroidPackage,
        PartyAttribute.AppleBundle => IdentifierType.AppleBundle,
        PartyAttribute.Domain => IdentifierType.Domain,
        _ => null,
    };
}
