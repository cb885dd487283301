using System.Text.Json;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Reading;

namespace Forfend.Ownership.Formats.FollowTheMoney;

/// <summary>Entities of the FollowTheMoney model, one a line.</summary>
public sealed class FollowTheMoneyFormat : IOwnerFormat
{
    // Schemata of relations, with the properties of their two ends.
    private static readonly Dictionary<string, (RelationKind Kind, string From, string To)> Links = new(StringComparer.Ordinal)
    {
        ["Ownership"] = (RelationKind.Owns, "owner", "asset"),
        ["Directorship"] = (RelationKind.Directs, "director", "organization"),
        ["Family"] = (RelationKind.FamilyOf, "person", "relative"),
        ["Associate"] = (RelationKind.LinkedTo, "person", "associate"),
        ["UnknownLink"] = (RelationKind.LinkedTo, "subject", "object"),
        ["Representation"] = (RelationKind.ActsFor, "agent", "client"),
    };

    private static readonly Dictionary<string, PartyKind> Kinds = new(StringComparer.Ordinal)
    {
        ["Person"] = PartyKind.Person,
        ["LegalEntity"] = PartyKind.Unknown,
        ["Organization"] = PartyKind.Organization,
        ["Company"] = PartyKind.Organization,
        ["PublicBody"] = PartyKind.Organization,
        ["Vessel"] = PartyKind.Vessel,
        ["Airplane"] = PartyKind.Aircraft,
        ["Asset"] = PartyKind.Unknown,
    };

    private static readonly (string Property, IdentifierType Type)[] Identifiers =
    [
        ("leiCode", IdentifierType.Lei),
        ("registrationNumber", IdentifierType.RegistrationNumber),
        ("ogrnCode", IdentifierType.RegistrationNumber),
        ("innCode", IdentifierType.TaxId),
        ("taxNumber", IdentifierType.TaxId),
        ("passportNumber", IdentifierType.Passport),
        ("idNumber", IdentifierType.NationalId),
        ("imoNumber", IdentifierType.Imo),
        ("mmsi", IdentifierType.Mmsi),
        ("swiftBic", IdentifierType.Bic),
    ];

    /// <inheritdoc/>
    public string Key => "ftm";

    /// <inheritdoc/>
    public string Title => "FollowTheMoney entities (OpenSanctions, OCCRP)";

    /// <inheritdoc/>
    public bool IsTried => true;

