using System.Collections.Immutable;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.HouseList;

/// <summary>A list of one's own: a plain table, and if its columns have other names than ours, a second one that says what they mean.</summary>
internal sealed class HouseListSource : IListSource
{
    internal const string SourceKey = "house";

    private const string TablePart = "house-list";
    private const string MappingPart = "house-mapping";

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
        foreach (string word in HouseColumns.Words)
            if (!columns.ContainsKey(word)) columns.Add(word, HouseColumns.Of(word, word)!);

        var table = new TableMapping([.. columns.Values]);
        ListReading reading = new TablePublication(SourceKey, table).Read([.. files.Where(each => each.Part == TablePart)]);
        return read is null
            ? reading
            : reading with { Books = [.. reading.Books, .. read.Books], Findings = [.. reading.Findings, .. read.Findings] };
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
            if (HouseColumns.Of(row.Text("column"), means) is { } column)
            {
                columns[column.Name] = column;
                return EntryFate.Used;
            }

            string message = $"`{means}` is nothing a column can mean; the words are {string.Join(", ", HouseColumns.Words)}.";
            Findings.Row(ListRules.BrokenRow, row.At, "means", message);
            return EntryFate.Quarantined;
        }
    }
}
