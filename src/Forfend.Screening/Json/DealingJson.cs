using System.Globalization;
using System.Text.Json;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;

namespace Forfend.Screening.Json;

/// <summary>Writes a dealing as <c>dealing/1</c>; what was not stated is left out. Intake reads it back to an equal dealing.</summary>
public static class DealingJson
{
    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter json, Dealing dealing)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(dealing);
        json.WriteStartObject();
        json.WriteIfAny("id", dealing.Id);
        json.WriteString("kind", dealing.Kind.Key());
        if (dealing.AsOf is { } asOf) json.WriteString("asOf", LawDates.Iso(asOf));
        if (dealing.Amount is { } money)
        {
            json.WriteStartObject("amount");
            json.WriteString("amount", money.Amount.ToString(CultureInfo.InvariantCulture));
            json.WriteString("currency", money.Currency);
            json.WriteEndObject();
        }

        json.WriteStartArray("parties");
        foreach (DealingParty party in dealing.Parties) WriteParty(json, party);
        json.WriteEndArray();
        if (dealing.Facts.Count > 0) WriteFacts(json, dealing.Facts);
        if (dealing.Texts.Length > 0) WriteTexts(json, dealing);
        json.WriteEndObject();
    }

    private static void WriteParty(Utf8JsonWriter json, DealingParty party)
    {
        json.WriteStartObject();
        json.WriteString("role", party.Role.Key);
        json.WriteIfAny("name", party.Name);
        json.WriteIfAny("id", party.Id?.Value);
        if (party.Kind != PartyKind.Unknown) json.WriteString("kind", party.Kind.Key());
        json.WriteIfAny("country", party.Country?.Value);
        json.WriteIfAny("birthDate", party.BirthDate?.ToString());
        if (party.Identifiers.Length > 0)
        {
            json.WriteStartArray("identifiers");
            foreach (Identifier identifier in party.Identifiers) WriteIdentifier(json, identifier);
            json.WriteEndArray();
        }

        json.WriteIfAny("address", party.Address);
        json.WriteIfAny("field", party.Field);
        json.WriteEndObject();
    }

    private static void WriteIdentifier(Utf8JsonWriter json, Identifier identifier)
    {
        json.WriteStartObject();
        json.WriteString("type", identifier.Type.Key());
        json.WriteString("value", identifier.Value);
        json.WriteIfAny("issuer", identifier.Issuer);
        json.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter json, Facts facts)
    {
        json.WriteStartObject("facts");
        foreach ((string path, FactValue value) in facts.All)
        {
            json.WritePropertyName(path);
            WriteFact(json, value);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a fact's value. Numbers that are no integers are written as text, so that nothing is rounded on the way.</summary>
    public static void WriteFact(Utf8JsonWriter json, FactValue value)
    {
        ArgumentNullException.ThrowIfNull(json);
        switch (value)
        {
            case FactValue.Truth(var truth):
                json.WriteBooleanValue(truth);
                break;
            case FactValue.Number(var number):
                WriteNumber(json, number);
                break;
            case FactValue.Quantities(var quantities):
                json.WriteStartObject();
                foreach ((string category, decimal quantity) in quantities)
                {
                    json.WritePropertyName(category);
                    WriteNumber(json, quantity);
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, decimal number)
    {
        if (number == decimal.Truncate(number) && Math.Abs(number) < 1_000_000_000_000_000m) json.WriteNumberValue((long)number);
        else json.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteTexts(Utf8JsonWriter json, Dealing dealing)
    {
        json.WriteStartArray("texts");
        foreach (FreeText text in dealing.Texts)
        {
            json.WriteStartObject();
            json.WriteString("field", text.Field);
            json.WriteString("text", text.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
