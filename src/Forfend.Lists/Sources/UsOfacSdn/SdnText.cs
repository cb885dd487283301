using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>The fields of the legacy files as text.</summary>
internal static class SdnText
{
    private static ReadOnlySpan<byte> Padding => " \t\x1A"u8;

    /// <summary>The text as it stands, with doubled quotation marks made single; empty for a null.</summary>
    internal static string Raw(ReadOnlySpan<byte> field, ref int windows1252Fields)
    {
        if (IsNull(field)) return "";

        string text = FieldText.Decode(field, ref windows1252Fields);
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
