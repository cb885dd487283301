using System.Text;
using Forfend.Domain.Findings;
using Forfend.Intake.Streams;

namespace Forfend.Intake.Formats.Csv;

/// <summary>Reads a table row by row: its header once, then every row by what the header means.</summary>
internal sealed class TableReader(Stream input, IntakeOptions options)
{
    public IEnumerable<IntakeItem> Read()
    {
        using var content = new ContentStream(input);
        using var text = new StreamReader(content, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
        var row = new CsvReader(text);
        bool hasHeader = row.Next();
        if (!hasHeader && !content.IsDamaged)
        {
            yield return Remark(IntakeCodes.NoRecords, "holds no header and no rows.",
                "Write the names of the columns into the first line.");
        }
        else if (hasHeader && (row.State is not CsvRowState.Read || row.HasUndecodable))
        {
            yield return Remark(IntakeCodes.Header, "the header, its first line, cannot be read.",
                "Save the file as UTF-8 with a header of plain column names.");
        }
        else if (hasHeader)
        {
            foreach (IntakeItem item in ReadRows(row, content)) yield return item;
        }
        else
        {
            yield return Damaged(1, 1);
        }
    }

    private IEnumerable<IntakeItem> ReadRows(CsvReader row, ContentStream content)
    {
        var columns = new Columns([.. Enumerable.Range(0, row.FieldCount).Select(index => row.Field(index).Trim())], row.Line, options);
        foreach (Finding finding in columns.Findings) yield return new IntakeItem.Remark { Findings = [finding] };

        var reader = new RowReader(columns, options);
        int number = 0;
        while (row.Next())
        {
            // The last row of a file that was cut off may lack half a name.
            if (content.IsDamaged && row.IsUnterminated) break;
            if (IsBlank(row)) continue;

            yield return reader.Read(row, ++number);
        }

        if (content.IsDamaged) yield return Damaged(number + 1, row.Line);
        else if (number == 0) yield return Remark(IntakeCodes.NoRecords, "has a header and no rows.", "Check that it is the right file.");
    }

    // Spreadsheets leave rows of nothing but delimiters below the last one.
    private static bool IsBlank(CsvReader row)
    {
        if (row.State is not CsvRowState.Read) return false;

        for (int index = 0; index < row.FieldCount; index++)
            if (row.Field(index).AsSpan().Trim().Length > 0) return false;
        return true;
    }

    private IntakeItem.Unreadable Damaged(int number, int line)
    {
        var finding = new Finding(IntakeCodes.Damaged, FindingSeverity.Error, new InputLocation(options.FileName, line), "",
            "the compressed data is damaged, cut off or of several parts here.", RecordFate.Held, "Fetch the file again.");
        return new IntakeItem.Unreadable(number, line, "") { Findings = [finding] };
    }

    private IntakeItem.Remark Remark(string code, string message, string suggestion) => new()
    {
        Findings = [new Finding(code, FindingSeverity.Error, new InputLocation(options.FileName), "", message, RecordFate.Refused,
            suggestion)],
    };
}
