using System.Collections.Immutable;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsCsl;

/// <summary>
/// The United States Consolidated Screening List: the lists of three departments in one file, as comma-separated text or JSON.
/// </summary>
internal sealed class UsCslSource : IListSource
{
    /// <summary>The key of this source, and the first part of the id of each of its parties.</summary>
    public const string SourceKey = "us-csl";

    internal const string CsvPart = "csl";
    internal const string JsonPart = "csl-json";

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "Consolidated Screening List";

    /// <inheritdoc/>
    public string Authority => "US Departments of Commerce, State and the Treasury (International Trade Administration)";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://www.trade.gov/consolidated-screening-list");

    /// <inheritdoc/>
    public string Terms => "Work of the United States Government, in the public domain (17 U.S.C. 105)";

    /// <inheritdoc/>
    public ImmutableArray<ListName> Lists { get; } = [.. CslLists.All.Select(each => each.List)];

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } =
    [
        new ListForm("csv", "comma-separated text", IsTried: true, new ListPart(CsvPart, "consolidated.csv", Address("consolidated.csv"))),
        new ListForm("json", "JSON", IsTried: false, new ListPart(JsonPart, "consolidated.json", Address("consolidated.json"))),
    ];

    // 14,160 entries in 2022, some 25,000 in 2025.
    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(
        FewestParties: 10_000, MostParties: 100_000, new FillRate(PartyDetail.Alias, 30), new FillRate(PartyDetail.Country, 50));

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start)
    {
        if (FileStart.HasInOrder(start, "source", "entity_number", "programs", "federal_register_notice", "source_list_url")
            && !FileStart.IsJson(start)) return CsvPart;
        return FileStart.IsJson(start) && FileStart.HasInOrder(start, "\"source\"", "source_list_url") ? JsonPart : null;
    }

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new CslPublication().Read(files);
    }

    private static Uri Address(string file) => new("https://data.trade.gov/downloadable_consolidated_screening_list/v1/" + file);
}
