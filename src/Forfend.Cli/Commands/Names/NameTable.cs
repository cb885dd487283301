using System.Text;
using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Intake.Formats.Csv;

namespace Forfend.Cli.Commands.Names;

/// <summary>
/// Reads a table with tabs between its columns (RFC 4180 otherwise), whose first line names them, row by row. Every row is handed
/// over, the bad ones with what is wrong with them.
/// </summary>
internal sealed class NameTable : IDisposable
{
    private readonly string _file;
    private readonly StreamReader _text;
    private readonly CsvReader _rows;
    private readonly string[] _columns;

    private NameTable(string file, StreamReader text)
    {
        _file = file;
        _text = text;
        _rows = new CsvReader(text, '\t', keepsBlankLines: true);
        bool hasHeader = _rows.Next() && _rows.State is CsvRowState.Read;
        _columns = hasHeader ? [.. Enumerable.Range(0, _rows.FieldCount).Select(index => _rows.Field(index).Trim())] : [];
    }

    /// <summary>Opens a file, or standard input for <c>-</c>.</summary>
    public static NameTable Open(string path, CommandContext context)
    {
        Stream stream = path == "-" ? context.OpenInput() : File.OpenRead(path);
        return new NameTable(path == "-" ? "stdin" : path, new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, 1 << 16));
    }

    /// <summary>Whether the first line names a column.</summary>
    public bool Has(string column) => IndexOf(column) >= 0;

    /// <summary>Every row after the first.</summary>
    public IEnumerable<TableRow> Rows()
    {
        while (_rows.Next())
        {
            string? error = Error();
            string[] fields = error is null ? [.. Enumerable.Range(0, _rows.FieldCount).Select(_rows.Field)] : [];
            yield return new TableRow(this, new InputLocation(_file, _rows.Line), fields, error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();

    /// <summary>Where a column stands; -1 if the table lacks it.</summary>
    public int IndexOf(string column) => Array.FindIndex(_columns, name => name.Equals(column, StringComparison.OrdinalIgnoreCase));

    private string? Error() => _rows.State switch
    {
        CsvRowState.TooLong => $"the row is longer than {CsvReader.MaxRowLength} characters",
        CsvRowState.BrokenQuotes => "a quote does not close, or text follows one that did; write a quote inside a field twice",
        _ when _rows.HasUndecodable => "has bytes that are not UTF-8",
        _ when _rows.FieldCount > _columns.Length => $"has {_rows.FieldCount} fields, the first line {_columns.Length}",
        _ => null,
    };
}

/// <summary>One row of a <see cref="NameTable"/>.</summary>
/// <param name="Table">The table.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Fields">Its fields; none where it is bad.</param>
/// <param name="Error">What is wrong with it; null if nothing.</param>
internal sealed record TableRow(NameTable Table, InputLocation Location, string[] Fields, string? Error)
{
    private readonly List<Finding> _findings = [];

    /// <summary>What was found while its fields were read.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The text of a field without space around it; empty where the table or the row lacks it.</summary>
    public string this[string column] => Table.IndexOf(column) is >= 0 and int index && index < Fields.Length ? Fields[index].Trim() : "";

    /// <summary>The kind in column <c>kind</c>; any, with a finding, where it is none we know.</summary>
    public PartyKind Kind()
    {
        if (!KindWords.TryParse(this["kind"], out PartyKind kind)) Add("NAM001", "kind", $"`{this["kind"]}` is no kind of party; read as any.", RecordFate.ReadAs);
        return kind;
    }

    /// <summary>Adds a finding about a field.</summary>
    public void Add(string code, string column, string message, RecordFate fate) =>
        _findings.Add(new Finding(code, FindingSeverity.Warning, Location, $"column \"{column}\"", message, fate));
}
