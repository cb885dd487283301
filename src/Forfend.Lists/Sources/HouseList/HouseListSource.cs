using System.Collections.Immutable;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.HouseList;

/// <summary>A list of one's own: a plain table, and if its columns have other names than ours, a second one that says what they mean.</summary>
internal sealed class HouseListSource : IListSource
{
    internal const string SourceKey = "house";

    private const string TablePart = "house-list";
    private const string MappingPart = "house-mapping";

    private static readonly Dictionary<string, ColumnMeaning> Meanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["number"] = ColumnMeaning.Number,
        ["name"] = ColumnMeaning.Name,
        ["alias"] = ColumnMeaning.Alias,
        ["weak-alias"] = ColumnMeaning.WeakAlias,
        ["former-name"] = ColumnMeaning.FormerName,
        ["kind"] = ColumnMeaning.Kind,
        ["birth-date"] = ColumnMeaning.BirthDate,
        ["country"] = ColumnMeaning.Country,
        ["address"] = ColumnMeaning.Address,
        ["programme"] = ColumnMeaning.Program,
        ["citation"] = ColumnMeaning.Citation,
        ["from"] = ColumnMeaning.From,
        ["until"] = ColumnMeaning.Until,
        ["licence-requirement"] = ColumnMeaning.LicenceRequirement,
        ["review-policy"] = ColumnMeaning.ReviewPolicy,
        ["remark"] = ColumnMeaning.Remark,
        ["ignored"] = ColumnMeaning.Ignored,
    };

    /// <inheritdoc/>
    public string Key => SourceKey;

    /// <inheritdoc/>
    public string Title => "House list";

    /// <inheritdoc/>
    public string Authority => "Your own organization";

    /// <inheritdoc/>
    public Uri Url { get; } = new("https://www.rfc-editor.org/rfc/rfc4180");

    /// <inheritdoc/>
    public string Terms => "Your own";

    /// <inheritdoc/>
    public ImmutableArray<ListForm> Forms { get; } =
    [
        new ListForm(
            "csv",
            "comma-separated text with column names",
            IsTried: true,
            new ListPart(TablePart, "house-list.csv"),
            new ListPart(MappingPart, "house-mapping.csv", IsNeeded: false)),
    ];

    /// <inheritdoc/>
    public ListExpectations Expectations { get; } = new(FewestParties: 1, MostParties: 1_000_000);

    /// <inheritdoc/>
    public string? PartOf(string fileName, ReadOnlySpan<byte> start)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (!fileName.StartsWith("house", StringComparison.OrdinalIgnoreCase) || !fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            return null;

        return fileName.Contains("mapping", StringComparison.OrdinalIgnoreCase) ? MappingPart : TablePart;
    }

    /// <inheritdoc/>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var columns = new Dictionary<string, Column>(StringComparer.OrdinalIgnoreCase);
        var mapping = new MappingReader(columns);
        ListReading? read = files.FirstOrDefault(file => file.Part == MappingPart) is { } file ? mapping.Read(file) : null;
        foreach (string word in Words())
            if (!columns.Values.Any(column => column.Name.Equals(word, StringComparison.OrdinalIgnoreCase))) Add(columns, word, word);

        var table = new TableMapping([.. columns.Values]);
        ListReading reading = new TablePublication(SourceKey, table).Read([.. files.Where(each => each.Part == TablePart)]);
        return read is null
            ? reading
            : reading with { Books = [.. reading.Books, .. read.Books], Findings = [.. reading.Findings, .. read.Findings] };
    }

    /// <summary>Every word a column may have, or a mapping may give it.</summary>
    internal static IEnumerable<string> Words() => Meanings.Keys.Concat(IdentifierTypes.All.Select(type => type.Key()));

    private static bool Add(Dictionary<string, Column> columns, string name, string means)
    {
        if (Meanings.TryGetValue(means, out ColumnMeaning meaning))
        {
            columns[name] = new Column(name, meaning);
            return true;
        }

        if (!IdentifierTypes.TryParse(means, out IdentifierType type)) return false;

        columns[name] = new Column(name, ColumnMeaning.Identifier, type);
        return true;
    }

    /// <summary>Reads <c>column,means</c> rows.</summary>
    private sealed class MappingReader(Dictionary<string, Column> columns) : PublicationReader(SourceKey)
    {
        internal ListReading Read(ListFile file)
        {
            ReadCsv(file, new CsvShape(["column", "means"], ReadRow));
            return Complete([file]);
        }

        private EntryFate ReadRow(ListEntry row)
        {
            string means = row.Text("means");
            if (Add(columns, row.Text("column"), means)) return EntryFate.Used;

            string message = $"`{means}` is nothing a column can mean; the words are {string.Join(", ", Words())}.";
            Findings.Row(ListRules.BrokenRow, row.At, "means", message);
            return EntryFate.Quarantined;
        }
    }
}
