using System.Collections.Immutable;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsAgencies;

/// <summary>
/// Lists that United States agencies publish as documents (supplements of regulations, notices, web pages), extracted into one JSON
/// form, a file for each list.
/// </summary>
internal sealed class UsAgenciesSource : IListSource
{
    internal const string SourceKey = "us-agencies";

    /// <summary>The lists by the name the files give themselves.</summary>
    internal static readonly ImmutableArray<(string Id, ListName List, PartyKind Kind)> Known =
    [
        ("bis-entity-list", UsLists.EntityList, PartyKind.Unknown),
        ("bis-meu", UsLists.MilitaryEndUser, PartyKind.Organization),
        ("bis-dpl", UsLists.DeniedPersons, PartyKind.Unknown),
        ("dow-1260h", UsLists.Section1260H, PartyKind.Organization),
        ("dow-1286", new ListName("us-dod-1286", "Institutions under section 1286"), PartyKind.Organization),
        ("dhs-uflpa", new ListName("us-dhs-uflpa", "UFLPA Entity List"), PartyKind.Organization),
        ("fcc-covered", UsLists.FccCovered, PartyKind.Organization),
        ("ofac-nscmic", UsLists.NsCmic, PartyKind.Organization),
        ("ofac-eo14032", new ListName("us-eo14032-annex", "Annex to Executive Order 14032"), PartyKind.Organization),
        ("state-debarred-admin", UsLists.ItarDebarred, PartyKind.Unknown),
        ("state-debarred-statutory", UsLists.ItarDebarred, PartyKind.Unknown),
        ("state-nonproliferation", UsLists.Nonproliferation, PartyKind.Unknown),
    ];

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "Lists of United States agencies";

    /// <inheritdoc/>
    public string Authority => "US Departments of Commerce, Defense, State, Homeland Security and the Treasury; Federal Communications Commission";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://www.ecfr.gov/current/title-15/subtitle-B/chapter-VII/subchapter-C/part-744");

    /// <inheritdoc/>
    public string Terms => "Work of the United States Government, in the public domain (17 U.S.C. 105)";

    /// <inheritdoc/>
    public ImmutableArray<ListName> Lists { get; } = [.. Known.Select(known => known.List).Distinct()];

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } =
    [
        new ListForm("json", "one JSON file for each list", IsTried: true, [.. Known.Select(known => new ListPart(known.Id, File(known.Id), IsNeeded: false))]),
    ];

    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(FewestParties: 5, MostParties: 20_000);

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start)
    {
        if (!FileStart.IsJson(start)) return null;
        foreach ((string id, _, _) in Known)
            if (FileStart.HasInOrder(start, "\"list_id\"", $"\"{id}\"", "\"entities\"")) return id;

        return null;
    }

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new AgencyPublication().Read(files);
    }

    private static string File(string id) => id.Replace('-', '_') + ".json";
}

/// <summary>Reads the files, all of one form.</summary>
internal sealed class AgencyPublication() : PublicationReader(UsAgenciesSource.SourceKey)
{
    private const string OfDocument = "(";

    /// <inheritdoc/>
    protected override DateOrder DateOrder => DateOrder.MonthFirst;

    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        foreach (ListFile file in files)
        {
            (string id, ListName list, PartyKind kind) = UsAgenciesSource.Known.First(known => known.Id == file.Part);
            ReadJson(file, new JsonShape("entities", entry => ReadEntity(entry, id, list, kind))
            {
                Header = header =>
                {
                    header.Ignore("list_id", "source_file", "count");
                    if (Day(header, "extracted", header.Text("extracted")) is { } day && !(Published > day)) Published = day;
                },
            });
        }

        return Complete(files);
    }

    private EntryFate ReadEntity(ListEntry entry, string id, ListName list, PartyKind kind)
    {
        string name = entry.Text("name");
        if (StartByName(entry, id + "-", "name", name, kind) is not { } draft) return EntryFate.Quarantined;

        foreach (PartyName other in BracketedName.Others(name)) draft.Add(other);
        foreach (string alias in entry.Texts("aliases")) draft.Add(new PartyName(alias, NameStrength.StrongAlias, "a.k.a."));
        draft.AddAddress(entry.Text("address"));
        AddCountry(draft, entry, "country", WithoutRemark(entry.Text("country")));
        draft.Add(new Designation("", entry.Text("federal_register"), Day(entry, "effective_date", entry.Text("effective_date"), draft))
        {
            List = list.Key,

            // The notes of the Entity List are its column "licence requirement".
            LicenceRequirement = id == "bis-entity-list" ? entry.Text("notes") : "",
        });
        draft.AddRemark(entry.Text("notes"));
        draft.AddRemark("Status", entry.Text("status"));
        return EntryFate.Used;
    }

    private static string WithoutRemark(string country)
    {
        int bracket = country.IndexOf(OfDocument, StringComparison.Ordinal);
        return bracket > 0 ? country[..bracket].Trim() : country;
    }
}
