using System.Text;
using System.Text.Unicode;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>
/// Turns the bytes of a field into text: UTF-8 where it is, otherwise Windows-1252, decided field by field because copies mix
/// both.
/// </summary>
internal static class SdnText
{
    // Windows-1252 differs from Latin-1 in 0x80 to 0x9F only; the five it leaves undefined become U+FFFD.
    private const string Windows1252High =
        "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD" +
        "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    private static ReadOnlySpan<byte> Padding => " \t\x1A"u8;

    /// <summary>The text as it stands, with doubled quotation marks made single; empty for a null.</summary>
    internal static string Raw(ReadOnlySpan<byte> field, ref int windows1252Fields)
    {
        if (IsNull(field)) return "";

        string text;
        if (Utf8.IsValid(field))
        {
            text = Encoding.UTF8.GetString(field);
        }
        else
        {
            windows1252Fields++;
            text = string.Create(field.Length, field, static (chars, bytes) =>
            {
                for (int index = 0; index < bytes.Length; index++)
                    chars[index] = bytes[index] is >= 0x80 and <= 0x9F ? Windows1252High[bytes[index] - 0x80] : (char)bytes[index];
            });
        }

        return text.Contains('"', StringComparison.Ordinal) ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    /// <summary>The text on one line, without the spaces around it; empty for a null.</summary>
    internal static string Trimmed(ReadOnlySpan<byte> field, ref int windows1252Fields)
    {
        string text = Raw(field.Trim(Padding), ref windows1252Fields);
        return text.AsSpan().ContainsAny('\r', '\n') ? text.ReplaceLineEndings(" ") : text;
    }

    /// <summary>A whole positive number.</summary>
    internal static bool TryNumber(ReadOnlySpan<byte> field, out int number) =>
        System.Buffers.Text.Utf8Parser.TryParse(field.Trim(Padding), out number, out int used)
        && used == field.Trim(Padding).Length && number > 0;

    // `-0-` is the null of the format; `-0` is how a file ends that lost its last byte.
    private static bool IsNull(ReadOnlySpan<byte> field)
    {
        ReadOnlySpan<byte> text = field.Trim(Padding);
        return text.IsEmpty || text.SequenceEqual("-0-"u8) || text.SequenceEqual("-0"u8);
    }
}
