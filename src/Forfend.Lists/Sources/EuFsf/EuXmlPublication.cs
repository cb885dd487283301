using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.EuFsf;

/// <summary>Reads XML 1.1 (<c>export</c>/<c>sanctionEntity</c>): nearly everything stands in attributes.</summary>
internal sealed class EuXmlPublication : EuReader
{
    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        var shape = new XmlShape(
            "export",
            Namespaces: ["http://eu.europa.ec/fpi/fsd/export"],
            Containers: [],
            Entries: new Dictionary<string, Func<ListEntry, EntryFate>> { ["sanctionEntity"] = ReadEntity },
            Headers: new Dictionary<string, Action<ListEntry>>())
        {
            RootAttributes = root => Published = Day(root, "generationDate", root.Text("generationDate")),
        };
        foreach (ListFile file in files.Take(1)) ReadXml(file, shape);
        return Complete(files);
    }

    private EntryFate ReadEntity(ListEntry entity)
    {
        ListEntry[] names = [.. entity.Fields("nameAlias")];
        ListEntry? subject = entity.Field("subjectType");
        string code = subject?.Text("classificationCode") ?? "";
        string number = entity.Text("euReferenceNumber") is { Length: > 0 } reference ? reference : entity.Text("logicalId");
        // A name in parts is the one of the annex; names that follow it as a whole are the other spellings.
        ListEntry? inParts = names.FirstOrDefault(name => IsStrong(name) && name.Text("lastName").Length > 0);
        string first = names.Length == 0 ? "" : WholeName(inParts ?? names.FirstOrDefault(IsStrong) ?? names[0]);
        if (Start(entity, "euReferenceNumber", number, "nameAlias", first, KindOf(entity, "subjectType", code)) is not { } draft)
            return EntryFate.Quarantined;

        subject?.Ignore("code");
        entity.Ignore("logicalId", "euReferenceNumber");
        draft.AddRemark("UN number", entity.Text("unitedNationId"));
        draft.AddRemark("Designated", Joined(", ", entity.Text("designationDate"), entity.Text("designationDetails")));
        foreach (string remark in entity.Texts("remark")) draft.AddRemark(remark);
        foreach (ListEntry act in entity.Fields("regulation")) ReadAct(act, draft);
        foreach (ListEntry name in names) ReadName(name, draft);
        foreach (ListEntry country in entity.Fields("citizenship")) ReadCountry(country, draft);
        foreach (ListEntry birth in entity.Fields("birthdate")) ReadBirth(birth, draft);
        foreach (ListEntry address in entity.Fields("address")) ReadAddress(address, draft);
        foreach (ListEntry identification in entity.Fields("identification")) ReadIdentification(identification, draft);
        return EntryFate.Used;
    }

    private static string WholeName(ListEntry name) => name.Text("wholeName") is { Length: > 0 } whole
        ? whole
        : Joined(" ", name.Text("firstName"), name.Text("middleName"), name.Text("lastName"));

    private static bool IsStrong(ListEntry name) => name.Text("strong") != "false";

    private static void IgnoreSource(ListEntry part) => part.Ignore("regulationSummary", "regulationLanguage", "logicalId");

    private static void ReadAct(ListEntry act, PartyDraft draft)
    {
        act.Ignore("regulationType", "organisationType", "publicationDate", "logicalId", "publicationUrl");
        draft.Add(DesignationOf(act.Text("programme"), act.Text("numberTitle")));
        draft.AddRemark($"{act.Text("numberTitle")} in force", act.Text("entryIntoForceDate"));
    }

    private void ReadName(ListEntry name, PartyDraft draft)
    {
        IgnoreSource(name);
        name.Ignore("firstName", "middleName", "lastName", "nameLanguage");
        string strong = name.Text("strong");
        if (strong is not ("true" or "false" or ""))
        {
            string message = $"`{strong}` does not say whether an alias is strong; read as a strong alias, the careful reading.";
            Findings.Value(ListRules.UnknownValue, name.At, "nameAlias/strong", strong, message);
        }

        draft.Add(new PartyName(WholeName(name), IsStrong(name) ? NameStrength.StrongAlias : NameStrength.WeakAlias, "a.k.a."));
        draft.AddRemark("Function", name.Text("function"));
        draft.AddRemark("Title", name.Text("title"));
        draft.AddRemark("Gender", name.Text("gender"));
        foreach (string remark in name.Texts("remark")) draft.AddRemark(remark);
    }

    private void ReadCountry(ListEntry country, PartyDraft draft)
    {
        IgnoreSource(country);
        country.Ignore("countryDescription");
        AddCountry(draft, country, "citizenship", country.Text("countryIso2Code"));
        draft.AddRemark("Citizenship", country.Text("region"));
        foreach (string remark in country.Texts("remark")) draft.AddRemark(remark);
    }

    private void ReadBirth(ListEntry birth, PartyDraft draft)
    {
        IgnoreSource(birth);
        birth.Ignore("countryIso2Code", "zipCode");
        string day = birth.Text("birthdate");
        string year = birth.Text("year");
        string month = birth.Text("monthOfYear");
        string dayOfMonth = birth.Text("dayOfMonth");
        bool isApproximate = birth.Text("circa") == "true";
        string calendar = birth.Text("calendarType");
        string place = Joined(", ", birth.Text("place"), birth.Text("city"), birth.Text("region"), birth.Text("countryDescription"));
        draft.AddRemark("Place of birth", place);
        foreach (string remark in birth.Texts("remark")) draft.AddRemark(remark);

        string parts = year.Length == 4 && month.Length is 1 or 2 && dayOfMonth.Length == 0 ? $"{year}-{month.PadLeft(2, '0')}" : year;
        string text = day.Length > 0 ? day : parts;
        if (calendar is not ("" or "GREGORIAN"))
        {
            string message = $"`{text}` is a day of the calendar `{calendar}`; left as text.";
            Findings.Value(ListRules.UnreadableDate, birth.At, "birthdate/calendarType", calendar, message);
            draft.AddRemark($"Date of birth ({calendar})", text);
            return;
        }

        AddBirthDate(draft, birth, "birthdate", text, isApproximate);
        AddBirthDate(draft, birth, "birthdate", Joined("-", birth.Text("yearRangeFrom"), birth.Text("yearRangeTo")), isApproximate: true);
    }

    private void ReadAddress(ListEntry address, PartyDraft draft)
    {
        IgnoreSource(address);
        address.Ignore("asAtListingTime");
        string country = address.Text("countryDescription");
        draft.AddAddress(Joined(
            ", ",
            address.Text("street"),
            address.Text("poBox"),
            address.Text("place"),
            address.Text("zipCode"),
            address.Text("city"),
            address.Text("region"),
            country == "UNKNOWN" ? "" : country));
        AddCountry(draft, address, "address", address.Text("countryIso2Code"));
        foreach (string remark in address.Texts("remark")) draft.AddRemark(remark);
        foreach (ListEntry contact in address.Fields("contactInfo")) draft.AddRemark(contact.Text("key"), contact.Text("value"));
    }

    private void ReadIdentification(ListEntry identification, PartyDraft draft)
    {
        IgnoreSource(identification);
        identification.Ignore("identificationTypeDescription", "countryDescription", "diplomatic", "latinNumber");
        string number = identification.Text("number") is { Length: > 0 } given ? given : identification.Text("latinNumber");
        string code = identification.Text("identificationTypeCode");
        AddIdentification(draft, identification, "identification", code, number, identification.Text("countryIso2Code"));
        draft.AddRemark(
            $"{code} {number}",
            Joined(
                ", ",
                identification.Text("nameOnDocument"),
                identification.Text("issuedBy"),
                identification.Text("region"),
                identification.Text("issuedDate"),
                identification.Text("validFrom"),
                identification.Text("validTo"),
                identification.Text("knownExpired") == "true" ? "expired" : "",
                identification.Text("knownFalse") == "true" ? "false" : "",
                identification.Text("reportedLost") == "true" ? "reported lost" : "",
                identification.Text("revokedByIssuer") == "true" ? "revoked" : ""));
        foreach (string remark in identification.Texts("remark")) draft.AddRemark(remark);
    }
}
