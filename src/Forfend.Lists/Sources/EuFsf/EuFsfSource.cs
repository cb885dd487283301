using System.Collections.Immutable;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.EuFsf;

/// <summary>
/// The European Union's consolidated list of persons, groups and entities subject to financial sanctions: XML 1.1, the older
/// semicolon-separated form, and the XML of before 2017.
/// </summary>
internal sealed class EuFsfSource : IListSource
{
    /// <summary>The key of this source, and the first part of the id of each of its parties.</summary>
    public const string SourceKey = "eu-fsf";

    internal const string XmlPart = "xml-full-sanctions-list";
    internal const string CsvPart = "csv-full-sanctions-list";
    internal const string OldXmlPart = "global";

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "Consolidated list of persons, groups and entities subject to EU financial sanctions";

    /// <inheritdoc/>
    public string Authority => "European Commission";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions");

    /// <inheritdoc/>
    public string Terms => "Reuse with attribution to the European Union (Commission Decision 2011/833/EU)";

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } =
    [
        // Samples of the real form were read; the whole file was not.
        new ListForm("xml", "XML 1.1", IsTried: false, new ListPart(XmlPart, "xmlFullSanctionsList_1_1.xml", Address("xmlFullSanctionsList_1_1"))),
        new ListForm("csv", "semicolon-separated 1.0", IsTried: true, new ListPart(CsvPart, "csvFullSanctionsList.csv", Address("csvFullSanctionsList"))),
        new ListForm("old-xml", "XML until 2017", IsTried: true, new ListPart(OldXmlPart, "global.xml")),
    ];

    // Some 2,000 entries in 2018, 5,500 in 2025.
    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(
        FewestParties: 1_500, MostParties: 30_000, new FillRate(PartyDetail.Kind, 99), new FillRate(PartyDetail.Program, 99));

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start)
    {
        if (FileStart.IsXml(start, "export", alsoHas: "sanctionEntity")) return XmlPart;
        if (FileStart.IsXml(start, "WHOLE")) return OldXmlPart;
        return FileStart.HasInOrder(start, "Entity_logical_id;", "Leba_numtitle;", "Naal_wholename;") ? CsvPart : null;
    }

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.Count == 0 || files[0].Part == XmlPart ? new EuXmlPublication().Read(files)
            : files[0].Part == CsvPart ? new EuCsvPublication().Read(files)
            : new EuOldXmlPublication().Read(files);
    }

    // The token is the one the Commission gives for public use.
    private static Uri Address(string form) =>
        new($"https://webgate.ec.europa.eu/fsd/fsf/public/files/{form}/content?token=dG9rZW4tMjAxNw");
}
