using System.Collections.Immutable;
using System.Globalization;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacWallets;

/// <summary>
/// The addresses of virtual currencies in OFAC's SDN list, drawn out of it into one table. It is not the SDN list: it supplements it with
/// the addresses, and its parties are those of it.
/// </summary>
internal sealed class UsOfacWalletsSource : IListSource
{
    internal const string SourceKey = "us-ofac-wallets";

    private const string Part = "wallets";

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "Addresses of virtual currencies in the SDN list";

    /// <inheritdoc/>
    public string Authority => "Office of Foreign Assets Control, US Department of the Treasury";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://ofac.treasury.gov/faqs/topic/1626");

    /// <inheritdoc/>
    public string Terms => "Work of the United States Government, in the public domain (17 U.S.C. 105)";

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } = [new ListForm("json", "JSON", IsTried: true, new ListPart(Part, "all_addresses.json"))];

    // 961 addresses of 94 parties in 2026.
    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(
        FewestParties: 40, MostParties: 5_000, new FillRate(PartyDetail.Identifier, 100), new FillRate(PartyDetail.Program, 95), new FillRate(PartyDetail.ListedFrom, 95));

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start) =>
        FileStart.IsJson(start) && FileStart.HasInOrder(start, "\"addresses\"", "\"address\"", "\"chain\"", "\"entity_id\"") ? Part : null;

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new WalletPublication().Read(files);
    }
}

/// <summary>Reads the addresses, one an entry; those of one number are one party.</summary>
internal sealed class WalletPublication() : PublicationReader(UsOfacWalletsSource.SourceKey)
{
    private int? _announced;

    internal ListReading Read(IReadOnlyList<ListFile> files)
    {
        foreach (ListFile file in files.Take(1))
        {
            int read = 0;
            ReadJson(file, new JsonShape("addresses", entry =>
            {
                read++;
                return ReadAddress(entry);
            })
            {
                Header = header =>
                {
                    header.Ignore("source_list");
                    if (int.TryParse(header.Text("total_address_count"), NumberStyles.None, CultureInfo.InvariantCulture, out int count)) _announced = count;
                },
            });
            if (_announced is { } announced && announced != read)
                Refuse(ListRules.CountDiffers, file.Name, $"The file says that it has {announced} addresses, and has {read}.");
        }

        return Complete(files);
    }

    private EntryFate ReadAddress(ListEntry entry)
    {
        string number = entry.Text("entity_id");
        string name = entry.Text("entity_name");
        if ((Known(number) ?? Start(entry, "entity_id", number, "entity_name", name, PartyKind.Unknown)) is not { } draft)
            return EntryFate.Quarantined;

        draft.Add(new PartyName(name, NameStrength.StrongAlias, "a.k.a."));
        draft.AddSameAs(new PartyId($"{UsLists.Sdn.Key}/{number}"));
        AddIdentifier(draft, entry, "address", IdentifierType.Wallet, entry.Text("address"));
        draft.AddRemark("Chain", entry.Text("chain"));
        entry.Ignore("ofac_tickers");
        DateOnly? from = Day(entry, "date_listed", entry.Text("date_listed"), draft);
        foreach (string program in entry.Texts("programs")) draft.Add(new Designation(program, From: from));
        return EntryFate.Used;
    }
}
