using System.Globalization;
using System.Text.Json;

namespace Forfend.Ownership.Reading;

/// <summary>Asks JSON for what should be there, and is not surprised if it is not.</summary>
internal static class JsonFields
{
    /// <summary>A member, or an undefined element.</summary>
    public static JsonElement Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement member) ? member : default;

    /// <summary>The text of a member that is text; else empty.</summary>
    public static string Text(this JsonElement element, string name) => element.Get(name).Text();

    /// <summary>The text of an element that is text; else empty.</summary>
    public static string Text(this JsonElement element) => element.ValueKind == JsonValueKind.String ? Readable(element).Trim() : "";

    /// <summary>The elements of a member that is an array; else none.</summary>
    public static IEnumerable<JsonElement> Each(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>A number, written as one or as text; never a negative zero.</summary>
    public static decimal? Number(this JsonElement element)
    {
        string text = element.Text().TrimEnd('%').TrimEnd();
        bool isNumber = element.ValueKind == JsonValueKind.Number
            ? element.TryGetDecimal(out decimal number)
            : decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        return isNumber ? number == 0 ? 0 : number : null;
    }

    // Text with half a surrogate pair in it is no text.
    private static string Readable(JsonElement element)
    {
        try
        {
            return element.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
