using System.Collections.Immutable;
using System.Text.Json;
using Forfend.Domain.Dealings;
using Forfend.Intake.Values;

namespace Forfend.Intake.Json;

/// <summary>
/// Reads the facts of a dealing: flat (<c>"item.eccn"</c>), nested (<c>"item": {"eccn"}</c>) or both. Two words say what JSON cannot:
/// <c>{"$text"}</c> for text that looks like a day, <c>{"$quantities"}</c> for quantities of a path not known to have them.
/// </summary>
internal sealed class FactsJson(JsonFields fields)
{
    /// <summary>The property of an object that is text, whatever it looks like.</summary>
    public const string TextWord = "$text";

    /// <summary>The property of an object that is quantities by category.</summary>
    public const string QuantitiesWord = "$quantities";

    private static readonly string[] AnyProperty = [];

    private Facts _facts = Facts.None;

    public Facts Read(JsonElement element, string path)
    {
        foreach ((string name, string here, JsonElement value) in fields.Properties(element, path, AnyProperty))
            ReadFact(name, value, here);
        return _facts;
    }

    private void ReadFact(string fact, JsonElement value, string path)
    {
        if (fact.Split('.').Any(string.IsNullOrWhiteSpace))
        {
            fields.Break(IntakeCodes.JsonType, path, $"{Shown.Value(fact)} is not the path of a fact.",
                "Write words with dots between them, like item.eccn.");
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False: Add(fact, new FactValue.Truth(value.GetBoolean()), path); break;
            case JsonValueKind.Number: AddNumber(fact, fields.Number(value, path), path); break;
            case JsonValueKind.String: Add(fact, Text(value.GetString()!), path); break;
            case JsonValueKind.Object: ReadObject(fact, value, path); break;
            default: fields.WrongType(value, path, "a text, a number, true or false, or an object"); break;
        }
    }

    private void ReadObject(string fact, JsonElement element, string path)
    {
        (string Name, string Path, JsonElement Value)[] properties = [.. fields.Properties(element, path, AnyProperty)];
        if (properties is [{ Name: TextWord } text]) Add(fact, new FactValue.Text(fields.Text(text.Value, text.Path)), path);
        else if (properties is [{ Name: QuantitiesWord } quantities])
            AddQuantities(fact, fields.Properties(quantities.Value, quantities.Path, AnyProperty), path);
        else if (QuantityFacts.Is(fact) && properties.All(property => property.Value.ValueKind is JsonValueKind.Number))
            AddQuantities(fact, properties, path);
        else foreach ((string name, string here, JsonElement value) in properties) ReadFact($"{fact}.{name}", value, here);
    }

    private void AddQuantities(string fact, IEnumerable<(string Name, string Path, JsonElement Value)> properties, string path)
    {
        var quantities = properties.ToDictionary(property => property.Name, property => fields.Number(property.Value, property.Path));
        Add(fact, new FactValue.Quantities(quantities.ToImmutableSortedDictionary(StringComparer.Ordinal)), path);
    }

    private void AddNumber(string fact, decimal number, string path)
    {
        if (QuantityFacts.ParentOf(fact) is { } parent) _facts = _facts.With(parent, fact[(parent.Length + 1)..], number);
        else Add(fact, new FactValue.Number(number), path);
    }

    private void Add(string fact, FactValue value, string path)
    {
        if (_facts[fact] is not null) fields.Break(IntakeCodes.Duplicate, path, $"the fact {Shown.Value(fact)} is stated twice.",
            "State it once.");
        else _facts = _facts.With(fact, value);
    }

    /// <summary>Text as JSON states it: a day where it is one.</summary>
    private static FactValue Text(string text) =>
        Dates.TryParseDay(text, out DateOnly day) && text.Length == 10 ? new FactValue.Day(day) : new FactValue.Text(text);
}
