using System.Globalization;
using System.Text.RegularExpressions;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.AuDfat;

/// <summary>Reads the rows: `2` is a party, `2a`, `2b` … are its other names.</summary>
internal sealed partial class AuPublication() : PublicationReader(AuDfatSource.SourceKey)
{
    private static readonly DateOnly SpreadsheetEpoch = new(1899, 12, 30);

    private static readonly Dictionary<string, PartyKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Individual"] = PartyKind.Person,
        ["Entity"] = PartyKind.Organization,
        ["Vessel"] = PartyKind.Vessel,
    };

    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        var shape = new CsvShape(["Reference", "Name of Individual or Entity", "Name Type"], ReadRow) { MostLines = 80 };
        foreach (ListFile file in files.Take(1))
        {
            if (file.Part != AuDfatSource.SheetPart) ReadCsv(file, shape);
            else if (Spreadsheets.ToDelimited(file, Findings) is { } table) ReadCsv(table, shape);
            else Keep(isWhole: false, new ListBooks(file.Part, 0, 0, 0, 0));
        }

        return Complete(files);
    }

    private EntryFate ReadRow(ListEntry row)
    {
        string reference = row.Text("Reference");
        string number = Leading().Match(reference).Value;
        PartyName name = NameOf(row);
        if (Known(number) is not { } draft)
        {
            PartyKind kind = KindOf(row, "Type", row.Text("Type"), Kinds);
            if (Start(row, "Reference", number, "Name of Individual or Entity", name, kind) is not { } started) return EntryFate.Quarantined;
            draft = started;
        }

        draft.Add(name);
        row.Ignore("Type");
        string listing = row.Text("Listing Information");
        draft.Add(new Designation(row.Text("Committees"), listing, FirstListed(listing)));
        AddFacts(row, draft);
        draft.AddRemark("Control Date", SerialDay(row.Text("Control Date")) ?? row.Text("Control Date"));
        draft.AddRemark("Place of Birth", WithoutNone(row.Text("Place of Birth")));
        draft.AddRemark("Additional Information", row.Text("Additional Information"));
        return EntryFate.Used;
    }

    private PartyName NameOf(ListEntry row)
    {
        string text = row.Text("Name of Individual or Entity");
        string type = row.Text("Name Type");
        switch (type.ToUpperInvariant())
        {
            case "PRIMARY NAME": return new PartyName(text, NameStrength.Primary);
            case "AKA": return new PartyName(text, NameStrength.StrongAlias, "a.k.a.");
            case "FORMERLY KNOWN AS" or "PREVIOUSLY LISTED AS": return new PartyName(text, NameStrength.StrongAlias, "f.k.a.");
            case "ORIGINAL SCRIPT": return new PartyName(text, NameStrength.StrongAlias, "original script");
            default:
                Findings.Value(ListRules.UnknownValue, row.At, "Name Type", type, $"`{type}` is no type of name this reader knows; read as a.k.a.");
                return new PartyName(text, NameStrength.StrongAlias, "a.k.a.");
        }
    }

    private void AddFacts(ListEntry row, PartyDraft draft)
    {
        foreach (string born in Enumerated.Split(WithoutNone(row.Text("Date of Birth"))))
            AddBirthDate(draft, row, "Date of Birth", SerialDay(born) ?? born);

        foreach (string part in Enumerated.Split(WithoutNone(row.Text("Citizenship"))))
            foreach (string country in part.Split(" and ", StringSplitOptions.TrimEntries)) AddCountry(draft, row, "Citizenship", country.Trim(' ', ';', '.'));

        draft.AddAddress(WithoutNone(row.Text("Address")));
    }

    // The table holds no more than the cell: 29700 is how a spreadsheet keeps 1981-04-24. Four digits are a year.
    private static string? SerialDay(string text) =>
        text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int serial)
            ? SpreadsheetEpoch.AddDays(serial).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static string WithoutNone(string text) =>
        text.Equals("na", StringComparison.OrdinalIgnoreCase) || text.Equals("n/a", StringComparison.OrdinalIgnoreCase) ? "" : text;

    // Only where the text begins with the listing; other days in it are of instruments and amendments.
    private static DateOnly? FirstListed(string text)
    {
        Match match = Listed().Match(text);
        return match.Success && DateTexts.TryReadDay(match.Groups["day"].Value, DateOrder.DayFirst, out DateOnly day) ? day : null;
    }

    [GeneratedRegex("^[0-9]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^Listed (by (the )?UN \S+ Committee )?on:? (?<day>\d{1,2} [A-Z][a-z]+\.? \d{4})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listed();
}
