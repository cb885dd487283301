using System.Collections.Immutable;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.FollowTheMoney;

/// <summary>
/// Entities of the FollowTheMoney model as JSON lines, flat or nested: a way in for any list that somebody publishes so.
/// </summary>
internal sealed class FollowTheMoneySource : IListSource
{
    internal const string SourceKey = "ftm";
    internal const string LinesPart = "ftm-entities";
    internal const string DeltaPart = "ftm-delta";
    internal const string TablePart = "ftm-simple";

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "FollowTheMoney entities";

    /// <inheritdoc/>
    public string Authority => "As the data set says";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://followthemoney.tech");

    /// <inheritdoc/>
    public string Terms => "Those of the data set: many are licensed for use without commercial purpose only";

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } =
    [
        new ListForm("json-lines", "JSON lines, flat or nested", IsTried: true, new ListPart(LinesPart, "entities.ftm.json")),
        new ListForm("simple-csv", "simplified table", IsTried: true, new ListPart(TablePart, "targets.simple.csv")),
        new ListForm("delta", "changes only; read, and never activated", IsTried: true, new ListPart(DeltaPart, "entities.delta.json")),
    ];

    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(FewestParties: 1, MostParties: 3_000_000);

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start)
    {
        if (FileStart.HasInOrder(start, "id", "schema", "name", "aliases", "birth_date", "identifiers", "sanctions", "dataset")) return TablePart;
        if (!FileStart.IsJson(start)) return null;
        if (FileStart.HasInOrder(start, "\"op\"")) return FileStart.HasInOrder(start, "{\"op\":") ? DeltaPart : null;
        return FileStart.HasInOrder(start, "\"schema\"") && FileStart.HasInOrder(start, "\"properties\"") && FileStart.HasInOrder(start, "\"id\"")
            ? LinesPart
            : null;
    }

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.Count > 0 && files[0].Part == TablePart
            ? new TablePublication(SourceKey, SimpleTable).Read(files)
            : new FtmPublication().Read(files);
    }

    private static TableMapping SimpleTable { get; } = new(
        new Column("id", ColumnMeaning.Number),
        new Column("schema", ColumnMeaning.Kind),
        new Column("name", ColumnMeaning.Name),
        new Column("aliases", ColumnMeaning.Alias),
        new Column("birth_date", ColumnMeaning.BirthDate),
        new Column("countries", ColumnMeaning.Country),
        new Column("addresses", ColumnMeaning.Address),
        new Column("identifiers", ColumnMeaning.Identifier),
        new Column("sanctions", ColumnMeaning.Remark),
        new Column("phones", ColumnMeaning.Remark),
        new Column("emails", ColumnMeaning.Remark),
        new Column("dataset", ColumnMeaning.Program),
        new Column("first_seen", ColumnMeaning.Ignored),
        new Column("last_seen", ColumnMeaning.Ignored),
        new Column("last_change", ColumnMeaning.Ignored));
}
