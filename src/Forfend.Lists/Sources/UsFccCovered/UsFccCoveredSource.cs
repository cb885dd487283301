using System.Collections.Immutable;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsFccCovered;

/// <summary>The Covered List of the Federal Communications Commission, as its web page has it: sentences that name companies, and some that name none.</summary>
internal sealed class UsFccCoveredSource : IListSource
{
    internal const string Equipment = "covered_equipment_or_services";
    internal const string Included = "date_of_inclusion_on_covered_list";

    private const string Part = "covered";

    /// <inheritdoc/>
    public string Key => UsLists.FccCovered.Key;

    /// <inheritdoc/>
    public string Title => UsLists.FccCovered.Title;

    /// <inheritdoc/>
    public string Authority => "Federal Communications Commission";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://www.fcc.gov/supplychain/coveredlist");

    /// <inheritdoc/>
    public string Terms => "Work of the United States Government, in the public domain (17 U.S.C. 105)";

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } =
        [new ListForm("csv", "table", IsTried: true, new ListPart(Part, "covered_list.csv"))];

    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(FewestParties: 8, MostParties: 200, new FillRate(PartyDetail.ListedFrom, 95));

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start) => FileStart.HasInOrder(start, Equipment, Included) ? Part : null;

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new CoveredPublication().Read(files);
    }
}
