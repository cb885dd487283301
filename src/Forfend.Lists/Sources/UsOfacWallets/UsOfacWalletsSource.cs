using System.Collections.Immutable;
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
