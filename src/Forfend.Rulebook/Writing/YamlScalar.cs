using System.Buffers;
using System.Globalization;
using System.Text;

namespace Forfend.Rulebook.Writing;

/// <summary>Writes single values so that every YAML reader takes them for the same text.</summary>
public static class YamlScalar
{
    /// <summary>Words that some readers take for true, false or nothing.</summary>
    private static readonly string[] Traps = ["on", "off", "yes", "no", "y", "n", "null", "~"];

    /// <summary>What means something to YAML inside a list or mapping with brackets.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(",[]{}\"\n\t\\");

    private const string FirstOnly = "!&*-?:>|@`%'#= ";

    /// <summary>The text as it is, or in double quotes where it could be taken for something else.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsPlain(text) ? text : Quoted(text);
    }

    /// <summary>Whether some YAML readers take it for something else when it stands without quotes.</summary>
    internal static bool IsTrap(string text) => text.Length > 0 && (Traps.Contains(text, StringComparer.OrdinalIgnoreCase) || IsTrickyNumber(text));

    private static bool IsPlain(string text) =>
        text.Length > 0
        && !text.AsSpan().ContainsAny(Special)
        && !FirstOnly.Contains(text[0])
        && text[^1] is not (' ' or ':')
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !text.Any(char.IsControl)
        && !IsTrap(text);

    /// <summary>012 is ten to some, 1e3 a thousand, 12:30 a number to base sixty.</summary>
    private static bool IsTrickyNumber(string text) =>
        (text.Length > 1 && text[0] == '0' && text.All(char.IsAsciiDigit))
        || (char.IsAsciiDigit(text[0]) && text.Contains(':', StringComparison.Ordinal))
        || text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("0o", StringComparison.OrdinalIgnoreCase)
        || (text.Contains('e', StringComparison.OrdinalIgnoreCase) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (char letter in text)
        {
            _ = letter switch
            {
                '"' or '\\' => quoted.Append('\\').Append(letter),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when char.IsControl(letter) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }
}
