using System.Collections.Immutable;
using Forfend.Lists.Sources.UsOfacSdn;

namespace Forfend.Lists.Sources.UsOfacNonSdn;

/// <summary>
/// OFAC's consolidated list of everybody who is sanctioned without being on the SDN list: sectoral sanctions, Chinese
/// military-industrial companies, correspondent accounts and the rest.
/// </summary>
internal sealed class UsOfacNonSdnSource : IListSource
{
    /// <summary>The key of this source, and the first part of the id of each of its parties.</summary>
    public const string SourceKey = "us-ofac-non-sdn";

    private static readonly OfacFiles Files = new(SourceKey, "cons", new LegacyParts("cons_prim", "cons_alt", "cons_add", "cons_comments"));

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "Consolidated Sanctions List (non-SDN)";

    /// <inheritdoc/>
    public string Authority => "Office of Foreign Assets Control, US Department of the Treasury";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://sanctionslist.ofac.treas.gov/Home/ConsolidatedList");

    /// <inheritdoc/>
    public string Terms => "Work of the United States Government, in the public domain (17 U.S.C. 105)";

    /// <inheritdoc/>
    public ImmutableArray<ListName> Lists => [new ListName(Key, Title), .. OfacLists.InConsolidated];

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } = Files.Forms("consolidated.xml", isXmlTried: true);

    // 375 to 640 entries from 2018 to 2025.
    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(
        FewestParties: 200, MostParties: 5_000, new FillRate(PartyDetail.Kind, 95), new FillRate(PartyDetail.Program, 95));

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return Files.PartOf(fileName, start);
    }

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Files.Read(files);
    }
}
