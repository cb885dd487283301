using System.Text.Json;

namespace Forfend.Testing;

/// <summary>
/// Compares a document with its published schema, as far as our schemas go: types, constants, words, references within the schema,
/// required and known properties, items. What another file describes is left to that file's own tests. A property the schema does not name is a complaint, whether the schema forbids it or not: what is written is
/// documented.
/// </summary>
public static class SchemaCheck
{
    /// <summary>Every place where the document is not what the schema says, as <c>path: complaint</c>.</summary>
    public static IEnumerable<string> Complaints(JsonElement schema, JsonElement document) => Check(schema, schema, document, "$");

    private static IEnumerable<string> Check(JsonElement root, JsonElement schema, JsonElement value, string path)
    {
        schema = Resolve(root, schema);
        if (schema.TryGetProperty("$ref", out _)) return [];

        foreach (string word in (string[])["anyOf", "oneOf"])
            if (schema.TryGetProperty(word, out JsonElement choices)) return Choose(root, choices, value, path);

        if (schema.TryGetProperty("type", out JsonElement type) && !Types(type).Any(name => IsOf(name, value))) return [$"{path}: is {value.ValueKind}, not {type}"];
        if (schema.TryGetProperty("const", out JsonElement constant) && !JsonElement.DeepEquals(constant, value)) return [$"{path}: is {value}, not {constant}"];
        if (schema.TryGetProperty("enum", out JsonElement words) && !words.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value))) return [$"{path}: {value} is none of {words}"];

        return value.ValueKind switch
        {
            JsonValueKind.Object => Properties(root, schema, value, path),
            JsonValueKind.Array when schema.TryGetProperty("items", out JsonElement items) =>
                value.EnumerateArray().SelectMany((item, index) => Check(root, items, item, $"{path}[{index}]")),
            _ => [],
        };
    }

    private static string[] Choose(JsonElement root, JsonElement choices, JsonElement value, string path)
    {
        string[][] complaints = [.. choices.EnumerateArray().Select(choice => Check(root, choice, value, path).ToArray())];
        return complaints.Any(found => found.Length == 0) ? [] : complaints.MinBy(found => found.Length)!;
    }

    private static IEnumerable<string> Properties(JsonElement root, JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("required", out JsonElement required))
            foreach (JsonElement name in required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)))
                yield return $"{path}: lacks `{name}`";

        schema.TryGetProperty("properties", out JsonElement known);
        schema.TryGetProperty("additionalProperties", out JsonElement others);
        foreach (JsonProperty property in value.EnumerateObject())
        {
            JsonElement of = known.ValueKind == JsonValueKind.Object && known.TryGetProperty(property.Name, out JsonElement its) ? its : others;
            if (of.ValueKind != JsonValueKind.Object) yield return $"{path}: `{property.Name}` is not in the schema";
            else
                foreach (string complaint in Check(root, of, property.Value, $"{path}.{property.Name}")) yield return complaint;
        }
    }

    private static JsonElement Resolve(JsonElement root, JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out JsonElement reference) && reference.GetString() is { } path && path.StartsWith('#'))
            schema = path.TrimStart('#', '/').Split('/').Aggregate(root, (place, step) => place.GetProperty(step));
        return schema;
    }

    private static IEnumerable<string?> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()) : [type.GetString()];

    private static bool IsOf(string? type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => false,
    };
}
