using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.EuFsf;

/// <summary>Reads the XML of before 2017 (<c>WHOLE</c>/<c>ENTITY</c>).</summary>
internal sealed class EuOldXmlPublication : EuReader
{
    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        var shape = new XmlShape(
            "WHOLE",
            Namespaces: [""],
            Containers: [],
            Entries: new Dictionary<string, Func<ListEntry, EntryFate>> { ["ENTITY"] = ReadEntity },
            Headers: new Dictionary<string, Action<ListEntry>>())
        {
            RootAttributes = root => Published = Day(root, "Date", root.Text("Date")),
        };
        foreach (ListFile file in files.Take(1)) ReadXml(file, shape);
        return Complete(files);
    }

    private static void IgnoreSource(ListEntry part) => part.Ignore("Id", "Entity_id", "legal_basis", "reg_date", "pdf_link", "programme");

    private EntryFate ReadEntity(ListEntry entity)
    {
        ListEntry[] names = [.. entity.Fields("NAME")];
        string first = names.Select(WholeName).FirstOrDefault(name => name.Length > 0) ?? "";
        string number = entity.Text("Id");
        if (Start(entity, "Id", number, "NAME", first, KindOf(entity, "Type", entity.Text("Type"))) is not { } draft) return EntryFate.Quarantined;

        entity.Ignore("pdf_link");
        draft.Add(DesignationOf(entity.Text("programme"), entity.Text("legal_basis")));
        draft.AddRemark("Registered", entity.Text("reg_date"));
        draft.AddRemark(entity.Text("remark"));
        foreach (ListEntry name in names) ReadName(name, draft);
        foreach (ListEntry birth in entity.Fields("BIRTH")) ReadBirth(birth, draft);
        foreach (ListEntry address in entity.Fields("ADDRESS")) ReadAddress(address, draft);
        foreach (ListEntry passport in entity.Fields("PASSPORT")) ReadPassport(passport, draft);
        foreach (ListEntry citizen in entity.Fields("CITIZEN"))
        {
            IgnoreSource(citizen);
            AddCountry(draft, citizen, "CITIZEN/COUNTRY", citizen.Text("COUNTRY"));
        }

        return EntryFate.Used;
    }

    private static string WholeName(ListEntry name) => name.Text("WHOLENAME");

    private static void ReadName(ListEntry name, PartyDraft draft)
    {
        IgnoreSource(name);
        name.Ignore("LASTNAME", "FIRSTNAME", "MIDDLENAME", "LANGUAGE");
        draft.Add(new PartyName(WholeName(name), NameStrength.StrongAlias, "a.k.a."));
        draft.AddRemark("Function", name.Text("FUNCTION"));
        draft.AddRemark("Title", name.Text("TITLE"));
        draft.AddRemark("Gender", name.Text("GENDER"));
    }

    private void ReadBirth(ListEntry birth, PartyDraft draft)
    {
        IgnoreSource(birth);
        string date = birth.Text("DATE");
        bool isApproximate = EuDates.TryCutApproximate(ref date);
        AddBirthDate(draft, birth, "BIRTH/DATE", date == EuDates.None ? "" : date, isApproximate);
        draft.AddRemark("Place of birth", Joined(", ", birth.Text("PLACE"), birth.Text("COUNTRY")));
    }

    private void ReadAddress(ListEntry address, PartyDraft draft)
    {
        IgnoreSource(address);
        string country = address.Text("COUNTRY");
        draft.AddAddress(Joined(", ", address.Text("NUMBER"), address.Text("STREET"), address.Text("ZIPCODE"), address.Text("CITY"), country));
        AddCountry(draft, address, "ADDRESS/COUNTRY", country);
        draft.AddRemark(address.Text("OTHER"));
    }

    private void ReadPassport(ListEntry passport, PartyDraft draft)
    {
        IgnoreSource(passport);
        EuNumber number = EuNumber.Parse(passport.Text("NUMBER"));
        AddIdentification(draft, passport, "PASSPORT/NUMBER", number.TypeCode, number.Value, passport.Text("COUNTRY"));
        draft.AddRemark($"{number.TypeCode} {number.Value}", number.Remark);
    }
}
