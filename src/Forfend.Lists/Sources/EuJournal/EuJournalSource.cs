using System.Collections.Immutable;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.EuJournal;

/// <summary>
/// The annexes of the European Union's sanctions regulations as the Official Journal has them, one table for each act. They also hold
/// what the list of financial sanctions leaves out: sectoral annexes, export control, ships.
/// </summary>
internal sealed class EuJournalSource : IListSource
{
    internal const string SourceKey = "eu-journal";

    private const string FinancialSanctions = "eu-fsf";

    // The consolidated acts with annexes. Acts that amend them come as they are issued and are read by hand.
    private static readonly string[] Acts =
    [
        "32001R2580", "32002R0881", "32003R1210", "32005R1183", "32006R0765", "32009R1284", "32010R0356", "32011R0101", "32011R0359",
        "32011R0753", "32012R0036", "32012R0267", "32013R0401", "32014R0208", "32014R0224", "32014R0269", "32014R0747", "32014R0833",
        "32014R1352", "32015R0735", "32016R0044", "32016R1686", "32017R1509", "32017R1770", "32017R2063", "32018R1542", "32019R0796",
        "32019R1716", "32020R1998", "32022R2309", "32023R0888", "32023R1529", "32023R2147", "32024R0287", "32024R0386", "32024R1485",
        "32024R2642",
    ];

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "Annexes of EU sanctions regulations";

    /// <inheritdoc/>
    public string Authority => "Council of the European Union";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://eur-lex.europa.eu");

    /// <inheritdoc/>
    public string Terms => "Content of EUR-Lex, reuse with attribution to the European Union; transcribed by OpenSanctions (MIT)";

    /// <inheritdoc/>
    public ImmutableArray<ListName> Lists =>
        [new ListName(Key, Title), new ListName(FinancialSanctions, "Consolidated list of persons, groups and entities subject to EU financial sanctions")];

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } =
        [new ListForm("csv", "a table for each act", IsTried: true, [.. Acts.Select(act => new ListPart(Lower(act), act + ".csv", IsNeeded: false))])];

    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(
        FewestParties: 3_000, MostParties: 40_000, new FillRate(PartyDetail.Program, 95), new FillRate(PartyDetail.Kind, 50));

    private static TableMapping Mapping { get; } = new(
        new Column("amendedCelex", ColumnMeaning.Number),
        new Column("amendmentCelex", ColumnMeaning.Number),
        new Column("celex", ColumnMeaning.Number),
        new Column("annex", ColumnMeaning.Number),
        new Column("recordId", ColumnMeaning.Number),
        new Column("amendmentCelex", ColumnMeaning.Citation),
        new Column("celex", ColumnMeaning.Citation),
        new Column("annex", ColumnMeaning.Citation),
        new Column("programKey", ColumnMeaning.Program),
        new Column("measure", ColumnMeaning.Remark),
        new Column("startDate", ColumnMeaning.From),
        new Column("reason", ColumnMeaning.Remark),
        new Column("schema", ColumnMeaning.Kind),
        new Column("name", ColumnMeaning.Name),
        new Column("alias", ColumnMeaning.Alias),
        new Column("weakAlias", ColumnMeaning.WeakAlias),
        new Column("previousName", ColumnMeaning.FormerName),
        new Column("country", ColumnMeaning.Country),
        new Column("nationality", ColumnMeaning.Country),
        new Column("jurisdiction", ColumnMeaning.Country),
        new Column("flag", ColumnMeaning.Country),
        new Column("birthDate", ColumnMeaning.BirthDate),
        new Column("birthPlace", ColumnMeaning.Remark),
        new Column("position", ColumnMeaning.Remark),
        new Column("passportNumber", ColumnMeaning.Identifier, IdentifierType.Passport),
        new Column("idNumber", ColumnMeaning.Identifier, IdentifierType.NationalId),
        new Column("registrationNumber", ColumnMeaning.Identifier, IdentifierType.RegistrationNumber),
        new Column("ogrnCode", ColumnMeaning.Identifier, IdentifierType.RegistrationNumber),
        new Column("taxNumber", ColumnMeaning.Identifier, IdentifierType.TaxId),
        new Column("innCode", ColumnMeaning.Identifier, IdentifierType.TaxId),
        new Column("kppCode", ColumnMeaning.Identifier),
        new Column("okpoCode", ColumnMeaning.Identifier),
        new Column("ticker", ColumnMeaning.Identifier),
        new Column("leiCode", ColumnMeaning.Identifier, IdentifierType.Lei),
        new Column("swiftBic", ColumnMeaning.Identifier, IdentifierType.Bic),
        new Column("imoNumber", ColumnMeaning.Identifier, IdentifierType.Imo),
        new Column("mmsi", ColumnMeaning.Identifier, IdentifierType.Mmsi),
        new Column("website", ColumnMeaning.Identifier, IdentifierType.Domain),
        new Column("address", ColumnMeaning.Address),
        new Column("gender", ColumnMeaning.Remark),
        new Column("appearance", ColumnMeaning.Remark),
        new Column("ethnicity", ColumnMeaning.Remark),
        new Column("fatherName", ColumnMeaning.Remark),
        new Column("motherName", ColumnMeaning.Remark),
        new Column("incorporationDate", ColumnMeaning.Remark),
        new Column("legalForm", ColumnMeaning.Remark),
        new Column("sector", ColumnMeaning.Remark),
        new Column("phone", ColumnMeaning.Remark),
        new Column("email", ColumnMeaning.Remark),
        new Column("notes", ColumnMeaning.Remark))
    {
        // A freeze of assets is what the list of financial sanctions holds; the other measures are others.
        List = row => row.Text("measure") == "Asset freeze" ? FinancialSanctions : "",
    };

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (!FileStart.HasInOrder(start, "elex,", "recordId,programKey,annex,measure,startDate,reason,schema,name")) return null;

        int dot = fileName.IndexOf('.', StringComparison.Ordinal);
        return Lower(dot < 0 ? fileName : fileName[..dot]);
    }

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new TablePublication(SourceKey, Mapping).Read(files);
    }

    private static string Lower(string celex) => celex.ToLowerInvariant();
}
