using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsBisDeniedPersons;

/// <summary>The Denied Persons List of the Bureau of Industry and Security, tab-separated.</summary>
internal sealed class UsBisDeniedPersonsSource : TableSource
{
    /// <inheritdoc/>
    public override string Key => "us-bis-dpl";

    /// <inheritdoc/>
    public override string Title => "Denied Persons List";

    /// <inheritdoc/>
    public override string Authority => "US Department of Commerce, Bureau of Industry and Security";

    /// <inheritdoc/>
    public override Uri Url { get; } = new("https://www.bis.gov/denied-persons-list");

    /// <inheritdoc/>
    public override string Terms => "Work of the United States Government, in the public domain (17 U.S.C. 105)";

    /// <inheritdoc/>
    public override ListExpectations Expectations { get; } = new(FewestParties: 300, MostParties: 5_000, new FillRate(PartyDetail.Citation, 90), new FillRate(PartyDetail.ListedFrom, 95));

    /// <inheritdoc/>
    protected override string FileName => "dpl.txt";

    /// <inheritdoc/>
    protected override Uri? Download { get; } = new("https://media.bis.gov/sites/default/files/documents/dpl.txt");

    /// <inheritdoc/>
    protected override TableMapping Mapping { get; } = new(
        new Column("Name", ColumnMeaning.Name),
        new Column("Street_Address", ColumnMeaning.Address),
        new Column("City", ColumnMeaning.Address),
        new Column("State", ColumnMeaning.Address),
        new Column("Country", ColumnMeaning.Country),
        new Column("Postal_Code", ColumnMeaning.Address),
        new Column("Effective_Date", ColumnMeaning.From),
        new Column("Expiration_Date", ColumnMeaning.Until),
        new Column("Standard_Order", ColumnMeaning.Remark),
        new Column("Last_Update", ColumnMeaning.Ignored),
        new Column("Action", ColumnMeaning.Remark),
        new Column("FR_Citation", ColumnMeaning.Citation))
    {
        Delimiter = '\t',
        DateOrder = DateOrder.MonthFirst,
        UntilIsLastDay = true,
    };
}
