using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Forfend.Domain.Findings;
using Forfend.Intake.Values;

namespace Forfend.Intake.Json;

/// <summary>Takes typed values out of JSON and remembers what was wrong with them.</summary>
internal sealed class JsonFields(InputLocation location)
{
    private readonly List<Finding> _findings = [];

    /// <summary>Whether the structure was as the format says; if not, there is no dealing.</summary>
    public bool IsReadable { get; private set; } = true;

    public ImmutableArray<Finding> Findings => [.. _findings];

    public ICollection<Finding> FindingList => _findings;

    /// <summary>The properties of an object in order. One stated twice, or that <paramref name="known"/> does not hold, is a finding and
    /// left out; null is not stated.</summary>
    public IEnumerable<(string Name, string Path, JsonElement Value)> Properties(JsonElement element, string path, string[] known)
    {
        if (!Is(element, JsonValueKind.Object, path)) yield break;

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string here = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (!seen.Add(property.Name))
            {
                Break(IntakeCodes.Duplicate, here, "is stated twice.", "State it once.");
            }
            else if (known.Length > 0 && !known.Contains(property.Name))
            {
                _findings.Add(new Finding(IntakeCodes.UnknownProperty, FindingSeverity.Warning, location, here,
                    $"{Shown.Value(property.Name)} is not a property of the format. Left out, not screened.", RecordFate.Omitted,
                        Nearest.DidYouMean(property.Name, known)));
            }
            else if (property.Value.ValueKind is not JsonValueKind.Null)
            {
                yield return (property.Name, here, property.Value);
            }
        }
    }

    public IEnumerable<(string Path, JsonElement Value)> Items(JsonElement element, string path)
    {
        if (!Is(element, JsonValueKind.Array, path)) yield break;

        int index = 0;
        foreach (JsonElement item in element.EnumerateArray())
            yield return ($"{path}[{(index++).ToString(CultureInfo.InvariantCulture)}]", item);
    }

    public string Text(JsonElement element, string path) => Is(element, JsonValueKind.String, path) ? element.GetString()! : "";

    public bool Truth(JsonElement element, string path)
    {
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False) return element.GetBoolean();

        WrongType(element, path, "true or false");
        return false;
    }

    public decimal Number(JsonElement element, string path)
    {
        if (element.ValueKind is JsonValueKind.Number && element.TryGetDecimal(out decimal number)) return number;

        WrongType(element, path, "a number of at most 28 digits");
        return 0;
    }

    public void WrongType(JsonElement element, string path, string expected) =>
        Break(IntakeCodes.JsonType, path, $"expected {expected}, found {Word(element.ValueKind)}.", path.Length == 0
            ? "One dealing per line." : "See docs/reference/dealing.schema.json.");

    /// <summary>Nothing can be made of the record.</summary>
    public void Break(string code, string path, string message, string suggestion)
    {
        IsReadable = false;
        Hold(code, path, message, suggestion);
    }

    /// <summary>The record stands without the value, and is held.</summary>
    public void Hold(string code, string path, string message, string suggestion) =>
        _findings.Add(new Finding(code, FindingSeverity.Error, location, path, message + " Held.", RecordFate.Held, suggestion));

    public void Warn(string code, string path, string message, RecordFate fate, string suggestion) =>
        _findings.Add(new Finding(code, FindingSeverity.Warning, location, path, message, fate, suggestion));

    private bool Is(JsonElement element, JsonValueKind kind, string path)
    {
        if (element.ValueKind == kind) return true;

        WrongType(element, path, path.Length == 0 ? "a JSON object" : Word(kind));
        return false;
    }

    private static string Word(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "nothing",
    };
}
