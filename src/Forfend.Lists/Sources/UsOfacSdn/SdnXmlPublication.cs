using System.Globalization;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>Reads the plain XML of OFAC's lists (<c>sdnList</c>/<c>sdnEntry</c>).</summary>
internal sealed class SdnXmlPublication : PublicationReader
{
    private static readonly Dictionary<string, PartyKind> Kinds = new()
    {
        ["Individual"] = PartyKind.Person,
        ["Entity"] = PartyKind.Organization,
        ["Vessel"] = PartyKind.Vessel,
        ["Aircraft"] = PartyKind.Aircraft,
    };

    private readonly string _source;
    private readonly OfacFacts _facts;
    private int _entries;
    private int? _stated;

    internal SdnXmlPublication(string source)
        : base(source) => (_source, _facts) = (source, new OfacFacts(Findings));

    /// <inheritdoc/>
    protected override DateOrder DateOrder => DateOrder.MonthFirst;

    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        var shape = new XmlShape(
            "sdnList",
            Namespaces:
            [
                "http://tempuri.org/sdnList.xsd",
                "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML",
            ],
            Containers: [],
            Entries: new Dictionary<string, Func<ListEntry, EntryFate>> { ["sdnEntry"] = ReadEntry },
            Headers: new Dictionary<string, Action<ListEntry>> { ["publshInformation"] = ReadHeader });
        foreach (ListFile file in files.Take(1))
        {
            ReadXml(file, shape);
            if (_stated is { } stated && stated != _entries)
            {
                string message = string.Create(CultureInfo.InvariantCulture, $"The file says it has {stated} entries and has {_entries}; nothing was used.");
                Refuse(ListRules.CountDiffers, file.Name, message);
            }
        }

        return Complete(files);
    }

    private void ReadHeader(ListEntry header)
    {
        Published = Day(header, "Publish_Date", header.Text("Publish_Date"));
        if (int.TryParse(header.Text("Record_Count"), NumberStyles.None, CultureInfo.InvariantCulture, out int count)) _stated = count;
    }

    private EntryFate ReadEntry(ListEntry entry)
    {
        _entries++;
        PartyKind kind = KindOf(entry, "sdnType", entry.Text("sdnType"), Kinds);
        if (Start(entry, "uid", entry.Text("uid"), "lastName", NameOf(entry), kind) is not { } draft) return EntryFate.Quarantined;

        foreach (ListEntry programs in entry.Fields("programList"))
            foreach (string program in programs.Texts("program")) draft.Add(OfacLists.DesignationOf(_source, program));

        foreach (ListEntry aliases in entry.Fields("akaList"))
            foreach (ListEntry alias in aliases.Fields("aka")) ReadAlias(alias, draft);

        foreach (ListEntry addresses in entry.Fields("addressList"))
            foreach (ListEntry address in addresses.Fields("address")) ReadAddress(address, draft);

        foreach (ListEntry ids in entry.Fields("idList"))
            foreach (ListEntry id in ids.Fields("id")) ReadId(id, draft);

        draft.AddRemark("Title", entry.Text("title"));
        draft.AddRemark(entry.Text("remarks"));
        ReadPlaces(entry, draft);
        if (entry.Field("vesselInfo") is { } vessel) ReadVessel(vessel, draft);
        return EntryFate.Used;
    }

    private static string NameOf(ListEntry name) => Joined(", ", name.Text("lastName"), name.Text("firstName"));

    private void ReadAlias(ListEntry alias, PartyDraft draft)
    {
        alias.Ignore("uid");
        string category = alias.Text("category");
        string type = alias.Text("type");
        if (category is not ("strong" or "weak"))
        {
            string message = $"`{category}` is no category of an alias this reader knows; read as a strong alias, the careful reading.";
            Findings.Value(ListRules.UnknownValue, alias.At, "aka/category", category, message);
        }

        if (type is not ("a.k.a." or "f.k.a." or "n.k.a."))
            Findings.Value(ListRules.UnknownValue, alias.At, "aka/type", type, $"`{type}` is no type of alias this reader knows; kept as it is.");

        draft.Add(new PartyName(NameOf(alias), category == "weak" ? NameStrength.WeakAlias : NameStrength.StrongAlias, type));
    }

    private void ReadAddress(ListEntry address, PartyDraft draft)
    {
        address.Ignore("uid");
        string country = address.Text("country");
        draft.AddAddress(Joined(
            ", ",
            address.Text("address1"),
            address.Text("address2"),
            address.Text("address3"),
            address.Text("city"),
            address.Text("stateOrProvince"),
            address.Text("postalCode"),
            country));
        AddCountry(draft, address, "address/country", country);
    }

    private void ReadId(ListEntry id, PartyDraft draft)
    {
        id.Ignore("uid");
        _facts.Add(draft, id.At, "idList/id", id.Text("idType"), id.Text("idNumber"), id.Text("idCountry"));
        draft.AddRemark(
            $"{id.Text("idType")} {id.Text("idNumber")}", Joined(", ", Prefixed("issued ", id.Text("issueDate")), Prefixed("expires ", id.Text("expirationDate"))));
    }

    private static string Prefixed(string prefix, string text) => text.Length == 0 ? "" : prefix + text;

    private void ReadPlaces(ListEntry entry, PartyDraft draft)
    {
        foreach (ListEntry born in Items(entry, "dateOfBirthList", "dateOfBirthItem")) AddBirthDate(draft, born, "dateOfBirth", born.Text("dateOfBirth"));
        foreach (ListEntry place in Items(entry, "placeOfBirthList", "placeOfBirthItem")) draft.AddRemark("POB", place.Text("placeOfBirth"));
        foreach (ListEntry citizen in Items(entry, "citizenshipList", "citizenship")) AddCountry(draft, citizen, "citizenship", citizen.Text("country"));
        foreach (ListEntry national in Items(entry, "nationalityList", "nationality"))
            AddCountry(draft, national, "nationality", national.Text("country"));
    }

    private static IEnumerable<ListEntry> Items(ListEntry entry, string list, string item)
    {
        foreach (ListEntry each in entry.Fields(list).SelectMany(container => container.Fields(item)))
        {
            each.Ignore("uid", "mainEntry");
            yield return each;
        }
    }

    private void ReadVessel(ListEntry vessel, PartyDraft draft)
    {
        if (vessel.Text("callSign") is { Length: > 0 } callSign) draft.Add(new Identifier(IdentifierType.Other, callSign));
        AddCountry(draft, vessel, "vesselFlag", vessel.Text("vesselFlag"));
        draft.AddRemark("Vessel Type", vessel.Text("vesselType"));
        draft.AddRemark("Tonnage", vessel.Text("tonnage"));
        draft.AddRemark("GRT", vessel.Text("grossRegisteredTonnage"));
        draft.AddRemark("Vessel Owner", vessel.Text("vesselOwner"));
    }
}
