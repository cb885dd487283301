using System.Globalization;
using Forfend.Domain.Findings;

namespace Forfend.Lists.Reading;

/// <summary>Reads a delimited list with a row of column names, row by row.</summary>
internal sealed class CsvEntries(ListFile file, CsvShape shape, FindingCollector findings)
{
    private const int MostRowsBeforeHeader = 3;

    private readonly EntryTally _tally = new(file.Part);
    private string[] _columns = [];
    private int _windows1252Fields;

    /// <summary>Reads all of it. False if it cannot be relied on as a whole; a finding says why.</summary>
    internal bool TryRead(out ListBooks books)
    {
        var reader = new DelimitedReader(file.Bytes.Span, columns: 0, (byte)shape.Delimiter, shape.MostLines);
        if (!TryReadHeader(ref reader))
        {
            string names = string.Join("`, `", shape.Needed);
            findings.File(ListRules.MissingColumn, file.Name, $"There is no row with the columns `{names}`; nothing of the file was used.");
            books = _tally.Refused();
            return false;
        }

        while (reader.Read()) _tally.Add(ReadRow(ref reader));
        if (_windows1252Fields > 0)
        {
            string count = _windows1252Fields.ToString(CultureInfo.InvariantCulture);
            findings.File(ListRules.Windows1252, file.Name, $"Fields that are not UTF-8: {count}; read as Windows-1252.");
        }

        books = _tally.ToBooks();
        return true;
    }

    private bool TryReadHeader(ref DelimitedReader reader)
    {
        for (int row = 0; row <= MostRowsBeforeHeader && reader.Read(); row++)
        {
            string[] cells = Cells(ref reader);
            if (shape.Needed.All(cells.Contains))
            {
                int last = Array.FindLastIndex(cells, cell => cell.Length > 0);
                _columns = cells[..(last + 1)];
                reader.Expect(_columns.Length);
                return true;
            }

            var before = new ListEntry("", new InputLocation(file.Name, reader.Line));
            foreach (string cell in cells) before.Add(new ListEntry("cell", before.At, cell));
            shape.Before?.Invoke(before);
        }

        return false;
    }

    private string[] Cells(ref DelimitedReader reader)
    {
        if (reader.Shape != RowShape.Whole) return [];

        string[] cells = new string[reader.FieldCount];
        for (int column = 0; column < cells.Length; column++)
        {
            string cell = Text(reader[column]).Trim();
            cells[column] = string.Intern(shape.Renamed.GetValueOrDefault(cell, cell));
        }

        return cells;
    }

    private EntryFate ReadRow(ref DelimitedReader reader)
    {
        var at = new InputLocation(file.Name, reader.Line);
        switch (reader.Shape)
        {
            case RowShape.Empty or RowShape.EndMark:
                findings.Value(ListRules.EmptyRow, at, "", "", "An empty row; left out.");
                return EntryFate.Ignored;
            case RowShape.OpenQuotes:
                findings.Row(ListRules.BrokenRow, at, "", "Quotation marks do not pair; row put aside.");
                return EntryFate.Quarantined;
            case RowShape.OtherColumns:
                string counts = string.Create(CultureInfo.InvariantCulture, $"{reader.FieldCount} columns stand where {_columns.Length} belong");
                findings.Row(ListRules.BrokenRow, at, "", $"{counts}; row put aside.");
                return EntryFate.Quarantined;
        }

        var entry = new ListEntry("", at);
        for (int column = 0; column < _columns.Length; column++)
            if (!reader[column].IsEmpty) entry.Add(new ListEntry(_columns[column], at, Text(reader[column])));

        if (entry.IsEmpty)
        {
            findings.Value(ListRules.EmptyRow, at, "", "", "A row of empty fields; left out.");
            return EntryFate.Ignored;
        }

        if (entry.All.All(field => field.Value == field.Name))
        {
            findings.Row(ListRules.HeaderRow, at, _columns[0], "The column names once more; left out.");
            return EntryFate.Ignored;
        }

        EntryFate fate = shape.Read(entry);
        if (fate == EntryFate.Used)
        {
            foreach ((string path, ListEntry field) in entry.Unread())
                findings.Value(ListRules.UnknownField, field.At, path, path, $"`{path}` is a column this reader does not know; left out.");
        }

        return fate;
    }

    private string Text(ReadOnlySpan<byte> field)
    {
        string text = FieldText.Decode(field, ref _windows1252Fields);
        return text.Contains('"', StringComparison.Ordinal) ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }
}
