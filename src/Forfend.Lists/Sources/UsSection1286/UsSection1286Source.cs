using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsSection1286;

/// <summary>Foreign institutions of problematic activity that the Department of Defense names under section 1286.</summary>
internal sealed class UsSection1286Source : TableSource
{
    /// <inheritdoc/>
    public override string Key => "us-dod-1286";

    /// <inheritdoc/>
    public override string Title => "Institutions under section 1286";

    /// <inheritdoc/>
    public override string Authority => "US Department of Defense";

    /// <inheritdoc/>
    public override Uri Url { get; } = new("https://rt.cto.mil/ddre-rt/dd-rtl/sti/");

    /// <inheritdoc/>
    public override string Terms => "Content of the official source as transcribed by OpenSanctions (MIT)";

    /// <inheritdoc/>
    public override ListExpectations Expectations { get; } = new(FewestParties: 50, MostParties: 5_000, new FillRate(PartyDetail.Program, 99));

    /// <inheritdoc/>
    protected override string FileName => "us_section_1286.csv";

    /// <inheritdoc/>
    protected override TableMapping Mapping => ReportedParties.Mapping;

    /// <inheritdoc/>
    protected override bool IsMine(ReadOnlySpan<byte> start) => base.IsMine(start) && FileStart.HasInOrder(start, "Section 1286");
}
