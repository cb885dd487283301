using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Forfend.Screening.Json;

/// <summary>
/// JSON in one form for one content, after RFC 8785: members in ordinal order of their names, no white space, least escaping. Numbers
/// are decimals, written exactly and without zeros at their end, so that no rounding can creep in.
/// </summary>
public static class CanonicalJson
{
    private const string Exactly = "0.############################";

    /// <summary>Rewrites a document, leaving out one member of its top level.</summary>
    /// <param name="json">A JSON document, UTF-8.</param>
    /// <param name="without">Name of the top-level member to leave out; null for none.</param>
    public static byte[] Rewrite(ReadOnlyMemory<byte> json, string? without = null)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        var output = new ArrayBufferWriter<byte>(json.Length);
        Write(document.RootElement, output, without);
        return output.WrittenSpan.ToArray();
    }

    private static void Write(JsonElement element, ArrayBufferWriter<byte> output, string? without)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(element, output, without);
                break;
            case JsonValueKind.Array:
                WriteArray(element, output);
                break;
            case JsonValueKind.String:
                WriteString(element.GetString()!, output);
                break;
            case JsonValueKind.Number:
                Append(element.GetDecimal().ToString(Exactly, CultureInfo.InvariantCulture), output);
                break;
            default:
                Append(element.GetRawText(), output);
                break;
        }
    }

    private static void WriteObject(JsonElement element, ArrayBufferWriter<byte> output, string? without)
    {
        Append("{", output);
        bool isFirst = true;
        foreach (JsonProperty member in element.EnumerateObject().Where(member => member.Name != without).OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            if (!isFirst) Append(",", output);
            isFirst = false;
            WriteString(member.Name, output);
            Append(":", output);
            Write(member.Value, output, without: null);
        }

        Append("}", output);
    }

    private static void WriteArray(JsonElement element, ArrayBufferWriter<byte> output)
    {
        Append("[", output);
        bool isFirst = true;
        foreach (JsonElement item in element.EnumerateArray())
        {
            if (!isFirst) Append(",", output);
            isFirst = false;
            Write(item, output, without: null);
        }

        Append("]", output);
    }

    private static void WriteString(string text, ArrayBufferWriter<byte> output)
    {
        var escaped = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\b' => escaped.Append("\\b"),
                '\t' => escaped.Append("\\t"),
                '\n' => escaped.Append("\\n"),
                '\f' => escaped.Append("\\f"),
                '\r' => escaped.Append("\\r"),
                < ' ' => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => escaped.Append(c),
            };
        }

        Append(escaped.Append('"').ToString(), output);
    }

    private static void Append(string text, ArrayBufferWriter<byte> output) => Encoding.UTF8.GetBytes(text, output);
}
