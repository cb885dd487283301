using System.Globalization;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>
/// Reads the advanced XML of OFAC's lists. Its parts refer to each other by number: places and documents come before the parties they
/// belong to, the entries that say why and since when a party is listed after them.
/// </summary>
internal sealed class AdvancedPublication : PublicationReader
{
    private static readonly Dictionary<string, PartyKind> Kinds = new()
    {
        ["Individual"] = PartyKind.Person,
        ["Entity"] = PartyKind.Organization,
        ["Vessel"] = PartyKind.Vessel,
        ["Aircraft"] = PartyKind.Aircraft,
    };

    private readonly string _source;
    private readonly AdvancedReferences _references = new();
    private readonly AdvancedNames _names;
    private readonly OfacFeatures _features;
    private readonly Dictionary<string, (string Address, string Country)> _places = [];
    private readonly Dictionary<string, List<Document>> _documents = [];

    internal AdvancedPublication(string source)
        : base(source) => (_source, _names, _features) = (source, new AdvancedNames(_references), new OfacFeatures(Findings));

    private sealed record Document(InputLocation At, string Type, string Number, string Country, string Remark);

    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        Dictionary<string, Action<ListEntry>> headers = _references.Headers();
        headers.Add("DateOfIssue", date =>
        {
            date.Ignore("CalendarTypeID");
            Published = DayOf(date);
        });
        headers.Add("SanctionsEntryLinks", links => links.Ignore());
        var shape = new XmlShape(
            "Sanctions",
            Namespaces:
            [
                "http://www.un.org/sanctions/1.0",
                "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML",
            ],
            Containers: ["ReferenceValueSets", "Locations", "IDRegDocuments", "DistinctParties", "ProfileRelationships", "SanctionsEntries"],
            Entries: new Dictionary<string, Func<ListEntry, EntryFate>>
            {
                ["Location"] = ReadPlace,
                ["IDRegDocument"] = ReadDocument,
                ["DistinctParty"] = ReadParty,
                ["ProfileRelationship"] = ReadRelationship,
                ["SanctionsEntry"] = ReadSanctions,
            },
            headers);
        foreach (ListFile file in files.Take(1)) ReadXml(file, shape);
        return Complete(files);
    }

    private static DateOnly? DayOf(ListEntry? date)
    {
        if (date is null) return null;

        string text = $"{date.Text("Year")}-{date.Text("Month").PadLeft(2, '0')}-{date.Text("Day").PadLeft(2, '0')}";
        return DateTexts.TryReadDay(text, DateOrder.DayFirst, out DateOnly day) ? day : null;
    }

    private EntryFate ReadPlace(ListEntry place)
    {
        string id = place.Text("ID");
        string country = _references["CountryValues", place.Field("LocationCountry")?.Text("CountryID") ?? ""];
        if (country.Length == 0) country = _references["AreaCodeValues", place.Field("LocationAreaCode")?.Text("AreaCodeID") ?? ""];
        string[] parts = [.. place.Fields("LocationPart")
            .OrderBy(part => PlaceOf(_references["LocPartTypeValues", part.Text("LocPartTypeID")]))
            .SelectMany(part => part.Fields("LocationPartValue"))
            .SelectMany(value => value.Texts("Value"))];
        place.Ignore("LocationCountry", "LocationAreaCode", "LocationPart", "FeatureVersionReference", "IDRegDocumentReference");
        _places[id] = (string.Join(", ", parts), country);
        return EntryFate.Used;
    }

    private static int PlaceOf(string partType) => partType switch
    {
        "ADDRESS1" => 0,
        "ADDRESS2" => 1,
        "ADDRESS3" => 2,
        "CITY" => 3,
        "STATE/PROVINCE" => 4,
        "POSTAL CODE" => 5,
        _ => 6,
    };

    private EntryFate ReadDocument(ListEntry document)
    {
        document.Ignore("ID", "DocumentedNameReference");
        string country = _references["CountryValues", document.Text("IssuedBy-CountryID")];
        string dates = string.Join(", ", document.Fields("DocumentDate").Select(date =>
        {
            date.Ignore();
            string kind = _references["IDRegDocDateTypeValues", date.Text("IDRegDocDateTypeID")];
            DateOnly? day = DayOf(date.Field("DatePeriod")?.Field("Start")?.Field("From"));
            return $"{kind} {(day is { } known ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "unknown")}";
        }));
        string validity = _references["ValidityValues", document.Text("ValidityID")];
        string remark = Joined(
            ", ", document.Text("Comment"), document.Text("IssuingAuthority"), validity is "Valid" or "Unknown" ? "" : validity, dates);
        string identity = document.Text("IdentityID");
        if (!_documents.TryGetValue(identity, out List<Document>? known)) _documents.Add(identity, known = []);
        known.Add(new Document(
            document.At, _references["IDRegDocTypeValues", document.Text("IDRegDocTypeID")], document.Text("IDRegistrationNo"), country, remark));
        document.Ignore("IssuedIn-LocationID");
        return EntryFate.Used;
    }

    private EntryFate ReadParty(ListEntry party)
    {
        party.Ignore("FixedRef");
        ListEntry? profile = party.Field("Profile");
        ListEntry[] identities = [.. profile?.Fields("Identity") ?? []];
        PartyName[] names = [.. identities.SelectMany(_names.NamesOf).OrderBy(name => name.Strength != NameStrength.Primary)];
        string id = profile?.Text("ID") ?? "";
        PartyKind kind = KindOf(party, "PartySubTypeID", _references.PartyType(profile?.Text("PartySubTypeID") ?? ""), Kinds);
        PartyName first = names.Length == 0 ? new PartyName("", NameStrength.Primary) : names[0];
        if (Start(party, "Profile/ID", id, "DocumentedName", first, kind) is not { } draft) return EntryFate.Quarantined;

        foreach (PartyName name in names) draft.Add(name);
        foreach (ListEntry identity in identities)
        {
            identity.Ignore("FixedRef", "Primary", "False");
            foreach (Document document in _documents.GetValueOrDefault(identity.Text("ID"), []))
            {
                _features.AddDocument(draft, document.At, document.Type, document.Number, document.Country);
                draft.AddRemark($"{document.Type} {document.Number}", document.Remark);
            }
        }

        draft.AddRemark(party.Text("Comment"));
        foreach (ListEntry feature in profile!.Fields("Feature")) ReadFeature(feature, draft);
        return EntryFate.Used;
    }

    private void ReadFeature(ListEntry feature, PartyDraft draft)
    {
        feature.Ignore("ID", "IdentityReference");
        string type = _references["FeatureTypeValues", feature.Text("FeatureTypeID")];
        foreach (ListEntry version in feature.Fields("FeatureVersion"))
        {
            version.Ignore("ID");
            string reliability = _references["ReliabilityValues", version.Text("ReliabilityID")];
            draft.AddRemark(type, version.Text("Comment"));
            foreach (ListEntry place in version.Fields("VersionLocation")) AddPlace(draft, type, place.Text("LocationID"), reliability);
            foreach (ListEntry period in version.Fields("DatePeriod")) AddPeriod(draft, period, type);
            foreach (ListEntry detail in version.Fields("VersionDetail"))
            {
                detail.Ignore("DetailTypeID");
                string lookup = _references["DetailReferenceValues", detail.Text("DetailReferenceID")];
                string value = Joined(" - ", lookup, detail.Value);
                if (value.Length > 0) _features.Add(draft, detail.At, type, value, reliability);
            }
        }
    }

    private void AddPlace(PartyDraft draft, string type, string id, string reliability)
    {
        if (!_places.TryGetValue(id, out (string Address, string Country) place)) return;

        string text = Joined(", ", place.Address, place.Country);
        if (type == "Location")
        {
            draft.AddAddress(text);
            if (CountryNames.TryFind(place.Country, out CountryCode? code) && code is { } known) draft.Add(known);
        }
        else
        {
            _features.Add(draft, draft.At, type, text, reliability);
        }
    }

    private void AddPeriod(PartyDraft draft, ListEntry period, string type)
    {
        ListEntry? start = period.Field("Start");
        DateOnly? first = DayOf(start?.Field("From"));
        DateOnly? last = DayOf(period.Field("End")?.Field("To")) ?? DayOf(start?.Field("To"));
        bool isApproximate = start?.Text("Approximate") == "true" || period.Field("End")?.Text("Approximate") == "true";
        string raw = $"{first:yyyy-MM-dd}..{last:yyyy-MM-dd}";
        period.Ignore();
        if (OfacFeatures.IsBirthDate(type)) _features.AddBirth(draft, period.At, first, last, isApproximate, raw);
        else _features.Add(draft, period.At, type, first == last ? $"{first:yyyy-MM-dd}" : raw, "");
    }

    private EntryFate ReadRelationship(ListEntry relationship)
    {
        relationship.Ignore("ID", "SanctionsEntryID", "RelationQualityID");
        string type = _references["RelationTypeValues", relationship.Text("RelationTypeID")];
        if (Known(relationship.Text("From-ProfileID")) is not { } from)
        {
            NoParty(relationship, "From-ProfileID", relationship.Text("From-ProfileID"));
            return EntryFate.Quarantined;
        }

        string to = relationship.Text("To-ProfileID");
        OfacRelations.Add(Relations, _source, from, type, to, Known(to)?.FirstName ?? "", isFormer: relationship.Text("Former") == "true");
        from.AddRemark(type, relationship.Text("Comment"));
        return EntryFate.Used;
    }

    private EntryFate ReadSanctions(ListEntry entry)
    {
        string profile = entry.Text("ProfileID");
        if (Known(profile) is not { } draft)
        {
            NoParty(entry, "ProfileID", profile);
            return EntryFate.Quarantined;
        }

        entry.Ignore("ID");
        string listName = _references["ListValues", entry.Text("ListID")];
        string list = ListKey(entry, listName);
        string citation = "";
        DateOnly? from = null;
        foreach (ListEntry created in entry.Fields("EntryEvent"))
        {
            created.Ignore("ID", "EntryEventTypeID");
            string basis = _references["LegalBasisValues", created.Text("LegalBasisID")];
            if (basis != "Unknown" && !citation.Contains(basis, StringComparison.Ordinal)) citation = Joined("; ", citation, basis);
            ListEntry? date = created.Field("Date");
            DateOnly? day = DayOf(date);
            if (day is not null && (from is null || day < from)) from = day;
            if (date is not null && day is null)
            {
                string raw = $"{date.Text("Year")}-{date.Text("Month")}-{date.Text("Day")}";
                Findings.Row(ListRules.UnreadableDate, date.At, "EntryEvent/Date", $"`{raw}` is no day of a listing; left as text.");
                draft.AddRemark("EntryEvent", raw);
            }

            date?.Ignore();
            draft.AddRemark(created.Text("Comment"));
        }

        var designation = new Designation("", citation, from) { List = list };
        string[] programs = [.. entry.Fields("SanctionsMeasure").Select(measure => ProgramOf(measure, draft)).Where(program => program.Length > 0)];
        if (programs.Length == 0) draft.Add(designation);
        foreach (string program in programs) draft.Add(designation with { Program = program });
        return EntryFate.Used;
    }

    // A measure of the type `Program` names the programme; the others say what is done (`Block`).
    private string ProgramOf(ListEntry measure, PartyDraft draft)
    {
        string comment = measure.Text("Comment");
        string type = _references["SanctionsTypeValues", measure.Text("SanctionsTypeID")];
        measure.Ignore("ID", "DatePeriod");
        if (comment.Length == 0) draft.AddRemark("Measure", type);
        return comment;
    }

    private string ListKey(ListEntry entry, string name)
    {
        if (name == "Consolidated List") return "";
        if (OfacLists.Find(name) is { } list) return list.Key == _source ? "" : list.Key;

        Findings.Value(ListRules.UnknownValue, entry.At, "ListID", name, $"`{name}` is no list this reader knows; kept under `{_source}`.");
        return "";
    }

    private void NoParty(ListEntry entry, string field, string id) =>
        Findings.Row(ListRules.NoSuchParty, entry.At, field, $"`{id}` is no party of this file; put aside.");
}
