using System.Collections.Immutable;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UnSecurityCouncil;

/// <summary>The consolidated list of the United Nations Security Council, in XML.</summary>
internal sealed class UnSecurityCouncilSource : IListSource
{
    /// <summary>The key of this source, and the first part of the id of each of its parties.</summary>
    public const string SourceKey = "un-sc";

    private const string Part = "consolidated";

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "United Nations Security Council Consolidated List";

    /// <inheritdoc/>
    public string Authority => "United Nations Security Council";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list");

    /// <inheritdoc/>
    public string Terms => "Free to use with attribution to the United Nations Security Council";

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } =
    [
        new ListForm(
            "xml",
            "XML",
            IsTried: true,
            new ListPart(Part, "consolidated.xml", new Uri("https://scsanctions.un.org/resources/xml/en/consolidated.xml"))),
    ];

    // Between 880 and 1,100 entries from 2018 to 2026.
    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(
        FewestParties: 500,
        MostParties: 5_000,
        new FillRate(PartyDetail.Program, 99),
        new FillRate(PartyDetail.ListedFrom, 99),
        new FillRate(PartyDetail.Alias, 40));

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start) => FileStart.IsXml(start, "CONSOLIDATED_LIST") ? Part : null;

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new UnPublication().Read(files);
    }
}
