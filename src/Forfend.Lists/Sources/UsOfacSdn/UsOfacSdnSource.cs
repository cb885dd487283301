using System.Collections.Immutable;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>
/// OFAC's Specially Designated Nationals and Blocked Persons List, in every form it is issued in.
/// </summary>
public sealed class UsOfacSdnSource : IListSource
{
    /// <summary>The key of this source, and the first part of the id of each of its parties.</summary>
    public const string SourceKey = "us-ofac-sdn";

    private const string XmlPart = "sdn-xml";
    private const string AdvancedPart = "sdn-advanced";
    private const string EnhancedPart = "sdn-enhanced";

    private static readonly LegacyParts Parts = new("sdn", "alt", "add", "sdn_comments");

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "Specially Designated Nationals and Blocked Persons List";

    /// <inheritdoc/>
    public string Authority => "Office of Foreign Assets Control, US Department of the Treasury";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://sanctionslist.ofac.treas.gov/Home/SdnList");

    /// <inheritdoc/>
    public string Terms => "Work of the United States Government, in the public domain (17 U.S.C. 105)";

    // The list had about 7,400 entries in 2019 and 18,000 in 2025: fewer than 5,000 is a cut file, more than 60,000 another one.
    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(
        FewestParties: 5_000, MostParties: 60_000, new FillRate(PartyDetail.Kind, 95), new FillRate(PartyDetail.Program, 95));

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } =
    [
        new ListForm(
            "csv",
            "four comma-separated files",
            IsTried: true,
            new ListPart(Parts.Primary, "sdn.csv", Export("SDN.CSV")),
            new ListPart(Parts.Aliases, "alt.csv", Export("ALT.CSV")),
            new ListPart(Parts.Addresses, "add.csv", Export("ADD.CSV")),
            new ListPart(Parts.Comments, "sdn_comments.csv", Export("SDN_COMMENTS.CSV"), IsNeeded: false)),
        new ListForm("xml", "XML", IsTried: false, new ListPart(XmlPart, "sdn.xml", Export("SDN.XML"))),

        // Parts of the real files were read; the whole ones were not to be had.
        new ListForm("advanced-xml", "advanced XML", IsTried: false, new ListPart(AdvancedPart, "sdn_advanced.xml", Export("SDN_ADVANCED.XML"))),
        new ListForm("enhanced-xml", "enhanced XML", IsTried: false, new ListPart(EnhancedPart, "sdn_enhanced.xml", Export("SDN_ENHANCED.XML"))),
    ];

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (Parts.PartOf(fileName) is { } part) return part;
        if (fileName.StartsWith("cons", StringComparison.OrdinalIgnoreCase)) return null;
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

    internal static Uri Export(string file) => new("https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/" + file);
}
