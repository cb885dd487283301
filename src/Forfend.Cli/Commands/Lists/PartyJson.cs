using System.Text.Json;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;

namespace Forfend.Cli.Commands.Lists;

/// <summary>Writes a listed party as JSON, with everything its source says of it.</summary>
internal static class PartyJson
{
    /// <summary>Its members.</summary>
    public static void Write(Utf8JsonWriter json, ListedParty party)
    {
        json.WriteString("id", party.Id.Value);
        json.WriteString("list", party.List);
        json.WriteString("kind", party.Kind.Key());
        Each(json, "names", party.Names, name =>
        {
            json.WriteString("text", name.Text);
            json.WriteString("strength", name.Strength switch { NameStrength.Primary => "primary", NameStrength.StrongAlias => "strong-alias", _ => "weak-alias" });
            if (name.Relation.Length > 0) json.WriteString("relation", name.Relation);
        });
        Each(json, "identifiers", party.Identifiers, identifier =>
        {
            json.WriteString("type", identifier.Type.Key());
            json.WriteString("value", identifier.Value);
            if (identifier.Issuer.Length > 0) json.WriteString("issuer", identifier.Issuer);
        });
        Strings(json, "birthDates", party.BirthDates.Select(date => date.ToString()));
        Strings(json, "countries", party.Countries.Select(country => country.Value));
        Strings(json, "addresses", party.Addresses);
        Each(json, "designations", party.Designations, designation =>
        {
            if (designation.List.Length > 0) json.WriteString("list", designation.List);
            json.WriteString("program", designation.Program);
            json.WriteString("citation", designation.Citation);
            if (designation.From is { } from) json.WriteString("from", LawDates.Iso(from));
            if (designation.Until is { } until) json.WriteString("until", LawDates.Iso(until));
            if (designation.LicenceRequirement.Length > 0) json.WriteString("licenceRequirement", designation.LicenceRequirement);
            if (designation.ReviewPolicy.Length > 0) json.WriteString("reviewPolicy", designation.ReviewPolicy);
        });
        json.WriteString("remarks", party.Remarks);
    }

    private static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T value in values)
        {
            json.WriteStartObject();
            write(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
