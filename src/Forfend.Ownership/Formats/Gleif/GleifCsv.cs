using System.Text;
using Forfend.Domain.Findings;
using Forfend.Ownership.Formats.EdgeTable;
using Forfend.Ownership.Reading;

namespace Forfend.Ownership.Formats.Gleif;

/// <summary>
/// Golden copy files as tables. A column is called by the path of its element, with a number where there are several:
/// <c>Relationship.Period.1.startDate</c>.
/// </summary>
internal static class GleifCsv
{
    private const string StartNode = "Relationship.StartNode.NodeID";
    private const string LegalName = "Entity.LegalName";
    private const string Category = "Exception.Category";

    // Where a column and an element are not called the same.
    private static readonly Dictionary<string, string> Elements = new(StringComparer.Ordinal)
    {
        ["startDate"] = "StartDate",
        ["endDate"] = "EndDate",
        ["periodType"] = "PeriodType",
        ["Category"] = "ExceptionCategory",
        ["Reason"] = "ExceptionReason",
    };

    /// <summary>Whether a file starts like one.</summary>
    public static bool IsStart(string start) => KindOf(start.Split('\n')[0].Replace("\"", "", StringComparison.Ordinal).TrimEnd('\r').Split(',')) is not null;

    /// <summary>The records of a file.</summary>
    public static (int Records, int Quarantined) Read(Stream content, ReadingFindings findings, Action<GleifRecord> take)
    {
        using var text = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var rows = new TableRows(text);
        List<string> header = rows.Next() ?? [];
        if (KindOf(header) is not { } kind)
        {
            findings.Error(OwnerCodes.File, rows.Line, "", "The header names no columns of the golden copy.", RecordFate.Refused, "Download the file again.");
            return (0, 0);
        }

        string[] names = [.. header.Select(NameOf)];
        int records = 0;
        int quarantined = 0;
        while (rows.Next() is { } fields)
        {
            records++;
            if (fields.Count != names.Length || rows.IsDamaged)
            {
                quarantined++;
                findings.Warn(OwnerCodes.Record, rows.Line, "", $"The row has {fields.Count} fields, the header {names.Length}, or its quotes are broken.", RecordFate.Quarantined, "Check the row.");
                continue;
            }

            var record = new GleifRecord(kind, rows.Line);
            for (int column = 0; column < names.Length; column++) record.Add(names[column], fields[column]);
            take(record);
        }

        return (records, quarantined);
    }

    private static string? KindOf(IEnumerable<string> header)
    {
        foreach (string column in header)
        {
            if (column == StartNode) return GleifRecord.Level2;
            if (column == Category) return GleifRecord.Exception;
            if (column == LegalName) return GleifRecord.Level1;
        }

        return null;
    }

    private static string NameOf(string column)
    {
        string name = column.Split('.').LastOrDefault(part => !part.All(char.IsAsciiDigit)) ?? "";
        return Elements.GetValueOrDefault(name, name);
    }
}
