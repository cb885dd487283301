using System.Collections.Immutable;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.JpMeti;

/// <summary>The organizations in Russia to which Japan prohibits exports, from the text of the ministry's document.</summary>
internal sealed class JpMetiSource : IListSource
{
    internal const string SourceKey = "jp-meti-russia";

    private const string Part = "russia";

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "Specified organizations in Russia (prohibition of exports)";

    /// <inheritdoc/>
    public string Authority => "Ministry of Economy, Trade and Industry; Ministry of Foreign Affairs of Japan";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://www.meti.go.jp/policy/external_economy/trade_control/01_seido/04_seisai/crimea.html");

    /// <inheritdoc/>
    public string Terms => "Government of Japan Standard Terms of Use: free to use with the source stated; text as stored by OpenSanctions (MIT)";

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } = [new ListForm("text", "text of the document", IsTried: true, new ListPart(Part, "list_russia_tokutei.pdf.txt"))];

    // 561 organizations in September 2025.
    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(FewestParties: 300, MostParties: 3_000, new FillRate(PartyDetail.Address, 90), new FillRate(PartyDetail.Alias, 90));

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start) => FileStart.HasInOrder(start, "輸出等に係る禁止措置", "ロシア連邦の団体", "指定日") ? Part : null;

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new MetiPublication().Read(files);
    }
}
