using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsFincenMeasures;

/// <summary>Places and institutions of primary money laundering concern, and who is named with them.</summary>
internal sealed class UsFincenMeasuresSource : TableSource
{
    /// <inheritdoc/>
    public override string Key => "us-fincen-311";

    /// <inheritdoc/>
    public override string Title => "Special measures (sections 311 and 9714)";

    /// <inheritdoc/>
    public override string Authority => "Financial Crimes Enforcement Network, US Department of the Treasury";

    /// <inheritdoc/>
    public override Uri Url { get; } = new("https://www.fincen.gov/resources/statutes-and-regulations/311-special-measures");

    /// <inheritdoc/>
    public override string Terms => "Content of the official source as transcribed by OpenSanctions (MIT)";

    /// <inheritdoc/>
    public override ListExpectations Expectations { get; } = new(FewestParties: 50, MostParties: 5_000, new FillRate(PartyDetail.Program, 99));

    /// <inheritdoc/>
    protected override string FileName => "us_fincen_special_measures.csv";

    /// <inheritdoc/>
    protected override TableMapping Mapping { get; } = new(
        new Column("Measure", ColumnMeaning.Program),
        new Column("Relationship", ColumnMeaning.Remark),
        new Column("Type", ColumnMeaning.Kind),
        new Column("Name", ColumnMeaning.Name),
        new Column("Alias", ColumnMeaning.Alias),
        new Column("Country", ColumnMeaning.Country),
        new Column("Address", ColumnMeaning.Address),
        new Column("Registration number", ColumnMeaning.Identifier, IdentifierType.RegistrationNumber),
        new Column("Topics", ColumnMeaning.Ignored),
        new Column("Notes", ColumnMeaning.Remark),
        new Column("Source URL", ColumnMeaning.Citation))
    {
        JoinsRowsOfOneName = true,
    };
}
