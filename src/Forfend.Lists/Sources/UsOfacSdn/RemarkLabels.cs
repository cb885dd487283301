using Forfend.Domain.Parties;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>What a clause of the remarks says.</summary>
internal enum RemarkMeaning
{
    /// <summary>A date of birth.</summary>
    BirthDate,

    /// <summary>A country of nationality, citizenship, registration or flag.</summary>
    Country,

    /// <summary>An alias; weak where it stands in quotation marks.</summary>
    Alias,

    /// <summary>A number or code.</summary>
    Identifier,

    /// <summary>The name of another party it has to do with.</summary>
    Link,

    /// <summary>Known, and not asked by anything: stays in the remarks.</summary>
    Text,
}

/// <summary>How a clause begins, and what follows then.</summary>
/// <param name="Label">Its first words, as the list writes them.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Type">For an identifier, of which type.</param>
internal sealed record RemarkLabel(string Label, RemarkMeaning Meaning, IdentifierType Type = IdentifierType.Other);

/// <summary>Every clause label this reader knows. A clause with another label is a finding.</summary>
internal static class RemarkLabels
{
    // Identifiers of type Other support a hit but do not make one: they are reused, or unique within one maker or office only.
    private static readonly (RemarkMeaning Meaning, IdentifierType Type, string[] Labels)[] Known =
    [
        (RemarkMeaning.BirthDate, default, ["DOB"]),
        (RemarkMeaning.Alias, default, ["a.k.a.", "f.k.a.", "n.k.a."]),
        (RemarkMeaning.Country, default,
        [
            "nationality", "citizen", "Nationality of Registration", "Former Vessel Flag", "Other Vessel Flag",
        ]),
        (RemarkMeaning.Identifier, IdentifierType.Passport,
        [
            "Passport", "Diplomatic Passport", "Passport Booklet", "Stateless Person Passport", "British National Overseas Passport",
            "Travel Document Number",
        ]),
        (RemarkMeaning.Identifier, IdentifierType.NationalId,
        [
            "National ID No.", "National ID Number", "Cedula No.", "C.U.R.P.", "D.N.I.", "SSN", "Identification Number",
            "Personal ID Card", "National Foreign ID Number", "C.U.I.", "Numero de Identidad", "Citizen's Card Number",
            "Turkish Identification Number", "Turkish Identificiation Number", "Kenyan ID No.", "Bosnian Personal ID No.",
            "Moroccan Personal ID No.", "UAE Identification", "Tazkira National ID Card", "LE Number", "C.U.I.P.", "Residency Number",
            "N.I.E.", "CNP (Personal Numerical Code)",
        ]),
        (RemarkMeaning.Identifier, IdentifierType.TaxId,
        [
            "Tax ID No.", "NIT", "R.F.C.", "RFC", "RUC", "RIF", "V.A.T. Number", "US FEIN", "Italian Fiscal Code", "C.U.I.T.", "C.I.F.",
            "RTN", "Numero Unico de Identificacao Tributaria (NUIT)", "RSIN", "Fiscal Code", "Romanian Tax Registration",
        ]),
        (RemarkMeaning.Identifier, IdentifierType.RegistrationNumber,
        [
            "Registration Number", "Registration ID", "Company Number", "UK Company Number", "Commercial Registry Number",
            "Business Registration Number", "Business Registration Document #", "Business Number", "Folio Mercantil No.",
            "Matricula Mercantil No", "C.R. No.", "Romanian C.R.", "Trade License No.", "Public Registration Number",
            "Legal Entity Number", "Unified Social Credit Code (USCC)", "United Social Credit Code Certificate (USCCC)",
            "Chamber of Commerce Number", "Dubai Chamber of Commerce Membership No.", "Istanbul Chamber of Comm. No.",
            "Enterprise Number", "Branch Unit Number", "Certificate of Incorporation Number", "Central Registration System Number",
            "Economic Register Number (CBLS)", "Registered Charity No.", "Government Gazette Number",
            "Afghan Money Service Provider License Number", "MSB Registration Number", "Organization Code",
        ]),
        (RemarkMeaning.Identifier, IdentifierType.Imo, ["Vessel Registration Identification"]),
        (RemarkMeaning.Identifier, IdentifierType.Mmsi, ["MMSI"]),
        (RemarkMeaning.Identifier, IdentifierType.TailNumber, ["Aircraft Tail Number"]),
        (RemarkMeaning.Identifier, IdentifierType.Bic, ["SWIFT/BIC"]),
        (RemarkMeaning.Identifier, IdentifierType.Lei, ["Legal Entity Identifier", "LEI"]),
        (RemarkMeaning.Identifier, IdentifierType.Wallet, ["Digital Currency Address -"]),
        (RemarkMeaning.Identifier, IdentifierType.Domain, ["Website"]),
        (RemarkMeaning.Identifier, IdentifierType.Other,
        [
            "Aircraft Manufacturer's Serial Number (MSN)", "Aircraft Construction Number (also called L/N or S/N or F/N)",
            "Aircraft Serial Identification", "Aircraft Mode S Transponder Code", "Previous Aircraft Tail Number",
            "Other Vessel Call Sign", "D-U-N-S Number", "BIK (RU)", "ISIN", "License", "Driver's License No.", "Electoral Registry No.",
            "Credencial electoral", "I.F.E.", "Birth Certificate Number", "Cartilla de Servicio Militar Nacional", "Refugee ID Card",
            "VisaNumberID", "File Number", "Permit Number", "SRE Permit No.", "Pilot License Number", "Immigration No.",
            "Public Security and Immigration No.", "Serial No.", "Stateless Person ID Card", "Seafarer's Identification Document",
            "Tourism License No.", "Romanian Permanent Resident", "Equity Ticker",
        ]),
        (RemarkMeaning.Link, default, [LinkedRemarks.Label]),
        (RemarkMeaning.Text, default,
        [
            "POB", "Gender", "Secondary sanctions risk", "Additional Sanctions Information -",
            "Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions", "Organization Established Date",
            "Organization Type:", "Target Type", "Executive Order", "CAATSA Section", "IFCA Determination", "Listing Date",
            "Effective Date", "For more information on directives", "Aircraft Model", "Aircraft Manufacture Date", "Aircraft Operator",
            "Vessel Year of Build", "Other Vessel Type", "Former Vessel Type", "Email Address", "Phone Number", "Phone No.", "PHONE",
            "Telephone", "Telephone No.", "Fax", "Fax No.", "ICTY indictee", "Chinese Commercial Code", "all offices worldwide",
            "All Branches Worldwide", "and all other locations worldwide", "and all other offices worldwide", "Tribe:", "ethnicity",
            "TELEX", "Email", "Issuer Name", "arrested", "Purchase/Sales For Divestment Date (CMIC)",
        ]),
    ];

