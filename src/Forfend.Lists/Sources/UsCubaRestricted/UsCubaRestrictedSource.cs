using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsCubaRestricted;

/// <summary>Entities and subentities associated with Cuba with which direct financial transactions are prohibited.</summary>
internal sealed class UsCubaRestrictedSource : TableSource
{
    /// <inheritdoc/>
    public override string Key => "us-state-cuba-restricted";

    /// <inheritdoc/>
    public override string Title => "Cuba Restricted List";

    /// <inheritdoc/>
    public override string Authority => "US Department of State";

    /// <inheritdoc/>
    public override Uri Url { get; } = new("https://www.state.gov/division-for-counter-threat-finance-and-sanctions/cuba-restricted-list");

    /// <inheritdoc/>
    public override string Terms => "Content of the official source as transcribed by OpenSanctions (MIT)";

    /// <inheritdoc/>
    public override ListExpectations Expectations { get; } = new(FewestParties: 100, MostParties: 2_000, new FillRate(PartyDetail.ListedFrom, 99));

    /// <inheritdoc/>
    protected override string FileName => "us_cuba_restricted_entities.csv";

    /// <inheritdoc/>
    protected override TableMapping Mapping { get; } = new(
        new Column("Id", ColumnMeaning.Number),
        new Column("Company", ColumnMeaning.Name),
        new Column("Acronym", ColumnMeaning.WeakAlias),
        new Column("Alias", ColumnMeaning.Alias),
        new Column("Sector", ColumnMeaning.Remark),
        new Column("Category", ColumnMeaning.Remark),
        new Column("Parent", ColumnMeaning.Remark),
        new Column("EffectiveDate", ColumnMeaning.From),
        new Column("SourceURL", ColumnMeaning.Citation))
    {
        Kind = PartyKind.Organization,
    };
}
