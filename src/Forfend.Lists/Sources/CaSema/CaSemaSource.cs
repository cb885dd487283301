using System.Collections.Immutable;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.CaSema;

/// <summary>The Consolidated Canadian Autonomous Sanctions List, in XML.</summary>
internal sealed class CaSemaSource : IListSource
{
    internal const string SourceKey = "ca-sema";

    private const string Part = "sema-lmes";

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "Consolidated Canadian Autonomous Sanctions List";

    /// <inheritdoc/>
    public string Authority => "Global Affairs Canada";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://www.international.gc.ca/world-monde/international_relations-relations_internationales/sanctions/consolidated-consolide.aspx");

    /// <inheritdoc/>
    public string Terms => "Contains information licensed under the Open Government Licence - Canada";

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } =
    [
        new ListForm("xml", "XML", IsTried: true, new ListPart(
            Part,
            "sema-lmes.xml",
            new Uri("https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales/sanctions/sema-lmes.xml"))),
    ];

    // 1,369 entries in 2020, some 5,000 in 2025.
    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(
        FewestParties: 1_000, MostParties: 20_000, new FillRate(PartyDetail.Kind, 95), new FillRate(PartyDetail.Program, 99));

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start) => FileStart.IsXml(start, "data-set", alsoHas: "<record>") ? Part : null;

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new CaPublication().Read(files);
    }
}

/// <summary>Reads the records. The list has no numbers: regulation, schedule and item are one, and only together.</summary>
internal sealed class CaPublication() : PublicationReader(CaSemaSource.SourceKey)
{
    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        var shape = new XmlShape(
            "data-set",
            Namespaces: [""],
            Containers: [],
            Entries: new Dictionary<string, Func<ListEntry, EntryFate>> { ["record"] = ReadRecord },
            Headers: new Dictionary<string, Action<ListEntry>>());
        foreach (ListFile file in files.Take(1)) ReadXml(file, shape);
        return Complete(files);
    }

    private EntryFate ReadRecord(ListEntry record)
    {
        string entity = record.Text("Entity") is { Length: > 0 } old ? old : record.Text("EntityOrShip");
        string person = Joined(", ", record.Text("LastName"), record.Text("GivenName"));
        string ship = record.Text("ShipIMONumber");
        PartyKind kind = person.Length > 0 ? PartyKind.Person : ship.Length > 0 ? PartyKind.Vessel : PartyKind.Organization;
        string name = person.Length > 0 ? person : entity;
        if (StartByName(record, "", person.Length > 0 ? "LastName" : "Entity", name, kind) is not { } draft) return EntryFate.Quarantined;

        // `Burma / Birmanie`: the regulation, in both languages; the country sanctioned, not the party's own.
        string regulation = record.Text("Country");
        string citation = Joined(", ", Prefixed("Schedule ", record.Text("Schedule")), Prefixed("item ", record.Text("Item")));
        draft.Add(new Designation(regulation, citation, Day(record, "DateOfListing", record.Text("DateOfListing"), draft)));
        draft.Add(new PartyName(person.Length > 0 ? entity : "", NameStrength.StrongAlias, "a.k.a."));
        foreach (string alias in Aliases(record.Text("Aliases"))) draft.Add(new PartyName(alias, NameStrength.StrongAlias, "a.k.a."));

        string born = record.Text("DateOfBirth") is { Length: > 0 } date ? date : record.Text("DateOfBirthOrShipBuildDate");
        if (kind == PartyKind.Person) AddBirthDate(draft, record, "DateOfBirth", born);
        else draft.AddRemark("Built", born);

        AddIdentifier(draft, record, "ShipIMONumber", IdentifierType.Imo, ship);
        draft.AddRemark("Title", record.Text("Title") is { Length: > 0 } title ? title : record.Text("TitleOrShip"));
        return EntryFate.Used;
    }

    private static string Prefixed(string prefix, string text) => text.Length == 0 ? "" : prefix + text;

    // Aliases are joined by commas, and commas stand inside of them as well (`Sample Co., Ltd.`): what cannot be a name of its own
    // belongs to the one before.
    private static IEnumerable<string> Aliases(string text)
    {
        string current = "";
        foreach (string part in text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            bool belongsBefore = current.Length > 0
                && (part.StartsWith("Ltd", StringComparison.OrdinalIgnoreCase) || part.StartsWith("Inc", StringComparison.OrdinalIgnoreCase)
                    || part.StartsWith("LLC", StringComparison.Ordinal) || part.StartsWith("S.A", StringComparison.Ordinal));
            if (belongsBefore)
            {
                current += ", " + part;
                continue;
            }

            if (current.Length > 0) yield return current;
            current = part;
        }

        if (current.Length > 0) yield return current;
    }
}
