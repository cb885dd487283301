using System.Collections.Immutable;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.AuDfat;

/// <summary>The Consolidated List of the Australian Department of Foreign Affairs and Trade: a spreadsheet, or its rows as text.</summary>
internal sealed class AuDfatSource : IListSource
{
    internal const string SourceKey = "au-dfat";
    internal const string SheetPart = "regulation8-xlsx";

    private const string CsvPart = "regulation8-csv";

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "Consolidated List";

    /// <inheritdoc/>
    public string Authority => "Australian Department of Foreign Affairs and Trade";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://www.dfat.gov.au/international-relations/security/sanctions/consolidated-list");

    /// <inheritdoc/>
    public string Terms => "Creative Commons Attribution 4.0: Commonwealth of Australia, Department of Foreign Affairs and Trade";

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } =
    [
        new ListForm("xlsx", "spreadsheet", IsTried: true, new ListPart(
            SheetPart, "regulation8_consolidated.xlsx", new Uri("https://www.dfat.gov.au/sites/default/files/regulation8_consolidated.xlsx"))),
        new ListForm("csv", "comma-separated text", IsTried: true, new ListPart(CsvPart, "regulation8_consolidated.csv")),
    ];

    // Some 2,950 parties in 2024.
    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(
        FewestParties: 1_500, MostParties: 20_000, new FillRate(PartyDetail.Kind, 99), new FillRate(PartyDetail.Program, 95));

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start)
    {
        ArgumentNullException.ThrowIfNull(fileName);

        // Every spreadsheet begins alike; the name tells.
        bool isSheet = start.StartsWith("PK"u8) && fileName.StartsWith("regulation8", StringComparison.OrdinalIgnoreCase);
        if (isSheet) return SheetPart;
        return FileStart.HasInOrder(start, "Reference", "Name of Individual or Entity", "Name Type", "Listing Information", "Committees")
            ? CsvPart
            : null;
    }

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new AuPublication().Read(files);
    }
}
