using System.Collections.Immutable;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.MyMoha;

/// <summary>
/// The sanctions list of the Malaysian Ministry of Home Affairs: a document, of which the tagged text is read.
/// </summary>
internal sealed class MyMohaSource : IListSource
{
    internal const string SourceKey = "my-moha";

    private const string Part = "sanction-list";

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "Sanctions list of the Ministry of Home Affairs";

    /// <inheritdoc/>
    public string Authority => "Ministry of Home Affairs of Malaysia";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://www.moha.gov.my/index.php/en/maklumat-perkhidmatan/membanteras-pembiayaan-keganasan2/senarai-kementerian-dalam-negeri");

    /// <inheritdoc/>
    public string Terms => "Public list of the Government of Malaysia";

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } =
        [new ListForm("tagged-xml", "tagged text of the document, saved as XML", IsTried: true, new ListPart(Part, "moha.xml"))];

    // 77 persons and 24 organizations in 2025.
    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(
        FewestParties: 60, MostParties: 1_000, new FillRate(PartyDetail.ListedFrom, 95), new FillRate(PartyDetail.Country, 50));

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start)
    {
        ArgumentNullException.ThrowIfNull(fileName);

        // Every document saved so has this root; the name tells.
        return fileName.Contains("moha", StringComparison.OrdinalIgnoreCase) && FileStart.IsXml(start, "TaggedPDF-doc") ? Part : null;
    }

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new MyPublication().Read(files);
    }
}
