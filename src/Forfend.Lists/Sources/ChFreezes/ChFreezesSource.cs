using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.ChFreezes;

/// <summary>The freezes of assets of foreign politically exposed persons that Switzerland ordered, with the days they began and ended.</summary>
internal sealed class ChFreezesSource : TableSource
{
    /// <inheritdoc/>
    public override string Key => "ch-fiaa";

    /// <inheritdoc/>
    public override string Title => "Freezing of assets under the FIAA";

    /// <inheritdoc/>
    public override string Authority => "Swiss Federal Council";

    /// <inheritdoc/>
    public override Uri Url { get; } = new("https://www.fedlex.admin.ch/eli/cc/2016/322/de");

    /// <inheritdoc/>
    public override string Terms => "Content of the official source as transcribed by OpenSanctions (MIT)";

    /// <inheritdoc/>
    public override ListExpectations Expectations { get; } = new(FewestParties: 20, MostParties: 2_000, new FillRate(PartyDetail.Program, 99), new FillRate(PartyDetail.ListedFrom, 99));

    /// <inheritdoc/>
    protected override string FileName => "ch_fiaa_freezes.csv";

    /// <inheritdoc/>
    protected override TableMapping Mapping { get; } = new(
        new Column("Name", ColumnMeaning.Name),
        new Column("Alias", ColumnMeaning.Alias),
        new Column("Previous name", ColumnMeaning.FormerName),
        new Column("Birth date", ColumnMeaning.BirthDate),
        new Column("Birth place", ColumnMeaning.Remark),
        new Column("Nationality", ColumnMeaning.Country),
        new Column("Passport numbers", ColumnMeaning.Identifier, IdentifierType.Passport),
        new Column("Notes", ColumnMeaning.Remark),
        new Column("Country", ColumnMeaning.Remark),
        new Column("Program", ColumnMeaning.Program),
        new Column("Listed", ColumnMeaning.From),
        new Column("Delisted", ColumnMeaning.Until),
        new Column("Source URL", ColumnMeaning.Citation));
}
