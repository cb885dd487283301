using System.Text;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.IlNbctf;

/// <summary>Reads the rows: one with a single field is the seizure order of all that follow, until the next.</summary>
internal sealed class IlPublication() : PublicationReader(IlNbctfSource.SourceKey)
{
    private const int Columns = 6;
    private const string FirstColumn = "שם מלא";
    private const string Order = "צ.ת";

    private string _order = "";

    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        foreach (ListFile file in files.Take(1))
        {
            var tally = new EntryTally(file.Part);
            var reader = new DelimitedReader(file.Bytes.Span, columns: 0);
            while (reader.Read()) tally.Add(ReadRow(ref reader, new InputLocation(file.Name, reader.Line)));
            Keep(isWhole: true, tally.ToBooks());
        }

        return Complete(files);
    }

    private EntryFate ReadRow(ref DelimitedReader reader, InputLocation at)
    {
        if (reader.Shape is RowShape.Empty or RowShape.EndMark)
        {
            Findings.Value(ListRules.EmptyRow, at, "", "", "An empty row; left out.");
            return EntryFate.Ignored;
        }

        string[] cells = new string[reader.Shape == RowShape.Whole ? reader.FieldCount : 0];
        for (int column = 0; column < cells.Length; column++)
            cells[column] = Encoding.UTF8.GetString(reader[column]).Replace("\"\"", "\"", StringComparison.Ordinal).Trim() is var text and not "-" ? text : "";

        if (cells.Length == 0 || cells.Length > Columns)
        {
            Findings.Row(ListRules.BrokenRow, at, "", "The row is not of six columns; put aside.");
            return EntryFate.Quarantined;
        }

        if (cells.All(cell => cell.Length == 0) || cells[0] == FirstColumn || cells[0].StartsWith(Order, StringComparison.Ordinal))
        {
            if (cells[0].StartsWith(Order, StringComparison.Ordinal)) _order = cells[0];
            Findings.Value(ListRules.HeaderRow, at, "", "", "Column names, seizure orders over the rows they cover, and empty rows; no parties of their own.");
            return EntryFate.Ignored;
        }

        if (cells.Length == Columns) return ReadWallet(cells, at);

        Findings.Row(ListRules.BrokenRow, at, "", "The row is not of six columns; put aside.");
        return EntryFate.Quarantined;
    }

    private EntryFate ReadWallet(string[] cells, InputLocation at)
    {
        var row = new ListEntry("", at);
        string wallet = cells[4];

        // Most rows have only a wallet, some only a number: that is then the name as well.
        string name = Array.Find([cells[0], wallet, cells[1], cells[2], cells[5]], cell => cell.Length > 0) ?? "";
        PartyKind kind = cells[0].Length > 0 ? PartyKind.Person : PartyKind.Unknown;
        if (StartByName(row, "", FirstColumn, name, kind) is not { } draft) return EntryFate.Quarantined;

        AddIdentifier(draft, row, "תעודת זהות", IdentifierType.NationalId, cells[1]);
        AddIdentifier(draft, row, "דרכון", IdentifierType.Passport, cells[2]);
        AddBirthDate(draft, row, "תאריך לידה", cells[3]);

        // Some are telephone numbers and names of users at an exchange, not addresses: they support a hit, and do not make one.
        foreach (string each in wallet.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            bool isAddress = each.Length >= 25 && each.All(char.IsAsciiLetterOrDigit);
            AddIdentifier(draft, row, "הארנק", isAddress ? IdentifierType.Wallet : IdentifierType.Other, each);
        }

        draft.AddRemark("Currency", cells[5]);
        draft.Add(new Designation("", _order));
        return EntryFate.Used;
    }
}
