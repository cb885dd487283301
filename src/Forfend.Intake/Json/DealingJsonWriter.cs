using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Forfend.Domain.Dealings;
using Forfend.Domain.Parties;
using Forfend.Intake.Values;

namespace Forfend.Intake.Json;

/// <summary>Writes <c>dealing/1</c>, the JSON form of a dealing; what was not stated is not written.</summary>
public static class DealingJsonWriter
{
    /// <summary>Writes one object.</summary>
    public static void Write(Utf8JsonWriter json, Dealing dealing)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(dealing);
        json.WriteStartObject();
        WriteStated(json, "id", dealing.Id);
        json.WriteString("kind", dealing.Kind.Key());
        if (dealing.AsOf is { } asOf) json.WriteString("asOf", Text(asOf));
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
        WriteFacts(json, dealing.Facts);
        WriteTexts(json, dealing);
        json.WriteEndObject();
    }

    private static void WriteParty(Utf8JsonWriter json, DealingParty party)
    {
        json.WriteStartObject();
        json.WriteString("role", party.Role.Key);
        WriteStated(json, "name", party.Name);
        WriteStated(json, "id", party.Id?.Value ?? "");
        if (party.Kind is not PartyKind.Unknown) json.WriteString("kind", party.Kind.Key());
        WriteStated(json, "country", party.Country?.Value ?? "");
        if (party.BirthDate is { } birthDate) WriteBirthDate(json, birthDate);
        if (!party.Identifiers.IsEmpty)
        {
            json.WriteStartArray("identifiers");
            foreach (Identifier identifier in party.Identifiers)
            {
                json.WriteStartObject();
                json.WriteString("type", identifier.Type.Key());
                json.WriteString("value", identifier.Value);
                WriteStated(json, "issuer", identifier.Issuer);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        WriteStated(json, "address", party.Address);
        WriteStated(json, "field", party.Field);
        json.WriteEndObject();
    }

    private static void WriteBirthDate(Utf8JsonWriter json, PartialDate date)
    {
        string known = date.ToString();
        if (date.Raw == known && !date.IsApproximate)
        {
            json.WriteString("birthDate", known);
            return;
        }

        json.WriteStartObject("birthDate");
        json.WriteString("date", known);
        if (date.Raw != known) json.WriteString("raw", date.Raw);
        if (date.IsApproximate) json.WriteBoolean("approximate", true);
        json.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter json, Facts facts)
    {
        if (facts.Count == 0) return;

        json.WriteStartObject("facts");
        foreach ((string path, FactValue value) in facts.All)
        {
            json.WritePropertyName(path);
            WriteFact(json, path, value);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the value of a fact.</summary>
    public static void WriteFact(Utf8JsonWriter json, string path, FactValue value)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(value);
        switch (value)
        {
            case FactValue.Truth truth: json.WriteBooleanValue(truth.Value); break;
            case FactValue.Number number: json.WriteNumberValue(number.Value); break;
            case FactValue.Day day: json.WriteStringValue(Text(day.Value)); break;
            case FactValue.Text text when Dates.TryParseDay(text.Value, out _):
                WriteWord(json, FactsJson.TextWord, () => json.WriteStringValue(text.Value));
                break;
            case FactValue.Text text: json.WriteStringValue(text.Value); break;
            case FactValue.Quantities quantities when QuantityFacts.Is(path) && !quantities.Value.Keys.Any(key => key.StartsWith('$')):
                WriteQuantities(json, quantities);
                break;
            case FactValue.Quantities quantities:
                WriteWord(json, FactsJson.QuantitiesWord, () => WriteQuantities(json, quantities));
                break;
            default: throw new UnreachableException();
        }
    }

    private static void WriteWord(Utf8JsonWriter json, string word, Action writeValue)
    {
        json.WriteStartObject();
        json.WritePropertyName(word);
        writeValue();
        json.WriteEndObject();
    }

    private static void WriteQuantities(Utf8JsonWriter json, FactValue.Quantities quantities)
    {
        json.WriteStartObject();
        foreach ((string category, decimal quantity) in quantities.Value) json.WriteNumber(category, quantity);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, Dealing dealing)
    {
        if (dealing.Texts.IsEmpty) return;

        json.WriteStartArray("texts");
        foreach (FreeText text in dealing.Texts)
        {
            json.WriteStartObject();
            WriteStated(json, "field", text.Field);
            json.WriteString("text", text.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStated(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0) json.WriteString(name, value);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
