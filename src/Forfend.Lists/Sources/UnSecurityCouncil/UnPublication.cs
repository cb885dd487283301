using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UnSecurityCouncil;

/// <summary>Reads the entries for individuals and for entities.</summary>
internal sealed class UnPublication() : PublicationReader(UnSecurityCouncilSource.SourceKey)
{
    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        var shape = new XmlShape(
            "CONSOLIDATED_LIST",
            Namespaces: [""],
            Containers: ["INDIVIDUALS", "ENTITIES"],
            Entries: new Dictionary<string, Func<ListEntry, EntryFate>>
            {
                ["INDIVIDUAL"] = entry => ReadEntry(entry, PartyKind.Person, "INDIVIDUAL"),
                ["ENTITY"] = entry => ReadEntry(entry, PartyKind.Organization, "ENTITY"),
            },
            Headers: new Dictionary<string, Action<ListEntry>>())
        {
            RootAttributes = root => Published = Day(root, "dateGenerated", root.Text("dateGenerated")),
        };
        foreach (ListFile file in files.Take(1)) ReadXml(file, shape);
        return Complete(files);
    }

    private EntryFate ReadEntry(ListEntry entry, PartyKind kind, string prefix)
    {
        string name = Joined(
            " ", entry.Text("FIRST_NAME"), entry.Text("SECOND_NAME"), entry.Text("THIRD_NAME"), entry.Text("FOURTH_NAME"));
        if (Start(entry, "REFERENCE_NUMBER", entry.Text("REFERENCE_NUMBER"), "FIRST_NAME", name, kind) is not { } draft)
            return EntryFate.Quarantined;

        entry.Ignore("DATAID", "VERSIONNUM", "LIST_TYPE", "LAST_DAY_UPDATED", "SORT_KEY", "SORT_KEY_LAST_MOD");
        AddDesignation(entry, draft);
        foreach (string text in entry.Texts("NAME_ORIGINAL_SCRIPT"))
            draft.Add(new PartyName(text, NameStrength.StrongAlias, "original script"));

        foreach (ListEntry alias in entry.Fields(prefix + "_ALIAS")) ReadAlias(alias, draft);
        foreach (ListEntry address in entry.Fields(prefix + "_ADDRESS")) ReadAddress(address, draft);
        foreach (ListEntry birth in entry.Fields("INDIVIDUAL_DATE_OF_BIRTH")) ReadBirthDate(birth, draft);
        foreach (ListEntry place in entry.Fields("INDIVIDUAL_PLACE_OF_BIRTH")) draft.AddRemark("Place of birth", Place(place));
        foreach (ListEntry document in entry.Fields("INDIVIDUAL_DOCUMENT")) ReadDocument(document, draft);
        foreach (string field in (ReadOnlySpan<string>)["NATIONALITY", "NATIONALITY2"])
            foreach (string country in Values(entry, field)) AddCountry(draft, entry, field, country);

        draft.AddRemark(entry.Text("COMMENTS1"));
        draft.AddRemark("Title", string.Join("; ", Values(entry, "TITLE")));
        draft.AddRemark("Designation", string.Join("; ", Values(entry, "DESIGNATION")));
        draft.AddRemark("Gender", entry.Text("GENDER"));
        draft.AddRemark("Submitted by", Joined(", ", entry.Text("SUBMITTED_BY"), entry.Text("SUBMITTED_ON")));
        return EntryFate.Used;
    }

    private static IEnumerable<string> Values(ListEntry entry, string field) =>
        entry.Fields(field).SelectMany(each => each.Value.Length > 0 ? [each.Value] : each.Texts("VALUE"));

    private void AddDesignation(ListEntry entry, PartyDraft draft)
    {
        DateOnly? from = Day(entry, "LISTED_ON", entry.Text("LISTED_ON"), draft);
        DateOnly? until = Day(entry, "DELISTED_ON", entry.Text("DELISTED_ON"), draft);
        draft.Add(new Designation(entry.Text("UN_LIST_TYPE"), entry.Text("REFERENCE_NUMBER"), from, until));
    }

    private void ReadAlias(ListEntry alias, PartyDraft draft)
    {
        string quality = alias.Text("QUALITY");
        string name = alias.Text("ALIAS_NAME");
        string note = alias.Text("NOTE");
        // Some files write the word where they have no date.
        string born = alias.Text("DATE_OF_BIRTH") is var date and not "null" ? date : "";
        string place = Joined(", ", alias.Text("CITY_OF_BIRTH"), alias.Text("COUNTRY_OF_BIRTH"));
        AddBirthDate(draft, alias, "DATE_OF_BIRTH", born);
        draft.AddRemark("Place of birth", place);
        draft.AddRemark(name.Length == 0 ? "Alias" : name, note);
        if (name.Length == 0) return;

        switch (quality)
        {
            case "Good" or "a.k.a.":
                draft.Add(new PartyName(name, NameStrength.StrongAlias, "a.k.a."));
                break;
            case "f.k.a.":
                draft.Add(new PartyName(name, NameStrength.StrongAlias, "f.k.a."));
                break;
            case "Low":
                draft.Add(new PartyName(name, NameStrength.WeakAlias, "a.k.a."));
                break;
            default:
                string message = $"`{quality}` is no quality of an alias this reader knows; read as a strong alias, the careful reading.";
                Findings.Value(ListRules.UnknownValue, alias.At, "QUALITY", quality, message);
                draft.Add(new PartyName(name, NameStrength.StrongAlias, "a.k.a."));
                break;
        }
    }

    private void ReadAddress(ListEntry address, PartyDraft draft)
    {
        string country = address.Text("COUNTRY");
        string note = address.Text("NOTE");
        string text = Joined(
            ", ", address.Text("STREET"), address.Text("CITY"), address.Text("STATE_PROVINCE"), address.Text("ZIP_CODE"), country);
        AddCountry(draft, address, "COUNTRY", country);
        if (text.Length == 0) draft.AddRemark("Address", note);
        else draft.AddAddress(note.Length == 0 ? text : $"{text} ({note})");
    }

    private void ReadBirthDate(ListEntry birth, PartyDraft draft)
    {
        string type = birth.Text("TYPE_OF_DATE");
        string range = Joined("-", birth.Text("FROM_YEAR"), birth.Text("TO_YEAR"));
        string date = birth.Text("DATE");
        string year = birth.Text("YEAR");
        draft.AddRemark("Date of birth", birth.Text("NOTE"));
        if (type is not ("" or "EXACT" or "APPROXIMATELY" or "BETWEEN"))
        {
            string message = $"`{type}` is no type of date this reader knows; the date was read as approximate.";
            Findings.Value(ListRules.UnknownValue, birth.At, "TYPE_OF_DATE", type, message);
        }

        // A date stands for its year too; where both are given and differ, both are kept.
        if (date.Length == 0 || !date.StartsWith(year, StringComparison.Ordinal)) AddBirthDate(draft, birth, "YEAR", year, type != "EXACT");
        AddBirthDate(draft, birth, "DATE", date, type != "EXACT");
        AddBirthDate(draft, birth, "FROM_YEAR", range, isApproximate: true);
    }

    private static string Place(ListEntry place) => Joined(
        ", ", place.Text("STREET"), place.Text("CITY"), place.Text("STATE_PROVINCE"), place.Text("COUNTRY"), place.Text("NOTE"));

    private void ReadDocument(ListEntry document, PartyDraft draft)
    {
        string type = document.Text("TYPE_OF_DOCUMENT");
        string more = document.Text("TYPE_OF_DOCUMENT2");
        string issuer = document.Text("ISSUING_COUNTRY");
        if (issuer.Length == 0) issuer = document.Text("COUNTRY_OF_ISSUE");
        string code = CountryNames.TryFind(issuer, out CountryCode? country) ? country?.Value ?? "" : "";
        string number = document.Text("NUMBER");
        AddIdentifier(draft, document, "NUMBER", UnDocuments.TypeOf(type, more), number, code);
        string other = Joined(
            ", ",
            number.Length == 0 ? more : "",
            document.Text("DATE_OF_ISSUE"),
            document.Text("CITY_OF_ISSUE"),
            code.Length == 0 ? issuer : "",
            document.Text("COUNTRY_OF_ISSUE"),
            document.Text("NOTE"));
        draft.AddRemark($"{(type.Length == 0 ? "Document" : type)} {number}".Trim(), other);
    }
}
