using System.Collections.Immutable;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.PkNacta;

/// <summary>The proscribed persons of Pakistan's National Counter Terrorism Authority, in JSON.</summary>
internal sealed class PkNactaSource : IListSource
{
    internal const string SourceKey = "pk-nacta";

    private const string Part = "proscribed-persons";

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "Proscribed persons";

    /// <inheritdoc/>
    public string Authority => "National Counter Terrorism Authority of Pakistan";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://nfs.nacta.gov.pk");

    /// <inheritdoc/>
    public string Terms => "Public list of the Government of Pakistan, as stored by OpenSanctions (MIT)";

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } = [new ListForm("json", "JSON", IsTried: true, new ListPart(Part, "source.json"))];

    // Some 4,700 persons in 2026.
    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(FewestParties: 2_000, MostParties: 20_000, new FillRate(PartyDetail.Identifier, 90));

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start) =>
        FileStart.IsJson(start) && FileStart.HasInOrder(start, "\"Name\"", "\"FatherName\"", "\"CNIC\"", "\"District\"") ? Part : null;

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new PkPublication().Read(files);
    }
}

/// <summary>Reads the persons. The list has no numbers, and many persons of one name: the identity card tells them apart.</summary>
internal sealed class PkPublication() : PublicationReader(PkNactaSource.SourceKey)
{
    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        foreach (ListFile file in files.Take(1)) ReadJson(file, new JsonShape("", ReadPerson));
        return Complete(files);
    }

    private EntryFate ReadPerson(ListEntry entry)
    {
        string card = entry.Text("CNIC");
        string name = entry.Text("Name");
        PartyDraft? draft = card.Length >= 13
            ? Start(entry, "CNIC", card, "Name", name, PartyKind.Person)
            : StartByName(entry, "", "Name", name, PartyKind.Person);
        if (draft is null) return EntryFate.Quarantined;

        AddIdentifier(draft, entry, "CNIC", IdentifierType.NationalId, card.Length > 1 ? card : "", "PK");
        draft.AddRemark("Father", entry.Text("FatherName"));
        draft.AddAddress(Joined(", ", entry.Text("District"), entry.Text("Province")));
        draft.Add(CountryCode.Of("PK"));
        draft.Add(new Designation("Proscribed persons"));
        return EntryFate.Used;
    }
}