    private static readonly Dictionary<string, RemarkLabel[]> ByFirstWord = Build();

    private static readonly Dictionary<string, RemarkLabel[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWordSpan =
        ByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest label with which the clause begins, without regard to case; null if none.</summary>
    internal static RemarkLabel? Find(ReadOnlySpan<char> clause)
    {
        if (!ByFirstWordSpan.TryGetValue(FirstWord(clause), out RemarkLabel[]? candidates)) return null;

        foreach (RemarkLabel candidate in candidates)
            if (BeginsWith(clause, candidate.Label)) return candidate;

        return null;
    }

    private static bool BeginsWith(ReadOnlySpan<char> clause, string label) =>
        clause.StartsWith(label, StringComparison.OrdinalIgnoreCase)
        && (clause.Length == label.Length || label[^1] is ':' or '#' or '-' || !char.IsAsciiLetterOrDigit(clause[label.Length]));

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny(" :");
        return end < 0 ? text : text[..end];
    }

    private static Dictionary<string, RemarkLabel[]> Build() =>
        Known
            .SelectMany(known => known.Labels.Select(label => new RemarkLabel(label, known.Meaning, known.Type)))
            .GroupBy(label => FirstWord(label.Label).ToString(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key,
                group => group.OrderByDescending(label => label.Label.Length).ToArray(),
                StringComparer.OrdinalIgnoreCase);
}
