using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>Reads the enhanced XML of OFAC's lists: everything of a party stands in its <c>entity</c>, in words.</summary>
internal sealed class EnhancedPublication : PublicationReader
{
    private static readonly Dictionary<string, PartyKind> Kinds = new()
    {
        ["Individual"] = PartyKind.Person,
        ["Entity"] = PartyKind.Organization,
        ["Vessel"] = PartyKind.Vessel,
        ["Aircraft"] = PartyKind.Aircraft,
    };

    private readonly string _source;
    private readonly OfacFeatures _features;

    internal EnhancedPublication(string source)
        : base(source) => (_source, _features) = (source, new OfacFeatures(Findings));

    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        var shape = new XmlShape(
            "sanctionsData",
            Namespaces: ["https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML"],
            Containers: ["entities"],
            Entries: new Dictionary<string, Func<ListEntry, EntryFate>> { ["entity"] = ReadEntity },
            Headers: new Dictionary<string, Action<ListEntry>>
            {
                ["publicationInfo"] = ReadHeader,
                ["referenceValues"] = values => values.Ignore(),
                ["featureTypes"] = types => types.Ignore(),
            });
        foreach (ListFile file in files.Take(1)) ReadXml(file, shape);
        return Complete(files);
    }

    // A filtered export is a part of the list: it may be read, and must not be taken for the whole.
    private void ReadHeader(ListEntry header)
    {
        Published = Day(header, "dataAsOf", header.Text("dataAsOf"));
        ListEntry[] filters = [.. header.Fields("filters")];
        string[] programs = [.. filters
            .SelectMany(filter => filter.Fields("sanctionsPrograms"))
            .SelectMany(program => program.Texts("sanctionsProgram"))];
        foreach (ListEntry filter in filters) filter.Ignore();
        if (programs.Length == 0) return;

        string message = $"The file is an export of the programmes {string.Join(", ", programs)}, not the whole list.";
        Findings.File(ListRules.FilteredExport, header.At.File, message);
    }

    private EntryFate ReadEntity(ListEntry entity)
    {
        ListEntry? info = entity.Field("generalInfo");
        PartyName[] names = [.. Items(entity, "names", "name").SelectMany(NamesOf).OrderBy(name => name.Strength != NameStrength.Primary)];
        PartyName first = names.Length == 0 ? new PartyName("", NameStrength.Primary) : names[0];
        PartyKind kind = KindOf(entity, "entityType", info?.Text("entityType") ?? "", Kinds);
        if (Start(entity, "id", entity.Text("id"), "names", first, kind) is not { } draft) return EntryFate.Quarantined;

        info?.Ignore("identityId");
        IgnoreReference(info?.Field("entityType"));
        IgnoreReference(info?.Field("title"));
        foreach (PartyName name in names) draft.Add(name);
        draft.AddRemark("Title", info?.Text("title") ?? "");
        draft.AddRemark(info?.Text("remarks") ?? "");
        AddDesignations(entity, draft);
        foreach (ListEntry address in Items(entity, "addresses", "address")) ReadAddress(address, draft);
        foreach (ListEntry feature in Items(entity, "features", "feature")) ReadFeature(feature, draft);
        foreach (ListEntry document in Items(entity, "identityDocuments", "identityDocument")) ReadDocument(document, draft);
        foreach (ListEntry relationship in Items(entity, "relationships", "relationship"))
        {
            relationship.Ignore("id", "quality", "dateEstablished");
            ListEntry? related = relationship.Field("relatedEntity");
            string type = relationship.Text("type");
            IgnoreReference(relationship.Field("type"));
            OfacRelations.Add(Relations, _source, draft, type, related?.Text("entityId") ?? "", related?.Value ?? "", isFormer: false);
            draft.AddRemark(type, relationship.Text("comments"));
        }

        return EntryFate.Used;
    }

    private static IEnumerable<ListEntry> Items(ListEntry entity, string list, string item) =>
        entity.Fields(list).SelectMany(each => each.Fields(item));

    private static void IgnoreReference(ListEntry? field) => field?.Ignore("refId", "id", "featureTypeId");

    private static IEnumerable<PartyName> NamesOf(ListEntry name)
    {
        name.Ignore("id");
        bool isPrimary = name.Text("isPrimary") == "true";
        bool isWeak = name.Text("isLowQuality") == "true";
        string type = name.Text("aliasType");
        IgnoreReference(name.Field("aliasType"));
        foreach (ListEntry translation in Items(name, "translations", "translation"))
        {
            translation.Ignore("id", "nameParts", "formattedFirstName", "formattedLastName");
            string script = translation.Text("script");
            IgnoreReference(translation.Field("script"));
            string full = translation.Text("formattedFullName");
            bool isMain = translation.Text("isPrimary") == "true";
            if (full.Length == 0) continue;

            if (isPrimary && isMain) yield return new PartyName(full, NameStrength.Primary);
            else
            {
                NameStrength strength = isWeak ? NameStrength.WeakAlias : NameStrength.StrongAlias;
                yield return new PartyName(full, strength, script == "Latin" ? RelationOf(type) : "original script");
            }
        }
    }

    private static string RelationOf(string type) => type is "A.K.A." or "F.K.A." or "N.K.A." ? type.ToLowerInvariant() : "a.k.a.";

    private void AddDesignations(ListEntry entity, PartyDraft draft)
    {
        string citation = string.Join("; ", Values(entity, "legalAuthorities", "legalAuthority").Distinct());
        string[] programs = [.. Values(entity, "sanctionsPrograms", "sanctionsProgram")];
        foreach (string type in Values(entity, "sanctionsTypes", "sanctionsType")) draft.AddRemark("Measure", type);
        foreach (ListEntry list in Items(entity, "sanctionsLists", "sanctionsList"))
        {
            IgnoreReference(list);
            DateOnly? from = Day(list, "datePublished", list.Text("datePublished"), draft);
            var designation = new Designation("", citation, from) { List = ListKey(list) };
            if (programs.Length == 0) draft.Add(designation);
            foreach (string program in programs) draft.Add(designation with { Program = program });
        }
    }

    private static IEnumerable<string> Values(ListEntry entity, string list, string item)
    {
        foreach (ListEntry each in Items(entity, list, item))
        {
            IgnoreReference(each);
            yield return each.Value;
        }
    }

    private string ListKey(ListEntry list)
    {
        if (list.Value == "Consolidated List") return "";
        if (OfacLists.Find(list.Value) is { } known) return known.Key == _source ? "" : known.Key;

        string message = $"`{list.Value}` is no list this reader knows; kept under `{_source}`.";
        Findings.Value(ListRules.UnknownValue, list.At, "sanctionsList", list.Value, message);
        return "";
    }

    private void ReadAddress(ListEntry address, PartyDraft draft)
    {
        address.Ignore("id");
        string country = address.Text("country");
        IgnoreReference(address.Field("country"));
        foreach (ListEntry translation in Items(address, "translations", "translation"))
        {
            translation.Ignore();
            string parts = string.Join(", ", Items(translation, "addressParts", "addressPart").Select(part => part.Text("value")));
            draft.AddAddress(Joined(", ", parts, country));
        }

        AddCountry(draft, address, "country", country);
    }

    private void ReadFeature(ListEntry feature, PartyDraft draft)
    {
        feature.Ignore("id", "versionId", "valueRefId", "isPrimary");
        string type = feature.Text("type");
        IgnoreReference(feature.Field("type"));
        string reliability = feature.Text("reliability");
        IgnoreReference(feature.Field("reliability"));
        string value = feature.Text("value");
        ListEntry? date = feature.Field("valueDate");
        if (OfacFeatures.IsBirthDate(type) && date is not null)
        {
            _features.AddBirth(
                draft, feature.At, DayIn(date, "fromDateBegin"), DayIn(date, "toDateEnd"), date.Text("isApproximate") == "true", value);
        }
        else
        {
            _features.Add(draft, feature.At, type, value, reliability);
        }

        date?.Ignore();
        draft.AddRemark(type, feature.Text("comments"));
    }

    private static DateOnly? DayIn(ListEntry date, string field) =>
        DateTexts.TryReadDay(date.Text(field), DateOrder.DayFirst, out DateOnly day) ? day : null;

    private void ReadDocument(ListEntry document, PartyDraft draft)
    {
        document.Ignore("id", "name", "idFeatures");
        string type = document.Text("type");
        IgnoreReference(document.Field("type"));
        string country = document.Text("issuingCountry");
        IgnoreReference(document.Field("issuingCountry"));
        string number = document.Text("documentNumber");
        _features.AddDocument(draft, document.At, type, number, country);
        string issued = document.Field("issueDate")?.Text("fromDateBegin") ?? "";
        string expires = document.Field("expirationDate")?.Text("fromDateBegin") ?? "";
        document.Ignore("issueDate", "expirationDate");
        draft.AddRemark($"{type} {number}", Joined(
            ", ",
            document.Text("isValid") == "false" ? "not valid" : "",
            document.Text("issuingAuthority"),
            document.Text("issuingLocation"),
            issued.Length == 0 ? "" : $"issued {issued}",
            expires.Length == 0 ? "" : $"expires {expires}",
            document.Text("comments")));
    }
}
