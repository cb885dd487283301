using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.EuFsf;

/// <summary>What the three forms have in common.</summary>
internal abstract class EuReader() : PublicationReader(EuFsfSource.SourceKey)
{
    private static readonly Dictionary<string, PartyKind> Kinds = new()
    {
        ["P"] = PartyKind.Person,
        ["E"] = PartyKind.Organization,
    };

    /// <summary>Kinds by the code of the list. Ships are entities (`E`) there, with an IMO number among their identifications.</summary>
    protected PartyKind KindOf(ListEntry entry, string field, string code) => KindOf(entry, field, code, Kinds);

    /// <summary>
    /// The act names the designation. Its date is that of the last amendment, not of the listing: nothing says since when a party is
    /// listed, so the designation has no first day.
    /// </summary>
    protected static Designation DesignationOf(string program, string act) => new(program, act);

    /// <summary>An identification by the code of its type.</summary>
    protected void AddIdentification(PartyDraft draft, ListEntry entry, string field, string typeCode, string number, string country)
    {
        string issuer = CountryNames.TryFind(country, out CountryCode? code) ? code?.Value ?? "" : "";
        IdentifierType type = typeCode switch
        {
            "passport" or "diplomaticpassport" or "travelerdoc" => IdentifierType.Passport,
            "id" or "ssn" or "residentperm" => IdentifierType.NationalId,
            "fiscalcode" => IdentifierType.TaxId,
            "regnumber" or "tradelic" => IdentifierType.RegistrationNumber,
            "swiftbic" => IdentifierType.Bic,
            "imo" => IdentifierType.Imo,
            _ => IdentifierType.Other,
        };
        if (!IsKnown(typeCode))
        {
            string message = $"`{typeCode}` is no type of identification this reader knows; it supports a hit, and does not make one.";
            Findings.Value(ListRules.UnknownValue, entry.At, field, typeCode, message);
        }

        AddIdentifier(draft, entry, field, type, number, issuer);
    }

    private static bool IsKnown(string typeCode) => typeCode is
        "passport" or "diplomaticpassport" or "travelerdoc" or "id" or "ssn" or "residentperm" or "fiscalcode" or "regnumber" or "tradelic"
        or "swiftbic" or "imo" or "other" or "electionid" or "birthcert" or "drivinglicence" or "rc" or "travelcardid" or "";
}
