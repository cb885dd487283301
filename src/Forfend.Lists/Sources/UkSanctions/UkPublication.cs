using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UkSanctions;

/// <summary>Reads all three forms: their columns have other names, and mean the same.</summary>
internal sealed class UkPublication() : PublicationReader(UkSanctionsSource.SourceKey)
{
    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["Regime Name"] = "Regime",
        ["Date Designated"] = "Listed On",
        ["Name type"] = "Alias Type",
        ["Alias strength"] = "Alias Quality",
        ["Designation Type"] = "Group Type",
        ["Individual, Entity, Ship"] = "Group Type",
        ["Type"] = "Group Type",
        ["Name non-latin script"] = "Name Non-Latin Script",
        ["Non-latin script type"] = "Non-Latin Script Type",
        ["Non-latin script language"] = "Non-Latin Script Language",
        ["D.O.B"] = "DOB",
        ["Town of birth"] = "Town of Birth",
        ["Country of birth"] = "Country of Birth",
        ["Nationality(/ies)"] = "Nationality",
        ["National Identifier number"] = "National Identification Number",
        ["National Identifier additional information"] = "NI Details",
        ["Passport number"] = "Passport Number",
        ["Passport additional information"] = "Passport Details",
        ["Address Line 1"] = "Address 1",
        ["Address Line 2"] = "Address 2",
        ["Address Line 3"] = "Address 3",
        ["Address Line 4"] = "Address 4",
        ["Address Line 5"] = "Address 5",
        ["Address Line 6"] = "Address 6",
        ["Address Postal Code"] = "Post/Zip Code",
        ["Address Country"] = "Country",
    };

    private static readonly Dictionary<string, PartyKind> Kinds = new()
    {
        ["Individual"] = PartyKind.Person,
        ["Entity"] = PartyKind.Organization,
        ["Ship"] = PartyKind.Vessel,
    };

    // Columns that say something about a party and that no measure asks for.
    private static readonly string[] Texts =
    [
        "Title", "Position", "Town of Birth", "Country of Birth", "Passport Details", "NI Details", "Gender", "Type of entity", "Subsidiaries",
        "Parent company", "Current owner/operator (s)", "Previous owner/operator (s)", "Type of ship", "Tonnage of ship", "Length of ship",
        "Year Built", "Phone number", "Email address", "Sanctions Imposed", "Designation source", "UN Reference Number",
        "UK Sanctions List Date Designated", "Other Information", "UK Statement of Reasons",
    ];

    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        foreach (ListFile file in files.Take(1))
        {
            bool isConsolidated = file.Part == UkSanctionsSource.ConsolidatedPart;
            string[] needed = isConsolidated ? ["Name 6", "Group Type", "Regime", "Group ID"] : ["Unique ID", "Group Type", "Regime"];
            if (file.Part is UkSanctionsSource.SummaryPart or UkSanctionsSource.SheetPart) NotGiven |= ListContents.Aliases | ListContents.Addresses;
            ListFile? table = file.Part == UkSanctionsSource.SheetPart ? Spreadsheets.ToDelimited(file, Findings) : file;
            if (table is null)
            {
                Keep(isWhole: false, new ListBooks(file.Part, 0, 0, 0, 0));
                continue;
            }

            ReadCsv(table, new CsvShape(needed, row => ReadRow(row, isConsolidated ? "Group ID" : "Unique ID"))
            {
                Renamed = Renamed,
                MostLines = 60,
                Before = ReadDate,
            });
        }

        return Complete(files);
    }

    // `Last Updated,23/03/2016`, or `Report Date: 11-Aug-2025`
    private void ReadDate(ListEntry row)
    {
        string[] cells = [.. row.Texts("cell")];
        if (cells.Length == 2 && cells[0] == "Last Updated") Published = Day(row, cells[0], cells[1]);
    }

    private EntryFate ReadRow(ListEntry row, string numberField)
    {
        string number = row.Text(numberField);
        PartyName name = NameOf(row);
        PartyDraft? draft = Known(number);
        if (draft is null)
        {
            PartyKind kind = KindOf(row, "Group Type", row.Text("Group Type"), Kinds);
            draft = Start(row, numberField, number, "Name 6", name, kind);
            if (draft is null) return EntryFate.Quarantined;
        }

        draft.Add(name);
        row.Ignore("Last Updated", "Group Type", "Non-Latin Script Type", "Non-Latin Script Language");
        draft.Add(new PartyName(row.Text("Name Non-Latin Script"), NameStrength.StrongAlias, "original script"));
        draft.Add(new Designation(row.Text("Regime"), From: Day(row, "Listed On", row.Text("Listed On"), draft)));
        AddFacts(row, draft);
        AddIdentifiers(row, draft);
        if (numberField != "OFSI Group ID") draft.AddRemark("OFSI group", row.Text("OFSI Group ID"));
        foreach (string field in Texts) draft.AddRemark(field, row.Text(field));
        return EntryFate.Used;
    }

    private PartyName NameOf(ListEntry row)
    {
        string text = Joined(
            " ", row.Text("Name"), row.Text("Name 1"), row.Text("Name 2"), row.Text("Name 3"), row.Text("Name 4"), row.Text("Name 5"), row.Text("Name 6"));
        string type = row.Text("Alias Type");
        string quality = row.Text("Alias Quality");
        bool isWeak = quality.Contains("low", StringComparison.OrdinalIgnoreCase);
        if (!isWeak && quality.Length > 0 && !quality.Contains("good", StringComparison.OrdinalIgnoreCase))
        {
            string message = $"`{quality}` is no quality of an alias this reader knows; read as a strong alias, the careful reading.";
            Findings.Value(ListRules.UnknownValue, row.At, "Alias Quality", quality, message);
        }

        NameStrength alias = isWeak ? NameStrength.WeakAlias : NameStrength.StrongAlias;
        switch (type)
        {
            case "" or "Prime Alias" or "Primary Name" or "Primary name":
                return new PartyName(text, NameStrength.Primary);
            case "FKA":
                return new PartyName(text, alias, "f.k.a.");
            case "AKA" or "Alias" or "Primary name variation" or "Primary Name Variation":
                return new PartyName(text, alias, "a.k.a.");
            default:
                Findings.Value(ListRules.UnknownValue, row.At, "Alias Type", type, $"`{type}` is no type of alias this reader knows; read as a.k.a.");
                return new PartyName(text, alias, "a.k.a.");
        }
    }

    private void AddFacts(ListEntry row, PartyDraft draft)
    {
        string country = row.Text("Country");
        draft.AddAddress(Joined(
            ", ",
            row.Text("Address 1"),
            row.Text("Address 2"),
            row.Text("Address 3"),
            row.Text("Address 4"),
            row.Text("Address 5"),
            row.Text("Address 6"),
            row.Text("Post/Zip Code"),
            country));
        foreach (string each in Enumerated.Split(country)) AddCountry(draft, row, "Country", each);
        foreach (string each in Enumerated.Split(row.Text("Nationality"))) AddCountry(draft, row, "Nationality", each);
        foreach (string field in (ReadOnlySpan<string>)["Current believed flag of ship", "Previous flags"])
            foreach (string each in Enumerated.Split(row.Text(field))) AddCountry(draft, row, field, each);

        foreach (string each in Enumerated.Split(row.Text("DOB"))) AddBirthDate(draft, row, "DOB", each);
    }

    private void AddIdentifiers(ListEntry row, PartyDraft draft)
    {
        AddNumbers(row, draft, "Passport Number", IdentifierType.Passport);
        AddNumbers(row, draft, "National Identification Number", IdentifierType.NationalId);
        AddNumbers(row, draft, "NI Number", IdentifierType.NationalId);
        AddNumbers(row, draft, "Business registration number (s)", IdentifierType.RegistrationNumber);
        AddNumbers(row, draft, "IMO number", IdentifierType.Imo);
        AddNumbers(row, draft, "Hull identification number (HIN)", IdentifierType.Other);
        AddNumbers(row, draft, "Website", IdentifierType.Domain);
        foreach (string each in Enumerated.Split(row.Text("Passport Details")))
            if (UkNumbers.TryRead(each, out string number, out string issuer)) AddIdentifier(draft, row, "Passport Details", IdentifierType.Passport, number, issuer);
    }

    // `3520025509842-7 (Pakistani)`: the country stands in brackets.
    private void AddNumbers(ListEntry row, PartyDraft draft, string field, IdentifierType type)
    {
        foreach (string each in Enumerated.Split(row.Text(field)))
        {
            if (type != IdentifierType.Domain && UkNumbers.TryRead(each, out string number, out string issuer))
                AddIdentifier(draft, row, field, type, number, issuer);
            else AddIdentifier(draft, row, field, type, each);
        }
    }
}
