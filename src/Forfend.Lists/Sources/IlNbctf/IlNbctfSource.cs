using System.Collections.Immutable;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.IlNbctf;

/// <summary>The wallets and accounts that Israel's National Bureau for Counter Terror Financing ordered to be seized.</summary>
internal sealed class IlNbctfSource : IListSource
{
    internal const string SourceKey = "il-nbctf-wallets";

    private const string Part = "wallets";

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "Seized virtual currency wallets";

    /// <inheritdoc/>
    public string Authority => "National Bureau for Counter Terror Financing of Israel";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://nbctf.mod.gov.il/en");

    /// <inheritdoc/>
    public string Terms => "Content of the official source as transcribed by OpenSanctions (MIT)";

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } = [new ListForm("csv", "table", IsTried: true, new ListPart(Part, "wallets.csv"))];

    // 929 rows in 2026.
    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(FewestParties: 300, MostParties: 20_000, new FillRate(PartyDetail.Citation, 95));

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start) => FileStart.HasInOrder(start, "שם מלא", "תעודת זהות", "הארנק") ? Part : null;

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new IlPublication().Read(files);
    }
}
