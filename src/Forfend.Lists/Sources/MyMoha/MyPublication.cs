using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.MyMoha;

/// <summary>Reads the rows of the tables: thirteen columns are a person, seven an organization.</summary>
internal sealed class MyPublication() : PublicationReader(MyMohaSource.SourceKey)
{
    private static readonly (string Malay, string English)[] Months =
    [
        ("Januari", "January"), ("Februari", "February"), ("Mac", "March"), ("Mei", "May"), ("Jun", "June"), ("Julai", "July"),
        ("Ogos", "August"), ("Oktober", "October"), ("Disember", "December"),
    ];

    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        var shape = new XmlShape(
            "TaggedPDF-doc",
            Namespaces: [""],
            Containers: ["Document", "Table", "THead", "TBody"],
            Entries: new Dictionary<string, Func<ListEntry, EntryFate>> { ["TR"] = ReadRow },
            Headers: new Dictionary<string, Action<ListEntry>>
            {
                // What the document is made with, and the titles of its sections.
                ["xmpmeta"] = entry => entry.Ignore(),
                ["P"] = entry => entry.Ignore(),
            });
        foreach (ListFile file in files.Take(1)) ReadXml(file, shape);
        return Complete(files);
    }

    private EntryFate ReadRow(ListEntry row)
    {
        string[] cells = [.. row.All.Select(cell => cell.InnerText is "-" ? "" : cell.InnerText)];
        row.Ignore();
        if (cells.Length > 0 && cells[0].StartsWith("(1)", StringComparison.Ordinal))
        {
            Findings.Value(ListRules.HeaderRow, row.At, "TR", "", "The numbers of the columns; left out.");
            return EntryFate.Ignored;
        }

        if (cells.Length is 13 or 7) return cells.Length == 13 ? ReadPerson(row, cells) : ReadOrganization(row, cells);

        Findings.Row(ListRules.BrokenRow, row.At, "TR", $"{cells.Length} columns stand where 13 or 7 belong; row put aside.");
        return EntryFate.Quarantined;
    }

    private EntryFate ReadPerson(ListEntry row, string[] cells)
    {
        // `Iyad Alzeydi Ibrahim @ Yasir Muhammad`: the sign joins the names of one person.
        string[] names = cells[2].Split('@', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (StartAt(row, cells[1], names.Length == 0 ? "" : names[0], PartyKind.Person) is not { } draft) return EntryFate.Quarantined;

        foreach (string name in names) draft.Add(new PartyName(name, NameStrength.StrongAlias, "a.k.a."));
        foreach (string alias in Enumerated.Split(cells[7])) draft.Add(new PartyName(alias, NameStrength.StrongAlias, "a.k.a."));
        draft.AddRemark("Title", cells[3]);
        draft.AddRemark("Position", cells[4]);
        draft.AddRemark("Place of birth", cells[6]);
        foreach (string part in Enumerated.Split(cells[5]))
            foreach (string born in part.Split(' ', StringSplitOptions.RemoveEmptyEntries)) AddBirthDate(draft, row, "Tarikh Lahir", born);

        foreach (string country in Enumerated.Split(cells[8])) AddCountry(draft, row, "Warganegara", country);
        foreach (string part in Enumerated.Split(cells[9]))
            foreach (string number in part.Split('/', StringSplitOptions.TrimEntries)) AddIdentifier(draft, row, "Nombor Pasport", IdentifierType.Passport, number);

        foreach (string number in Enumerated.Split(cells[10])) AddIdentifier(draft, row, "Nombor Kad Pengenalan", IdentifierType.NationalId, number);
        draft.AddAddress(cells[11]);
        AddDesignation(row, draft, cells[1], cells[12]);
        return EntryFate.Used;
    }

    private EntryFate ReadOrganization(ListEntry row, string[] cells)
    {
        if (StartAt(row, cells[1], cells[2], PartyKind.Organization) is not { } draft) return EntryFate.Quarantined;

        foreach (string alias in Enumerated.Split(cells[3])) draft.Add(new PartyName(alias, NameStrength.StrongAlias, "a.k.a."));

        // The fifth column holds abbreviations: a few letters are many things.
        foreach (string alias in Enumerated.Split(cells[4])) draft.Add(new PartyName(alias, NameStrength.WeakAlias, "a.k.a."));
        foreach (string address in Enumerated.Split(cells[5])) draft.AddAddress(address);
        AddDesignation(row, draft, cells[1], cells[6]);
        return EntryFate.Used;
    }

    private PartyDraft? StartAt(ListEntry row, string reference, string name, PartyKind kind) =>
        Start(row, "Rujukan", reference.Replace(" ", "", StringComparison.Ordinal), "Nama", name, kind);

    private void AddDesignation(ListEntry row, PartyDraft draft, string reference, string listed)
    {
        string text = listed;
        foreach ((string malay, string english) in Months) text = text.Replace($" {malay} ", $" {english} ", StringComparison.OrdinalIgnoreCase);

        draft.Add(new Designation("", reference, Day(row, "Tarikh Disenaraikan", text, draft)));
    }
}
