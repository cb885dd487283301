using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsInksna;

/// <summary>Foreign persons sanctioned under the Iran, North Korea, and Syria Nonproliferation Act.</summary>
internal sealed class UsInksnaSource : TableSource
{
    /// <inheritdoc/>
    public override string Key => "us-state-inksna";

    /// <inheritdoc/>
    public override string Title => "INKSNA determinations";

    /// <inheritdoc/>
    public override string Authority => "US Department of State";

    /// <inheritdoc/>
    public override Uri Url { get; } = new("https://www.state.gov/iran-north-korea-and-syria-nonproliferation-act-sanctions/");

    /// <inheritdoc/>
    public override string Terms => "Content of the official source as transcribed by OpenSanctions (MIT)";

    /// <inheritdoc/>
    public override ListExpectations Expectations { get; } = new(FewestParties: 5, MostParties: 5_000, new FillRate(PartyDetail.Program, 99));

    /// <inheritdoc/>
    protected override string FileName => "us_inksna.csv";

    /// <inheritdoc/>
    protected override TableMapping Mapping => ReportedParties.Mapping;

    /// <inheritdoc/>
    protected override bool IsMine(ReadOnlySpan<byte> start) => base.IsMine(start) && FileStart.HasInOrder(start, "Nonproliferation Sanctions (ISN)");
}
