using System.Text;
using System.Text.Unicode;

namespace Forfend.Lists.Reading;

/// <summary>
/// Turns the bytes of a field into text: UTF-8 where it is, otherwise Windows-1252, decided field by field because copies mix
/// both.
/// </summary>
internal static class FieldText
{
    // Windows-1252 differs from Latin-1 in 0x80 to 0x9F only; the five it leaves undefined become U+FFFD.
    private const string Windows1252High =
        "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD" +
        "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    /// <summary>The bytes as text; counts the fields that are not UTF-8.</summary>
    internal static string Decode(ReadOnlySpan<byte> field, ref int windows1252Fields)
    {
        if (Utf8.IsValid(field)) return Encoding.UTF8.GetString(field);

        windows1252Fields++;
        return string.Create(field.Length, field, static (chars, bytes) =>
        {
            for (int index = 0; index < bytes.Length; index++)
                chars[index] = bytes[index] is >= 0x80 and <= 0x9F ? Windows1252High[bytes[index] - 0x80] : (char)bytes[index];
        });
    }
}
