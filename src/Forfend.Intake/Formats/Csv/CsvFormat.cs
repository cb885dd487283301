using Forfend.Intake.Streams;

namespace Forfend.Intake.Formats.Csv;

/// <summary>Tables with a header: comma, semicolon, tab or bar separated.</summary>
internal sealed class CsvFormat : IIntakeFormat
{
    public string Key => "csv";

    public string Title => "CSV";

    public string Yields => "dealings of any kind, or customers, one per row, by the names of the columns";

    public bool Recognises(ReadOnlySpan<byte> head, string fileName)
    {
        string text = HeadText.Decode(head).TrimStart('\uFEFF', '\r', '\n');
        if (text.Length == 0 || HeadText.IsBinary(text)) return false;

        string name = fileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? fileName[..^3] : fileName;
        if (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase)) return true;
        if (text[0] is '<' or '{' or '[') return false;

        // Without a name that says so: a header of which two columns are known.
        string[] header = text[..(text.IndexOfAny(['\r', '\n']) is >= 0 and int end ? end : text.Length)].Split(CsvReader.Sniff(text));
        return header.Count(column => ColumnNames.Find(column.Trim('"', ' '), isOnboarding: true) is not null) >= 2;
    }

    public IEnumerable<IntakeItem> Read(Stream input, IntakeOptions options) => new TableReader(input, options).Read();
}
