using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsDod1260H;

/// <summary>The list of Chinese military companies under section 1260H of the NDAA for 2021, with the day of each edition.</summary>
internal sealed class UsDod1260HSource : TableSource
{
    /// <inheritdoc/>
    public override string Key => "us-dod-1260h";

    /// <inheritdoc/>
    public override string Title => "Chinese Military Companies (section 1260H)";

    /// <inheritdoc/>
    public override string Authority => "US Department of Defense";

    /// <inheritdoc/>
    public override Uri Url { get; } = new("https://www.defense.gov/News/Releases/");

    /// <inheritdoc/>
    public override string Terms => "Content of the official source as transcribed by OpenSanctions (MIT)";

    /// <inheritdoc/>
    public override ListExpectations Expectations { get; } = new(FewestParties: 60, MostParties: 2_000, new FillRate(PartyDetail.ListedFrom, 95));

    /// <inheritdoc/>
    protected override string FileName => "us_dod_chinese_milcorps.csv";

    /// <inheritdoc/>
    protected override TableMapping Mapping { get; } = new(
        new Column("Name", ColumnMeaning.Alias),
        new Column("Clean Name", ColumnMeaning.Name),
        new Column("Alias", ColumnMeaning.Alias),
        new Column("Previous Name", ColumnMeaning.FormerName),
        new Column("Parent Name", ColumnMeaning.Remark),
        new Column("Note", ColumnMeaning.Remark),
        new Column("Start date", ColumnMeaning.From),
        new Column("End date", ColumnMeaning.Until),
        new Column("Source Url", ColumnMeaning.Citation))
    {
        Kind = PartyKind.Organization,
        JoinsRowsOfOneName = true,
    };
}
