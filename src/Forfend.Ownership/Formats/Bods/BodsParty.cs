using System.Text.Json;
using Forfend.Domain.Parties;
using Forfend.Ownership.Reading;

namespace Forfend.Ownership.Formats.Bods;

/// <summary>Reads the party of an entity or person statement.</summary>
internal static class BodsParty
{
    private const string Companies = "GB-COH";
    private const string Lei = "XI-LEI";

    public static ListedParty Read(Statement statement)
    {
        JsonElement details = statement.Details;
        bool isPerson = statement.Kind is StatementKind.Person;
        var draft = new PartyDraft(IdOf(statement), isPerson ? PartyKind.Person : PartyKind.Organization);
        draft.Named(details.Text("name"));
        foreach (JsonElement name in details.Each("names")) draft.Named(name.Text("fullName"));
        foreach (JsonElement name in details.Each("alternateNames")) draft.Named(name.Text(), "a.k.a.");
        foreach (JsonElement identifier in details.Each("identifiers")) Identify(draft, identifier, isPerson);
        foreach (JsonElement country in details.Each("nationalities")) draft.In(country.Text("code"));
        string jurisdiction = details.Get("jurisdiction").Text("code") is { Length: > 0 } code ? code : details.Get("incorporatedInJurisdiction").Text("code");
        draft.In(jurisdiction.Split('-')[0]);
        return draft.Born(details.Text("birthDate")).Party();
    }

    // Identifiers that name a company everywhere make files of different publishers meet.
    private static string IdOf(Statement statement)
    {
        if (statement.Kind is StatementKind.Entity)
        {
            foreach (JsonElement identifier in statement.Details.Each("identifiers"))
            {
                string value = identifier.Text("id");
                if (value.Length > 0 && identifier.Text("scheme") == Companies) return "gb-coh/" + value.ToUpperInvariant();
                if (value.Length > 0 && identifier.Text("scheme") == Lei) return "lei/" + value.ToUpperInvariant();
            }
        }

        return "bods/" + statement.Reference;
    }

    private static void Identify(PartyDraft draft, JsonElement identifier, bool isPerson)
    {
        string scheme = identifier.Text("scheme");
        string country = scheme.Split('-')[0];
        IdentifierType type = scheme == Lei ? IdentifierType.Lei
            : scheme.EndsWith("-PASSPORT", StringComparison.Ordinal) ? IdentifierType.Passport
            : scheme.EndsWith("-TAXID", StringComparison.Ordinal) ? IdentifierType.TaxId
            : scheme.EndsWith("-IDCARD", StringComparison.Ordinal) ? IdentifierType.NationalId
            : isPerson || scheme.Length == 0 ? IdentifierType.Other
            : IdentifierType.RegistrationNumber;
        draft.With(type, identifier.Text("id"), type is IdentifierType.Lei ? "" : country.Length == 2 ? country : "");
    }
}
