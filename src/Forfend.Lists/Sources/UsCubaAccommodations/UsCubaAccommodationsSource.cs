using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsCubaAccommodations;

/// <summary>Lodgings in Cuba in which persons under US jurisdiction may not stay.</summary>
internal sealed class UsCubaAccommodationsSource : TableSource
{
    /// <inheritdoc/>
    public override string Key => "us-state-cuba-accommodations";

    /// <inheritdoc/>
    public override string Title => "Cuba Prohibited Accommodations List";

    /// <inheritdoc/>
    public override string Authority => "US Department of State";

    /// <inheritdoc/>
    public override Uri Url { get; } = new("https://www.state.gov/cuba-sanctions/cuba-prohibited-accommodations-list");

    /// <inheritdoc/>
    public override string Terms => "Content of the official source as transcribed by OpenSanctions (MIT)";

    /// <inheritdoc/>
    public override ListExpectations Expectations { get; } = new(FewestParties: 200, MostParties: 3_000, new FillRate(PartyDetail.Address, 95));

    /// <inheritdoc/>
    protected override string FileName => "us_cuba_accommodations.csv";

    /// <inheritdoc/>
    protected override TableMapping Mapping { get; } = new(
        new Column("Id", ColumnMeaning.Number),
        new Column("Name", ColumnMeaning.Name),
        new Column("Alias", ColumnMeaning.Alias),
        new Column("City", ColumnMeaning.Address),
        new Column("Address", ColumnMeaning.Address),
        new Column("SourceURL", ColumnMeaning.Citation))
    {
        Kind = PartyKind.Organization,
    };
}
