using Forfend.Domain.Parties;

namespace Forfend.Lists.Sources.FollowTheMoney;

/// <summary>What the properties and schemata of the model mean here.</summary>
internal static class FtmProperties
{
    /// <summary>The schemata that are parties, and their kinds.</summary>
    internal static readonly Dictionary<string, PartyKind> Parties = new()
    {
        ["Person"] = PartyKind.Person,
        ["Company"] = PartyKind.Organization,
        ["Organization"] = PartyKind.Organization,
        ["PublicBody"] = PartyKind.Organization,

        // A legal entity may be a person or a company.
        ["LegalEntity"] = PartyKind.Unknown,
        ["Vessel"] = PartyKind.Vessel,
        ["Airplane"] = PartyKind.Aircraft,
        ["CryptoWallet"] = PartyKind.Unknown,
        ["Asset"] = PartyKind.Unknown,
        ["Thing"] = PartyKind.Unknown,
    };

    /// <summary>Schemata that say something of parties and are read.</summary>
    internal static readonly string[] Links = ["Sanction", "Address", "Identification", "Passport", "Ownership", "Directorship"];

    /// <summary>Schemata that say nothing a measure asks for.</summary>
    internal static readonly string[] Ignored =
    [
        "Position", "Occupancy", "Family", "Associate", "UnknownLink", "Representation", "Membership", "Employment", "Succession", "Payment",
        "Contract", "ContractAward", "Security", "Event", "Article", "Mention", "Note", "BankAccount", "RealEstate", "Vehicle", "Debt",
        "Documentation", "Document", "Documents", "EconomicActivity", "License", "Project", "ProjectParticipant", "Call", "Message",
        "CourtCase", "CourtCaseParty", "TaxRoll", "Similar", "Value", "Trip", "Assessment",
    ];

    /// <summary>Countries a party belongs to.</summary>
    internal static readonly string[] Countries = ["country", "nationality", "citizenship", "jurisdiction", "mainCountry", "flag"];

    /// <summary>Identifiers by property.</summary>
    internal static readonly (string Property, IdentifierType Type)[] Identifiers =
    [
        ("passportNumber", IdentifierType.Passport),
        ("idNumber", IdentifierType.NationalId),
        ("socialSecurityNumber", IdentifierType.NationalId),
        ("taxNumber", IdentifierType.TaxId),
        ("innCode", IdentifierType.TaxId),
        ("vatCode", IdentifierType.TaxId),
        ("registrationNumber", IdentifierType.RegistrationNumber),
        ("ogrnCode", IdentifierType.RegistrationNumber),
        ("uscCode", IdentifierType.RegistrationNumber),
        ("leiCode", IdentifierType.Lei),
        ("swiftBic", IdentifierType.Bic),
        ("bikCode", IdentifierType.Other),
        ("imoNumber", IdentifierType.Imo),
        ("mmsi", IdentifierType.Mmsi),
        ("callSign", IdentifierType.Other),
        ("kppCode", IdentifierType.Other),
        ("okpoCode", IdentifierType.Other),
        ("dunsCode", IdentifierType.Other),
        ("publicKey", IdentifierType.Wallet),
        ("website", IdentifierType.Domain),
        ("isin", IdentifierType.Other),
        ("isinCode", IdentifierType.Other),
        ("ticker", IdentifierType.Other),
        ("serialNumber", IdentifierType.Other),
    ];

    /// <summary>Properties that stay text, or say only how the entity came about.</summary>
    internal static readonly string[] Texts =
    [
        "topics", "notes", "description", "summary", "position", "gender", "title", "birthPlace", "birthCountry", "deathDate", "religion",
        "ethnicity", "education", "political", "profession", "fatherName", "motherName", "legalForm", "status", "sector", "incorporationDate",
        "dissolutionDate", "email", "phone", "appearance", "classification", "type", "model", "buildDate", "tonnage", "currency", "program",
        "programId", "wikidataId", "wikipediaUrl", "keywords", "amount", "amountEur", "amountUsd", "height", "weight", "eyeColor", "hairColor",
        "biography", "abbreviation",
    ];

    /// <summary>Parts of names that stand whole in another property, and traces of where the data came from.</summary>
    internal static readonly string[] Redundant =
    [
        "firstName", "lastName", "middleName", "secondName", "fatherName", "nameSuffix", "sourceUrl", "publisher", "publisherUrl", "retrievedAt",
        "modifiedAt", "createdAt", "indexText", "indexUpdatedAt", "proof", "addressEntity", "sanctions", "positionOccupancies", "namesMentioned",
        "ownershipOwner", "ownershipAsset", "directorshipDirector", "directorshipOrganization", "familyPerson", "familyRelative",
        "associates", "associations", "passports", "identificiation", "membershipMember", "unknownLinkTo", "unknownLinkFrom",
    ];
}
