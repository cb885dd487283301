using System.Collections.Immutable;
using Forfend.Lists.Reading;
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

    private const string XmlPart = "cons-xml";
    private const string AdvancedPart = "cons-advanced";
    private const string EnhancedPart = "cons-enhanced";

    private static readonly LegacyParts Parts = new("cons_prim", "cons_alt", "cons_add", "cons_comments");

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
    public ImmutableArray<ListForm> Forms { get; } =
    [
        new ListForm(
            "csv",
            "four comma-separated files",
            IsTried: true,
            new ListPart(Parts.Primary, "cons_prim.csv", UsOfacSdnSource.Export("CONS_PRIM.CSV")),
            new ListPart(Parts.Aliases, "cons_alt.csv", UsOfacSdnSource.Export("CONS_ALT.CSV")),
            new ListPart(Parts.Addresses, "cons_add.csv", UsOfacSdnSource.Export("CONS_ADD.CSV")),
            new ListPart(Parts.Comments, "cons_comments.csv", UsOfacSdnSource.Export("CONS_COMMENTS.CSV"), IsNeeded: false)),
        new ListForm("xml", "XML", IsTried: true, new ListPart(XmlPart, "consolidated.xml", UsOfacSdnSource.Export("CONSOLIDATED.XML"))),
        new ListForm(
            "advanced-xml", "advanced XML", IsTried: false, new ListPart(AdvancedPart, "cons_advanced.xml", UsOfacSdnSource.Export("CONS_ADVANCED.XML"))),
        new ListForm(
            "enhanced-xml", "enhanced XML", IsTried: false, new ListPart(EnhancedPart, "cons_enhanced.xml", UsOfacSdnSource.Export("CONS_ENHANCED.XML"))),
    ];

    // 375 to 640 entries from 2018 to 2025.
    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(
        FewestParties: 200, MostParties: 5_000, new FillRate(PartyDetail.Kind, 95), new FillRate(PartyDetail.Program, 95));

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (Parts.PartOf(fileName) is { } part) return part;
        if (!fileName.StartsWith("cons", StringComparison.OrdinalIgnoreCase)) return null;
        if (FileStart.IsXml(start, "sdnList")) return XmlPart;
        if (FileStart.IsXml(start, "Sanctions")) return AdvancedPart;
        return FileStart.IsXml(start, "sanctionsData") ? EnhancedPart : null;
    }

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return (files.Count == 0 ? "" : files[0].Part) switch
        {
            XmlPart => new SdnXmlPublication(SourceKey).Read(files),
            AdvancedPart => new AdvancedPublication(SourceKey).Read(files),
            EnhancedPart => new EnhancedPublication(SourceKey).Read(files),
            _ => new SdnPublication(SourceKey, Parts).Read(files),
        };
    }
}
