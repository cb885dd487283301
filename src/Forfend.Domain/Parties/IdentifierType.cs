namespace Forfend.Domain.Parties;

/// <summary>Sorts of identifiers. <see cref="IdentifierTypes"/> says which are strong.</summary>
public enum IdentifierType
{
    /// <summary>Stated without saying what it is; supports, never identifies.</summary>
    Other,

    /// <summary>Passport number.</summary>
    Passport,

    /// <summary>National identity number.</summary>
    NationalId,

    /// <summary>Tax number.</summary>
    TaxId,

    /// <summary>Company registration number.</summary>
    RegistrationNumber,

    /// <summary>Legal entity identifier, ISO 17442, 20 characters.</summary>
    Lei,

    /// <summary>Business identifier code, ISO 9362, 8 or 11 characters.</summary>
    Bic,

    /// <summary>International bank account number, ISO 13616.</summary>
    Iban,

    /// <summary>IMO ship number, 7 digits.</summary>
    Imo,

    /// <summary>Maritime mobile service identity, 9 digits.</summary>
    Mmsi,

    /// <summary>Aircraft tail number.</summary>
    TailNumber,

    /// <summary>Address of a virtual currency.</summary>
    Wallet,

    /// <summary>Android package name.</summary>
    AndroidPackage,

    /// <summary>Apple bundle id.</summary>
    AppleBundle,

    /// <summary>Number of an app in an app store.</summary>
    StoreId,

    /// <summary>Internet domain name.</summary>
    Domain,
}
