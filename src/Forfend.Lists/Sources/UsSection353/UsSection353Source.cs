using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsSection353;

/// <summary>Foreign persons reported under section 353 as corrupt or undemocratic actors of Central America.</summary>
internal sealed class UsSection353Source : TableSource
{
    /// <inheritdoc/>
    public override string Key => "us-state-353";

    /// <inheritdoc/>
    public override string Title => "Corrupt and undemocratic actors (section 353)";

    /// <inheritdoc/>
    public override string Authority => "US Department of State";

    /// <inheritdoc/>
    public override Uri Url { get; } = new("https://www.state.gov/reports/section-353-corrupt-and-undemocratic-actors-report/");

    /// <inheritdoc/>
    public override string Terms => "Content of the official source as transcribed by OpenSanctions (MIT)";

    /// <inheritdoc/>
    public override ListExpectations Expectations { get; } = new(FewestParties: 50, MostParties: 5_000, new FillRate(PartyDetail.Program, 99));

    /// <inheritdoc/>
    protected override string FileName => "us_section_353.csv";

    /// <inheritdoc/>
    protected override TableMapping Mapping => ReportedParties.Mapping;

    /// <inheritdoc/>
    protected override bool IsMine(ReadOnlySpan<byte> start) => base.IsMine(start) && FileStart.HasInOrder(start, "Section 353(b)");
}
