using System.Text.Json;
using System.Text.Unicode;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;

namespace Forfend.Intake.Json;

/// <summary>
/// Reads <c>dealing/1</c>, the JSON form of a dealing (<c>docs/reference/dealing.schema.json</c>). Reads back whatever
/// <see cref="DealingJsonWriter"/> wrote.
/// </summary>
public static class DealingJsonReader
{
    // The format is four deep; facts nest by the steps of their path.
    private const int MaxDepth = 32;

    /// <summary>Reads one JSON object. Never throws on content.</summary>
    /// <param name="utf8">The object, with nothing but white space around it.</param>
    /// <param name="location">Where it stands, for findings.</param>
    public static DealingReading Read(ReadOnlySpan<byte> utf8, InputLocation location) => Read(utf8, location, kind: null, isStrict: false);

    /// <summary>The same, with what the caller of a file says of it.</summary>
    internal static DealingReading Read(ReadOnlySpan<byte> utf8, InputLocation location, DealingKind? kind, bool isStrict)
    {
        if (!Utf8.IsValid(utf8)) return Unreadable(IntakeCodes.Encoding, location, "has bytes that are not UTF-8.",
            "Save the file as UTF-8.");
        if (HasHalfCharacter(utf8)) return Unreadable(IntakeCodes.Encoding, location,
            "has an escape of half a character (`\\uD800` to `\\uDFFF`).", "Write both halves, or the character itself.");

        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            // Anything after the object makes this throw.
            reader.Read();
            return new DealingJson(location, kind, isStrict).Read(document.RootElement);
        }
        catch (JsonException broken)
        {
            int column = (int)Math.Min(broken.BytePositionInLine + 1 ?? 0, int.MaxValue);
            return Unreadable(IntakeCodes.Json, location with { Column = column },
                $"is not valid JSON, or nested more than {MaxDepth} deep.", "One dealing per line, as a JSON object.");
        }
    }

    // Half a surrogate pair is valid JSON and no text; reading such a string would throw.
    private static bool HasHalfCharacter(ReadOnlySpan<byte> utf8)
    {
        bool expectsLow = false;
        for (int at = utf8.IndexOf((byte)'\\'); at >= 0 && at + 1 < utf8.Length; at++)
        {
            bool isEscape = utf8[at] == '\\';
            bool isUnicode = isEscape && utf8[at + 1] is (byte)'u' && at + 5 < utf8.Length;
            int half = isUnicode ? Half(utf8.Slice(at + 2, 2)) : 0;
            if (expectsLow != (half == 2)) return true;

            expectsLow = half == 1;
            if (isEscape) at += isUnicode ? 5 : 1;
        }

        return expectsLow;
    }

    // 1 for a high surrogate (D8 to DB), 2 for a low one (DC to DF), by the first two hexadecimal digits.
    private static int Half(ReadOnlySpan<byte> digits) => digits switch
    {
        [(byte)'d' or (byte)'D', (byte)'8' or (byte)'9' or (byte)'a' or (byte)'A' or (byte)'b' or (byte)'B'] => 1,
        [(byte)'d' or (byte)'D', (byte)'c' or (byte)'C' or (byte)'d' or (byte)'D' or (byte)'e' or (byte)'E' or (byte)'f' or (byte)'F'] => 2,
        _ => 0,
    };

    private static DealingReading Unreadable(string code, InputLocation location, string message, string suggestion) =>
        new(null, "", [new Finding(code, FindingSeverity.Error, location, "", message + " Held.", RecordFate.Held, suggestion)]);
}
