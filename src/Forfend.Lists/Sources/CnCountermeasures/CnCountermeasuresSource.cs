using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.CnCountermeasures;

/// <summary>Parties against which China ordered countermeasures or put on its control and unreliable entity lists.</summary>
internal sealed class CnCountermeasuresSource : TableSource
{
    /// <inheritdoc/>
    public override string Key => "cn-countermeasures";

    /// <inheritdoc/>
    public override string Title => "Countermeasures and export control lists of China";

    /// <inheritdoc/>
    public override string Authority => "Ministries of Foreign Affairs and of Commerce; Taiwan Affairs Office";

    /// <inheritdoc/>
    public override Uri Url { get; } = new("https://www.mfa.gov.cn/");

    /// <inheritdoc/>
    public override string Terms => "Content of the official source as transcribed by OpenSanctions (MIT)";

    /// <inheritdoc/>
    public override ListExpectations Expectations { get; } = new(FewestParties: 100, MostParties: 10_000, new FillRate(PartyDetail.ListedFrom, 90));

    /// <inheritdoc/>
    protected override string FileName => "cn_sanctions.csv";

    /// <inheritdoc/>
    protected override TableMapping Mapping { get; } = new(
        new Column("Type", ColumnMeaning.Kind),
        new Column("QID", ColumnMeaning.Ignored),
        new Column("Name", ColumnMeaning.Name),
        new Column("Alias", ColumnMeaning.Alias),
        new Column("Chinese name", ColumnMeaning.Alias),
        new Column("Country", ColumnMeaning.Country),
        new Column("Topics", ColumnMeaning.Remark),
        new Column("Summary", ColumnMeaning.Remark),
        new Column("Chinese summary", ColumnMeaning.Remark),
        new Column("Body", ColumnMeaning.Remark),
        new Column("List", ColumnMeaning.Program),
        new Column("Date", ColumnMeaning.From),
        new Column("End date", ColumnMeaning.Until),
        new Column("Source URL", ColumnMeaning.Citation),
        new Column("Address", ColumnMeaning.Address))
    {
        JoinsRowsOfOneName = true,
    };
}
