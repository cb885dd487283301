using System.Globalization;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.FollowTheMoney;

/// <summary>
/// Reads entities: parties become parties at once, what says something of them (sanctions, addresses, documents, stakes) is kept
/// until all parties are known, and joined then. Nested entities are read like flat ones, inside of their party.
/// </summary>
internal sealed class FtmPublication() : PublicationReader(FollowTheMoneySource.SourceKey)
{
    private readonly List<ListEntry> _links = [];
    private readonly Dictionary<string, PartyDraft> _byReferent = [];
    private readonly List<(PartyDraft Draft, string[] Sets)> _dataSets = [];

    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        foreach (ListFile file in files.Take(1))
        {
            bool isDelta = file.Part == FollowTheMoneySource.DeltaPart;
            ReadJsonLines(file, new JsonShape("", isDelta ? ReadChange : ReadEntity));
            if (isDelta)
            {
                const string Message = "The file holds changes, not a list; it can be read and is never activated.";
                Findings.File(ListRules.NoPrimaryFile, file.Name, Message);
            }
        }

        foreach (ListEntry link in _links) Join(link);
        foreach ((PartyDraft draft, string[] sets) in _dataSets)
        {
            // Nothing says why: the data set is all there is.
            if (draft.HasDesignation) continue;
            foreach (string set in sets) draft.Add(new Designation(set));
        }

