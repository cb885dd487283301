using System.Text;

namespace Forfend.Intake.Streams;

/// <summary>The first bytes of an input as text, for recognising formats; never for reading them.</summary>
internal static class HeadText
{
    /// <summary>Decodes by byte order mark, else by the zero bytes that UTF-16 leaves in Latin text, else as UTF-8.</summary>
    public static string Decode(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(head[3..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[2..]),
        [not 0, 0, not 0, 0, ..] => Encoding.Unicode.GetString(head),
        [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode.GetString(head),
        _ => Encoding.UTF8.GetString(head),
    };

    /// <summary>Whether the text has control characters that no text format has.</summary>
    public static bool IsBinary(string text) => text.Any(c => c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\u001A'));
}