    /// <inheritdoc/>
    public bool Recognizes(string start)
    {
        ArgumentNullException.ThrowIfNull(start);
        return start.Contains("\"schema\"", StringComparison.Ordinal) && start.Contains("\"properties\"", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public OwnerReading Read(Stream content, string file)
    {
        var findings = new ReadingFindings(file);
        var parties = new Dictionary<string, ListedParty>(StringComparer.Ordinal);
        var links = new List<(JsonElement Entity, int Line)>();
        var unused = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int again = 0;
        int used = 0;
        (int records, int quarantined) = JsonRecords.Read(content, findings, (entity, line) =>
        {
            string schema = entity.Text("schema");
            string id = entity.Text("id");
            if (Links.ContainsKey(schema)) links.Add((entity.Clone(), line));
            else if (id.Length > 0 && Kinds.TryGetValue(schema, out PartyKind kind))
            {
                used++;
                parties[id] = Party(entity, id, kind);
            }
            else if (id.Length > 0 && schema.Length > 0) unused[schema] = unused.GetValueOrDefault(schema) + 1;
            else
            {
                again++;
                findings.Warn(OwnerCodes.Record, line, "schema", "is missing, or the entity has no id.", RecordFate.Quarantined);
            }
        });

        foreach ((string schema, int count) in unused)
            findings.Note(OwnerCodes.Unused, 0, schema, $"{count} entities of this schema say nothing of owners and are left out.", RecordFate.Omitted);

        var relations = new StatedRelations(findings);
        foreach ((JsonElement entity, int line) in links)
        {
            Relation[] read = [.. Relations(entity, line, parties, findings)];
            if (read.Length > 0) used++;
            else again++;
            foreach (Relation relation in read) relations.Add(relation, line);
        }

        return new OwnerReading([.. parties.Values.DistinctBy(party => party.Id)], relations.All(), findings.All(), new OwnerBooks(records, used, quarantined + again, unused.Values.Sum()));
    }

    private static IEnumerable<string> Values(JsonElement entity, string property) =>
        entity.Get("properties").Each(property).Select(JsonFields.Text).Where(text => text.Length > 0);

    private static ListedParty Party(JsonElement entity, string id, PartyKind kind)
    {
        var draft = new PartyDraft(IdOf(entity, id), kind);
        draft.Named(entity.Text("caption"));
        foreach (string name in Values(entity, "name")) draft.Named(name);
        foreach (string name in Values(entity, "alias")) draft.Named(name, "a.k.a.");
        foreach (string name in Values(entity, "previousName")) draft.Named(name, "f.k.a.");
        foreach ((string property, IdentifierType type) in Identifiers)
            foreach (string value in Values(entity, property)) draft.With(type, value);
        foreach (string property in new[] { "jurisdiction", "country", "nationality", "citizenship", "flag" })
            foreach (string country in Values(entity, property)) draft.In(country);
        foreach (string date in Values(entity, "birthDate")) draft.Born(date);
        return draft.Party();
    }

    // OpenSanctions joins entries of many lists under an id of its own and keeps theirs as referents.
    private static string IdOf(JsonElement entity, string id)
    {
        const string Ofac = "ofac-";
        string[] numbers = [.. entity.Each("referents").Select(JsonFields.Text).Append(id)
            .Where(referent => referent.StartsWith(Ofac, StringComparison.Ordinal) && referent.Length is > 5 and < 16 && referent.AsSpan(Ofac.Length).IndexOfAnyExceptInRange('0', '9') < 0)
            .Distinct(StringComparer.Ordinal)];
        return numbers is [var only] ? "us-ofac-sdn/" + only[Ofac.Length..] : "ftm/" + id;
    }

    private static IEnumerable<Relation> Relations(JsonElement entity, int line, Dictionary<string, ListedParty> parties, ReadingFindings findings)
    {
        (RelationKind kind, string from, string to) = Links[entity.Text("schema")];
        string[] starts = [.. Values(entity, from)];
        string[] ends = [.. Values(entity, to)];
        if (starts.Length == 0 || ends.Length == 0)
            findings.Note(OwnerCodes.Dangling, line, starts.Length == 0 ? from : to, "is missing; the relation leads nowhere.", RecordFate.Quarantined);

        Share? share = kind is RelationKind.Owns ? Percentage(entity, line, findings) : null;
        EffectivePeriod period = Period(entity, line, findings);
        string source = string.Join(", ", entity.Each("datasets").Select(JsonFields.Text).Where(text => text.Length > 0).DefaultIfEmpty(entity.Text("id")));
        foreach (string start in starts)
        {
            foreach (string end in ends.Where(end => end != start))
            {
                foreach (string missing in new[] { start, end }.Where(id => !parties.ContainsKey(id)))
                    findings.Note(OwnerCodes.Dangling, line, "", $"No entity describes `{missing}`; it is kept by its id.", RecordFate.Kept);
                yield return new Relation { From = Id(start), Kind = kind, To = Id(end), Share = share, Period = period, Source = source };
            }
        }

        PartyId Id(string id) => parties.TryGetValue(id, out ListedParty? party) ? party.Id : new PartyId("ftm/" + id);
    }

    private static Share Percentage(JsonElement entity, int line, ReadingFindings findings)
    {
        var known = new List<decimal>();
        foreach (JsonElement value in entity.Get("properties").Each("percentage"))
        {
            if (value.Number() is { } percent and >= 0 and <= 100) known.Add(percent);
            else findings.Warn(OwnerCodes.Share, line, "percentage", $"`{value.Text()}` is no percentage from 0 to 100; read as unknown.", RecordFate.ReadAs);
        }

        return known.Count == 0 ? Share.Unknown : Share.Between(known.Min(), known.Max());
    }

    private static EffectivePeriod Period(JsonElement entity, int line, ReadingFindings findings)
    {
        DateOnly? since = Days("startDate", isEnd: false).Min();
        DateOnly? until = Days("endDate", isEnd: true).Max();
        if (since is null || until is null || since < until) return new EffectivePeriod(since, until);

        findings.Warn(OwnerCodes.Period, line, "endDate", "is not after the start; read as always.", RecordFate.ReadAs);
        return EffectivePeriod.Always;

        IEnumerable<DateOnly?> Days(string property, bool isEnd)
        {
            foreach (string text in Values(entity, property))
            {
                if (WidestDay.TryRead(text, isEnd, out DateOnly? day)) yield return day;
                else findings.Warn(OwnerCodes.Period, line, property, $"`{text}` is no day; read as open.", RecordFate.ReadAs);
            }
        }
    }
}