        return Complete(files);
    }

    private EntryFate ReadChange(ListEntry change)
    {
        string op = change.Text("op");
        ListEntry? entity = change.Field("entity");
        if (op is "ADD" or "MOD" && entity is not null) return ReadEntity(entity);

        Findings.Value(ListRules.LeftOut, change.At, "op", op, $"A change of the kind `{op}`; left out.");
        return EntryFate.Ignored;
    }

    private EntryFate ReadEntity(ListEntry entity)
    {
        string schema = entity.Text("schema");
        entity.Ignore("caption", "referents", "datasets", "dataset", "first_seen", "last_seen", "last_change", "target", "origin");
        if (FtmProperties.Links.Contains(schema))
        {
            _links.Add(entity);
            entity.Ignore();
            return EntryFate.Used;
        }

        if (FtmProperties.Ignored.Contains(schema))
        {
            Findings.Value(ListRules.LeftOut, entity.At, "schema", schema, $"`{schema}` is no party and says nothing a measure asks for; left out.");
            return EntryFate.Ignored;
        }

        if (!FtmProperties.Parties.TryGetValue(schema, out PartyKind kind))
        {
            Findings.Value(ListRules.UnknownKind, entity.At, "schema", schema, $"`{schema}` is no schema this reader knows; read as a party of unknown kind.");
            kind = PartyKind.Unknown;
        }

        if (entity.Text("target") == "false")
        {
            Findings.Value(ListRules.LeftOut, entity.At, "target", "", "An entity that only stands beside those that are listed; left out.");
            return EntryFate.Ignored;
        }

        return ReadParty(entity, kind);
    }

    private EntryFate ReadParty(ListEntry entity, PartyKind kind)
    {
        ListEntry properties = entity.Field("properties") ?? new ListEntry("properties", entity.At);
        string[] names = [.. properties.Texts("name")];
        string caption = entity.Text("caption");
        string name = names.Contains(caption) || names.Length == 0 ? caption : names[0];
        if (name.Length == 0) name = properties.Texts("publicKey").FirstOrDefault() ?? "";
        if (Start(entity, "id", entity.Text("id"), "properties/name", name, kind) is not { } draft) return EntryFate.Quarantined;

        _dataSets.Add((draft, [.. entity.Texts("datasets"), .. entity.Texts("dataset")]));
        foreach (string referent in entity.Texts("referents")) _byReferent.TryAdd(referent, draft);
        foreach (string other in names) draft.Add(new PartyName(other, NameStrength.StrongAlias, "a.k.a."));
        foreach (string alias in properties.Texts("alias")) draft.Add(new PartyName(alias, NameStrength.StrongAlias, "a.k.a."));
        foreach (string former in properties.Texts("previousName")) draft.Add(new PartyName(former, NameStrength.StrongAlias, "f.k.a."));
        foreach (string weak in properties.Texts("weakAlias")) draft.Add(new PartyName(weak, NameStrength.WeakAlias, "a.k.a."));
        foreach (string born in properties.Texts("birthDate")) AddBirthDate(draft, entity, "birthDate", born);
        foreach (string field in FtmProperties.Countries)
            foreach (string country in properties.Texts(field)) AddCountry(draft, entity, field, country);

        foreach ((string property, IdentifierType type) in FtmProperties.Identifiers)
            foreach (string value in properties.Texts(property)) AddIdentifier(draft, entity, property, type, value);

        foreach (string address in properties.Texts("address")) draft.AddAddress(address);
        AddNested(properties, draft);
        AddTexts(properties, draft);
        return EntryFate.Used;
    }

    private void AddNested(ListEntry properties, PartyDraft draft)
    {
        foreach (ListEntry address in properties.Fields("addressEntity").Where(each => each.All.Count > 0)) AddAddress(address, draft);
        foreach (ListEntry sanction in properties.Fields("sanctions").Where(each => each.All.Count > 0)) AddSanction(sanction, draft);
    }

    // What has no meaning here is kept as text; what this reader has never seen is a finding besides.
    private void AddTexts(ListEntry properties, PartyDraft draft)
    {
        properties.Ignore(FtmProperties.Redundant);
        foreach (string property in FtmProperties.Texts) draft.AddRemark(property, string.Join("; ", properties.Texts(property)));
        foreach ((string path, ListEntry field) in properties.Unread().ToArray())
        {
            field.Ignore();
            if (path.Contains('/', StringComparison.Ordinal)) continue;

            Findings.Value(ListRules.LeftAsText, field.At, path, path, $"`{path}` is a property this reader does not know; left as text.");
            draft.AddRemark(path, field.Value);
        }
    }

    private PartyDraft? Find(string id) => Known(id) ?? _byReferent.GetValueOrDefault(id);

    private void Join(ListEntry link)
    {
        ListEntry properties = link.Field("properties") ?? link;
        switch (link.Text("schema"))
        {
            case "Sanction":
                foreach (PartyDraft draft in Parties(properties, "entity")) AddSanction(link, draft);
                break;
            case "Identification" or "Passport":
                foreach (PartyDraft draft in Parties(properties, "holder")) AddDocument(link, properties, draft);
                break;
            case "Ownership":
                AddOwnership(properties);
                break;
            case "Directorship":
                AddRelation(properties, "director", RelationKind.Directs, "organization");
                break;
        }
    }

    private IEnumerable<PartyDraft> Parties(ListEntry properties, string field) =>
        properties.Texts(field).Select(Find).OfType<PartyDraft>();

    private static void AddAddress(ListEntry address, PartyDraft draft)
    {
        ListEntry properties = address.Field("properties") ?? address;
        string full = string.Join("; ", properties.Texts("full"));
        draft.AddAddress(full.Length > 0
            ? full
            : Joined(", ", properties.Text("street"), properties.Text("city"), properties.Text("postalCode"), properties.Text("country")));
        address.Ignore();
    }

    private void AddSanction(ListEntry sanction, PartyDraft draft)
    {
        ListEntry properties = sanction.Field("properties") ?? sanction;
        string program = properties.Texts("programId").Concat(properties.Texts("program")).FirstOrDefault() ?? "";
        string citation = Joined("; ", properties.Text("authority"), properties.Text("authorityId"), properties.Text("sourceUrl"));
        string starts = properties.Text("startDate") is { Length: > 0 } start ? start : properties.Text("listingDate");
        DateOnly? from = Day(sanction, "startDate", starts, draft);
        DateOnly? until = Day(sanction, "endDate", properties.Text("endDate"), draft);
        draft.Add(new Designation(program, citation, from, until <= from ? null : until));
        draft.AddRemark("Reason", string.Join("; ", properties.Texts("reason")));
        sanction.Ignore();
    }

    private void AddDocument(ListEntry link, ListEntry properties, PartyDraft draft)
    {
        bool isPassport = link.Text("schema") == "Passport" || properties.Text("type").Contains("passport", StringComparison.OrdinalIgnoreCase);
        string issuer = CountryNames.TryFind(properties.Text("country"), out CountryCode? code) ? code?.Value ?? "" : "";
        foreach (string number in properties.Texts("number").Concat(properties.Texts("passportNumber")))
            AddIdentifier(draft, link, "number", isPassport ? IdentifierType.Passport : IdentifierType.NationalId, number, issuer);
    }

    private void AddOwnership(ListEntry properties)
    {
        string percentage = properties.Text("percentage").TrimEnd('%', ' ');
        Share? share = decimal.TryParse(percentage, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent) && percent is >= 0 and <= 100
            ? Share.Exactly(percent)
            : null;
        AddRelation(properties, "owner", RelationKind.Owns, "asset", share ?? Share.Unknown);
    }

    private void AddRelation(ListEntry properties, string fromField, RelationKind kind, string toField, Share? share = null)
    {
        foreach (PartyDraft from in Parties(properties, fromField))
            foreach (PartyDraft to in Parties(properties, toField))
                Relations.Add(new Relation { From = from.Id, Kind = kind, To = to.Id, Share = share, Source = FollowTheMoneySource.SourceKey });
    }
}
