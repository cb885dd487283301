using System.Collections.Immutable;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Reading;

/// <summary>Reads the tables conditions refer to: lists of codes, and thresholds by category.</summary>
internal static class TableReader
{
    public static CodeTable ReadCodes(MappingReader map)
    {
        var table = new CodeTable(Upper(map, "codes"), map.Flag("complete", fallback: false), map.Refers("source", ReferenceKind.Source))
        {
            Without = Upper(map, "without"),
        };
        if (table.IsComplete && !table.Without.IsEmpty)
            map.Contradiction("without", "A complete table says already what does not stand in it.", "Leave `without` out.");
        foreach (string code in table.Codes.Intersect(table.Without).Order(StringComparer.Ordinal))
            map.Contradiction("without", $"`{code}` stands in `codes` as well.", "Keep one of the two.");
        return table;
    }

    public static ThresholdTable ReadThresholds(MappingReader map)
    {
        var table = new ThresholdTable
        {
            Rows = map.Each("rows", "A threshold", ReadThreshold, isRequired: true),
            Without = map.Texts("without"),
            TakesLowestPresent = map.WordOr("combined", Words.Combinations, fallback: false),
            Window = map.OptionalMap("window", "A window", ReadWindow),
            SourceId = map.Refers("source", ReferenceKind.Source),
        };
        foreach (IGrouping<string, Threshold> same in table.Rows.GroupBy(row => row.Category).Where(group => group.Count() > 1))
            map.Contradiction("rows", $"`{same.Key}` has {same.Count()} thresholds.", "Keep one of them.");
        foreach (string category in table.Without.Where(category => table.Rows.Any(row => row.Category == category)))
            map.Contradiction("without", $"`{category}` has a threshold as well.", "Keep one of the two.");
        return table;
    }

    private static Threshold ReadThreshold(MappingReader map)
    {
        string category = map.Id("category");
        decimal? moreThan = map.OptionalNumber("more_than");
        decimal? atLeast = map.OptionalNumber("at_least");
        if (moreThan is null == atLeast is null)
            map.Contradiction("category", $"`{category}` needs either `more_than` or `at_least`.", "Write `more_than: 100` where exactly 100 is not enough.");
        return new Threshold(category, moreThan ?? atLeast ?? 0, IsInclusive: atLeast is not null, map.Text("unit"));
    }

    private static AggregationWindow ReadWindow(MappingReader map) => new(map.WholeNumber("months"), map.Text("earlier"), map.Text("with"));

    private static ImmutableHashSet<string> Upper(MappingReader map, string key) => [.. map.Texts(key).Select(code => code.ToUpperInvariant())];
}
