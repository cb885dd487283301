using System.Collections.Immutable;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>
/// OFAC's Specially Designated Nationals and Blocked Persons List, in every form it is issued in.
/// </summary>
public sealed class UsOfacSdnSource : IListSource
{
    /// <summary>The key of this source, and the first part of the id of each of its parties.</summary>
    public const string SourceKey = "us-ofac-sdn";

    private static readonly OfacFiles Files = new(SourceKey, "sdn", new LegacyParts("sdn", "alt", "add", "sdn_comments"));

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
    public ImmutableArray<ListForm> Forms { get; } = Files.Forms("sdn.xml", isXmlTried: false);

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
