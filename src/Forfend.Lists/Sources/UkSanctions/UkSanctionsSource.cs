using System.Collections.Immutable;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UkSanctions;

/// <summary>
/// The sanctions lists of the United Kingdom: the UK Sanctions List, and the consolidated list of financial targets that was issued
/// beside it until January 2026. One row per name and address; rows of one number are one party.
/// </summary>
internal sealed class UkSanctionsSource : IListSource
{
    /// <summary>The key of this source, and the first part of the id of each of its parties.</summary>
    public const string SourceKey = "uk-sanctions";

    internal const string ListPart = "uk-sanctions-list";
    internal const string SummaryPart = "uk-sanctions-summary";
    internal const string SheetPart = "uk-sanctions-sheet";
    internal const string ConsolidatedPart = "conlist";

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "UK Sanctions List";

    /// <inheritdoc/>
    public string Authority => "Foreign, Commonwealth and Development Office; HM Treasury (OFSI)";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://www.gov.uk/government/publications/the-uk-sanctions-list");

    /// <inheritdoc/>
    public string Terms => "Contains public sector information licensed under the Open Government Licence v3.0";

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } =
    [
        new ListForm(
            "csv",
            "UK Sanctions List, comma-separated",
            IsTried: false,
            new ListPart(ListPart, "UK-Sanctions-List.csv", new Uri("https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv"))),
        new ListForm("summary", "UK Sanctions List, summary without aliases", IsTried: true, new ListPart(SummaryPart, "FCDO_SL.csv")),
        new ListForm("summary-sheet", "UK Sanctions List, summary as a spreadsheet", IsTried: true, new ListPart(SheetPart, "FCDO_SL.ods")),
        new ListForm("conlist", "consolidated list of OFSI, until January 2026", IsTried: true, new ListPart(ConsolidatedPart, "ConList.csv")),
    ];

    // 1,900 to 2,100 parties until 2020, 5,300 in 2025.
    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(
        FewestParties: 1_500,
        MostParties: 20_000,
        new FillRate(PartyDetail.Kind, 99),
        new FillRate(PartyDetail.Program, 99),
        new FillRate(PartyDetail.ListedFrom, 95));

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (start.StartsWith("PK"u8)) return fileName.StartsWith("FCDO_SL", StringComparison.OrdinalIgnoreCase) ? SheetPart : null;
        if (FileStart.HasInOrder(start, "Name 6", "Name 1", "Alias Type", "Regime", "Group ID")) return ConsolidatedPart;
        if (FileStart.HasInOrder(start, "Unique ID", "OFSI Group ID", "Name 6", "Regime Name")) return ListPart;
        return FileStart.HasInOrder(start, "Unique ID", "OFSI Group ID", "Regime Name", "Sanctions Imposed") ? SummaryPart : null;
    }

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new UkPublication().Read(files);
    }
}
