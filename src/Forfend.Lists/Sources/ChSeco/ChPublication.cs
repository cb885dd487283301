using System.Globalization;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.ChSeco;

/// <summary>Reads the targets. Programmes and places come before them, and are referred to by number.</summary>
internal sealed class ChPublication() : PublicationReader(ChSecoSource.SourceKey)
{
    private readonly Dictionary<string, string> _programs = [];
    private readonly Dictionary<string, (string Text, string Country)> _places = [];

    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        var shape = new XmlShape(
            "swiss-sanctions-list",
            Namespaces: ["", "http://www.seco.admin.ch/sesam/export"],
            Containers: [],
            Entries: new Dictionary<string, Func<ListEntry, EntryFate>> { ["target"] = ReadTarget },
            Headers: new Dictionary<string, Action<ListEntry>> { ["sanctions-program"] = ReadProgram, ["place"] = ReadPlace })
        {
            RootAttributes = root => Published = Day(root, "date", root.Text("date")),
        };
        foreach (ListFile file in files.Take(1)) ReadXml(file, shape);
        return Complete(files);
    }

    // A programme has several sets of sanctions; targets name the set.
    private void ReadProgram(ListEntry program)
    {
        string name = English(program.Fields("program-key")) is { Length: > 0 } key ? key : English(program.Fields("program-name"));
        foreach (ListEntry set in program.Fields("sanctions-set")) _programs[set.Text("ssid")] = name;
        program.Ignore();
    }

    private static string English(IEnumerable<ListEntry> texts)
    {
        ListEntry[] all = [.. texts];
        return (all.FirstOrDefault(text => text.Text("lang") == "eng") ?? all.FirstOrDefault())?.Value ?? "";
    }

    private void ReadPlace(ListEntry place)
    {
        ListEntry? country = place.Field("country");
        string text = Joined(", ", place.Text("location"), place.Text("area"), country?.Value ?? "");
        _places[place.Text("ssid")] = (text, country?.Text("iso-code") ?? "");
        place.Ignore();
    }

    private EntryFate ReadTarget(ListEntry target)
    {
        (ListEntry? subject, PartyKind kind) = SubjectOf(target);
        ListEntry[] identities = [.. subject?.Fields("identity") ?? []];
        PartyName[] names = [.. identities.SelectMany(NamesOf).OrderBy(name => name.Strength != NameStrength.Primary)];
        PartyName first = names.Length == 0 ? new PartyName("", NameStrength.Primary) : names[0];
        if (Start(target, "ssid", target.Text("ssid"), "name", first, kind) is not { } draft) return EntryFate.Quarantined;

        foreach (PartyName name in names) draft.Add(name);
        foreach (ListEntry identity in identities) ReadIdentity(identity, draft);
        AddDesignations(target, draft);
        draft.AddRemark("Foreign identifier", target.Text("foreign-identifier"));
        draft.AddRemark("Sex", subject!.Text("sex"));
        foreach (string text in subject.Texts("justification")) draft.AddRemark("Justification", text);
        foreach (string text in subject.Texts("other-information")) draft.AddRemark(text);
        foreach (ListEntry relation in subject.Fields("relation"))
        {
            draft.AddRemark(relation.Text("relation-type"), $"{ChSecoSource.SourceKey}/{relation.Text("target-id")}");
            relation.Ignore();
        }

        foreach (ListEntry part in subject.Fields("justification").Concat(subject.Fields("other-information"))) part.Ignore();
        return EntryFate.Used;
    }

    private (ListEntry? Subject, PartyKind Kind) SubjectOf(ListEntry target)
    {
        if (target.Field("individual") is { } person) return (person, PartyKind.Person);
        if (target.Field("entity") is { } entity) return (entity, PartyKind.Organization);

        ListEntry? thing = target.Field("object");
        string type = thing?.Text("object-type") ?? "";
        PartyKind kind = type switch
        {
            "vessel" => PartyKind.Vessel,
            "aircraft" => PartyKind.Aircraft,
            _ => PartyKind.Unknown,
        };
        if (kind == PartyKind.Unknown)
            Findings.Value(ListRules.UnknownKind, target.At, "object-type", type, $"`{type}` is no kind of object this reader knows; read as unknown.");

        return (thing, kind);
    }

    private static IEnumerable<PartyName> NamesOf(ListEntry identity)
    {
        foreach (ListEntry name in identity.Fields("name"))
        {
            name.Ignore("ssid", "lang");
            bool isPrimary = name.Text("name-type") == "primary-name" && identity.Text("main") != "false";
            bool isFormer = name.Text("name-type") == "formerly-known-as";
            bool isWeak = name.Text("quality") == "low";
            ListEntry[] parts = [.. name.Fields("name-part").OrderBy(OrderOf)];
            string text = string.Join(' ', parts.Select(part => part.Text("value")).Where(part => part.Length > 0));
            if (text.Length > 0)
            {
                yield return isPrimary
                    ? new PartyName(text, NameStrength.Primary)
                    : new PartyName(text, isWeak ? NameStrength.WeakAlias : NameStrength.StrongAlias, isFormer ? "f.k.a." : "a.k.a.");
            }

            // Spellings of the same language and script belong together, part by part.
            var spellings = parts.SelectMany(part => part.Fields("spelling-variant"))
                .GroupBy(variant => (variant.Text("lang"), variant.Text("script")), variant => variant.Value);
            foreach (var spelling in spellings)
                yield return new PartyName(string.Join(' ', spelling), isWeak ? NameStrength.WeakAlias : NameStrength.StrongAlias, "spelling");

            foreach (ListEntry part in parts) part.Ignore();
        }
    }

    private static int OrderOf(ListEntry part) =>
        int.TryParse(part.Text("order"), NumberStyles.None, CultureInfo.InvariantCulture, out int order) ? order : int.MaxValue;

    private void ReadIdentity(ListEntry identity, PartyDraft draft)
    {
        identity.Ignore("ssid", "main");
        foreach (ListEntry nationality in identity.Fields("nationality"))
        {
            nationality.Ignore("ssid");
            AddCountry(draft, nationality, "nationality", nationality.Field("country")?.Text("iso-code") ?? "");
        }

        foreach (ListEntry born in identity.Fields("day-month-year"))
        {
            born.Ignore("ssid", "calendar");
            string year = born.Text("year");
            string month = born.Text("month");
            string day = born.Text("day");
            string text = month.Length == 0 ? year : day.Length == 0 ? $"{year}-{month.PadLeft(2, '0')}" : $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}";
            AddBirthDate(draft, born, "day-month-year", text, born.Text("quality") == "low");
        }

        foreach (ListEntry place in identity.Fields("place-of-birth")) draft.AddRemark("Place of birth", PlaceOf(place).Text);
        foreach (ListEntry address in identity.Fields("address"))
        {
            (string text, string country) = PlaceOf(address);
            address.Ignore("main");
            draft.AddAddress(Joined(", ", address.Text("c-o"), address.Text("address-details"), address.Text("p-o-box"), address.Text("zip-code"), text));
            AddCountry(draft, address, "address", country);
            draft.AddRemark("Address", address.Text("remark"));
        }

        foreach (ListEntry document in identity.Fields("identification-document")) ReadDocument(document, draft);
    }

    private (string Text, string Country) PlaceOf(ListEntry reference)
    {
        reference.Ignore("ssid", "quality");
        return _places.GetValueOrDefault(reference.Text("place-id"), ("", ""));
    }

    private void ReadDocument(ListEntry document, PartyDraft draft)
    {
        document.Ignore("ssid");
        string type = document.Text("document-type");
        ListEntry? issuer = document.Field("issuer");
        IdentifierType known = type switch
        {
            "passport" or "diplomatic-passport" or "travel-document" => IdentifierType.Passport,
            "id-card" or "national-id" or "identification-number" => IdentifierType.NationalId,
            "tax-id" => IdentifierType.TaxId,
            "registration-number" => IdentifierType.RegistrationNumber,
            "imo-number" => IdentifierType.Imo,
            _ => IdentifierType.Other,
        };
        AddIdentifier(draft, document, "number", known, document.Text("number"), issuer?.Text("code") ?? "");
        issuer?.Ignore();
        draft.AddRemark($"{type} {document.Text("number")}", Joined(", ", document.Text("date-of-issue"), document.Text("expiry-date"), document.Text("remark")));
    }

    // Each listing opens a period, each delisting closes the last one: a party may have been off the list for a while.
    private void AddDesignations(ListEntry target, PartyDraft draft)
    {
        var periods = new List<(DateOnly? From, DateOnly? Until)>();
        foreach (ListEntry modification in target.Fields("modification").OrderBy(each => each.Text("effective-date"), StringComparer.Ordinal))
        {
            string type = modification.Text("modification-type");
            DateOnly? day = Day(modification, "effective-date", modification.Text("effective-date"), draft);
            if (type == "listed") periods.Add((day, null));
            else if (type == "de-listed" && periods.Count > 0 && day > periods[^1].From) periods[^1] = (periods[^1].From, day);
            else if (type is not ("amended" or "removed" or "de-listed"))
                Findings.Value(ListRules.UnknownValue, modification.At, "modification-type", type, $"`{type}` is no kind of change this reader knows; left out.");

            modification.Ignore();
        }

        if (periods.Count == 0) periods.Add((null, null));
        foreach (string set in target.Texts("sanctions-set-id"))
            foreach ((DateOnly? from, DateOnly? until) in periods)
                draft.Add(new Designation(_programs.GetValueOrDefault(set, ""), "", from, until));
    }
}
