using System.Collections.Immutable;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.ChSeco;

/// <summary>The sanctions list of the Swiss State Secretariat for Economic Affairs, in XML.</summary>
internal sealed class ChSecoSource : IListSource
{
    internal const string SourceKey = "ch-seco";

    private const string Part = "consolidated-list";

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "Consolidated list of sanctioned persons, enterprises and organizations";

    /// <inheritdoc/>
    public string Authority => "Swiss State Secretariat for Economic Affairs";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://www.seco.admin.ch/seco/en/home/Aussenwirtschaftspolitik_Wirtschaftliche_Zusammenarbeit/Wirtschaftsbeziehungen/exportkontrollen-und-sanktionen/sanktionen-embargos.html");

    /// <inheritdoc/>
    public string Terms => "Official publication of the Swiss Confederation, free to use with the source stated";

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } =
        [new ListForm("xml", "XML", IsTried: false, new ListPart(Part, "consolidated-list.xml"))];

    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(
        FewestParties: 1_000, MostParties: 30_000, new FillRate(PartyDetail.Kind, 99), new FillRate(PartyDetail.Program, 95));

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start) => FileStart.IsXml(start, "swiss-sanctions-list") ? Part : null;

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new ChPublication().Read(files);
    }
}
