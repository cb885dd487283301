using Forfend.Intake.Formats.Iso20022;
using Forfend.Intake.Streams;
using Forfend.Intake.Values;

namespace Forfend.Intake;

/// <summary>What an input that no format recognises looks like, so that people see at once what went wrong.</summary>
internal static class Guess
{
    public static (string Code, string Message) Of(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty) return (IntakeCodes.Empty, "is empty.");
        if (head.StartsWith("%PDF"u8)) return Unrecognised("is a PDF document.");
        if (head.StartsWith("PK\x03\x04"u8)) return Unrecognised("is a ZIP archive or an Excel workbook; unpack it, or save the sheet as CSV.");
        if (head is [0x1F, 0x8B, ..]) return Unrecognised("is compressed twice, or damaged gzip data.");

        string text = HeadText.Decode(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.Length == 0) return (IntakeCodes.Empty, "has nothing but white space at its beginning.");
        if (HeadText.IsBinary(text)) return Unrecognised("is binary data.");
        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return Unrecognised("is an HTML page; perhaps an error page was saved in place of the file.");
        if (text[0] == '<') return Unrecognised(Xml(text));
        if (text.StartsWith("{1:", StringComparison.Ordinal)) return Unrecognised("is a SWIFT MT message, which is not read yet.");
        if (text[0] is '{' or '[') return Unrecognised("is JSON, but not one dealing per line.");
        return Unrecognised("is text without a header of column names that are known; name two columns, or end the file name in .csv.");
    }

    private static string Xml(string text)
    {
        const string marker = "urn:iso:std:iso:20022:tech:xsd:";
        for (int at = text.IndexOf(marker, StringComparison.Ordinal); at >= 0; at = text.IndexOf(marker, at + 1, StringComparison.Ordinal))
        {
            int end = text.IndexOfAny(['"', '\'', ' ', '>'], at);
            string name = PaymentMessage.NameIn(end < 0 ? text[at..] : text[at..end]);
            // head.001 is the envelope of another message.
            if (name.Length >= 8 && !name.StartsWith("head.", StringComparison.Ordinal))
                return $"is an ISO 20022 message; {Shown.Value(name[..8])} is not read yet.";
        }

        return "is XML, but holds no payment message at its beginning.";
    }

    private static (string Code, string Message) Unrecognised(string message) => (IntakeCodes.Unrecognised, message);
}
