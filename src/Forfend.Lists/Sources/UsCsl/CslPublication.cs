using Forfend.Domain.Parties;
using Forfend.Lists.Reading;
using Forfend.Lists.Sources.UsOfacSdn;

namespace Forfend.Lists.Sources.UsCsl;

/// <summary>Reads the consolidated list. Both forms have the same fields; in the delimited one, several values are joined by semicolons.</summary>
internal sealed class CslPublication : PublicationReader
{
    private static readonly string[] Needed = ["source", "name", "programs", "addresses", "federal_register_notice", "start_date"];

    private static readonly Dictionary<string, PartyKind> Kinds = new()
    {
        ["Individual"] = PartyKind.Person,
        ["Entity"] = PartyKind.Organization,
        ["Vessel"] = PartyKind.Vessel,
        ["Aircraft"] = PartyKind.Aircraft,
    };

    private readonly OfacFacts _facts;
    private bool _joinsValues;

    internal CslPublication()
        : base(UsCslSource.SourceKey) => _facts = new OfacFacts(Findings);

    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        foreach (ListFile file in files.Take(1))
        {
            _joinsValues = file.Part == UsCslSource.CsvPart;
            if (_joinsValues) ReadCsv(file, new CsvShape(Needed, ReadEntry) { MostLines = 40 });
            else ReadJson(file, new JsonShape("results", ReadEntry) { Header = header => header.Ignore("total", "offset", "sources", "search_performed_at") });
        }

        return Complete(files);
    }

    private EntryFate ReadEntry(ListEntry entry)
    {
        string source = entry.Text("source");
        if (CslLists.Find(source) is not { } list)
        {
            Findings.Row(ListRules.UnknownList, entry.At, "source", $"`{Shortened(source)}` is no list this reader knows; put aside.");
            return EntryFate.Quarantined;
        }

        string name = entry.Text("name");
        string number = entry.Text("entity_number");
        string type = entry.Text("type");
        PartyKind kind = type.Length == 0 ? list.Kind : KindOf(entry, "type", type, Kinds);
        PartyDraft? draft = number.Length == 0
            ? StartByName(entry, list.Prefix, "name", name, kind)
            : Start(entry, "entity_number", list.Prefix + number, "name", name, kind);
        if (draft is null) return EntryFate.Quarantined;

        // Lists with numbers of their own give aliases apart.
        foreach (PartyName other in number.Length == 0 ? BracketedName.Others(name) : []) draft.Add(other);
        if (number.Length > 0 && list.Original is { } original) draft.AddSameAs(new PartyId($"{original}/{number}"));
        entry.Ignore("_id", "id", "source_list_url", "source_information_url");
        AddDesignations(entry, draft, list);
        foreach (string alias in Values(entry, "alt_names")) draft.Add(new PartyName(WithoutAnd(alias), NameStrength.StrongAlias, "a.k.a."));
        AddAddresses(entry, draft);
        AddFacts(entry, draft);
        foreach (ListEntry id in entry.Fields("ids")) ReadIdentifiers(id, draft);
        return EntryFate.Used;
    }

    // `alpha; beta; and gamma`: the Entity List joins the last alias with a word.
    private static string WithoutAnd(string alias) => alias.StartsWith("and ", StringComparison.Ordinal) ? alias[4..].Trim() : alias;

    private IEnumerable<string> Values(ListEntry entry, string field)
    {
        IEnumerable<string> texts = entry.Texts(field);
        return _joinsValues
            ? texts.SelectMany(text => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            : texts;
    }

    private void AddDesignations(ListEntry entry, PartyDraft draft, CslList list)
    {
        DateOnly? last = Day(entry, "end_date", entry.Text("end_date"), draft);
        var designation = new Designation(
            "",
            entry.Text("federal_register_notice"),
            Day(entry, "start_date", entry.Text("start_date"), draft),
            // The order holds on its last day, the careful reading.
            last?.AddDays(1))
        {
            List = list.List.Key,
            LicenceRequirement = entry.Text("license_requirement"),
            ReviewPolicy = entry.Text("license_policy"),
        };
        if (designation.Until <= designation.From)
        {
            string message = $"The entry ends ({entry.Text("end_date")}) before it starts ({entry.Text("start_date")}); read as without an end.";
            Findings.Row(ListRules.Disagreement, entry.At, "end_date", message);
            designation = designation with { Until = null };
        }

        string[] programs = [.. Values(entry, "programs")];
        if (programs.Length == 0) draft.Add(designation);
        foreach (string program in programs) draft.Add(designation with { Program = program });
    }

    private void AddAddresses(ListEntry entry, PartyDraft draft)
    {
        foreach (ListEntry address in entry.Fields("addresses"))
        {
            if (address.All.Count > 0)
            {
                string country = address.Text("country");
                draft.AddAddress(Joined(
                    ", ", address.Text("address"), address.Text("city"), address.Text("state"), address.Text("postal_code"), country));
                AddCountry(draft, entry, "addresses/country", country);
                continue;
            }

            foreach (string line in address.Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                draft.AddAddress(line);
                AddCountryAtEnd(draft, line);
            }
        }

        foreach (string country in Values(entry, "country")) AddCountry(draft, entry, "country", country);
    }

    // Addresses end in a code (`Tehran, IR`) wherever the file knows the country; what else stands there is a town.
    private static void AddCountryAtEnd(PartyDraft draft, string address)
    {
        ReadOnlySpan<char> end = address.AsSpan(address.LastIndexOf(',') + 1).Trim();
        if (end.Length == 2 && CountryNames.TryFind(end, out CountryCode? country) && country is { } code) draft.Add(code);
    }

    private void AddFacts(ListEntry entry, PartyDraft draft)
    {
        foreach (string field in (ReadOnlySpan<string>)["citizenships", "nationalities", "vessel_flag"])
            foreach (string country in Values(entry, field)) AddCountry(draft, entry, field, country);

        foreach (string date in Values(entry, "dates_of_birth")) AddBirthDate(draft, entry, "dates_of_birth", date);
        if (entry.Text("call_sign") is { Length: > 0 } callSign) draft.Add(new Identifier(IdentifierType.Other, callSign));
        draft.AddRemark(entry.Text("remarks"));
        draft.AddRemark("Title", entry.Text("title"));
        draft.AddRemark("Place of birth", string.Join("; ", Values(entry, "places_of_birth")));
        draft.AddRemark("Standard order", entry.Text("standard_order"));
        draft.AddRemark("Vessel type", entry.Text("vessel_type"));
        draft.AddRemark("Gross tonnage", entry.Text("gross_tonnage"));
        draft.AddRemark("Gross registered tonnage", entry.Text("gross_registered_tonnage"));
        draft.AddRemark("Vessel owner", entry.Text("vessel_owner"));
    }

    private void ReadIdentifiers(ListEntry ids, PartyDraft draft)
    {
        if (ids.All.Count > 0)
        {
            ids.Ignore("issue_date", "expiration_date");
            _facts.Add(draft, ids.At, "ids", ids.Text("type"), ids.Text("number"), ids.Text("country"));
            return;
        }

        foreach (string text in ids.Value.Split("; ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            CslIdentifier id = CslIdentifier.Parse(text);
            if (id.Type.Length > 0)
            {
                _facts.Add(draft, ids.At, "ids", id.Type, id.Number, id.Country);
                continue;
            }

            Findings.Value(ListRules.LeftAsText, ids.At, "ids", "", $"`{Shortened(text)}` does not say what it is; left as text.");
            draft.AddRemark(text);
        }
    }
}
