using System.Collections.Immutable;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Mutations;

/// <summary>Changes of the tables conditions refer to. Codes are data that is compared with its source; thresholds are boundaries.</summary>
internal static class TableMutations
{
    public static IEnumerable<Step<Measure>> Of(Measure measure) =>
    [
        .. OfAll(measure.Tables, Of).Select(step => step.In("table", tables => measure with { Tables = tables })),
        .. OfAll(measure.Thresholds, Of).Select(step => step.In("thresholds", thresholds => measure with { Thresholds = thresholds })),
    ];

    private static IEnumerable<Step<ImmutableDictionary<string, T>>> OfAll<T>(ImmutableDictionary<string, T> tables, Func<T, IEnumerable<Step<T>>> inside) =>
        from table in tables.OrderBy(table => table.Key, StringComparer.Ordinal)
        from step in inside(table.Value)
        select step.In(table.Key, changed => tables.SetItem(table.Key, changed));

    private static IEnumerable<Step<CodeTable>> Of(CodeTable table)
    {
        yield return new Step<CodeTable>("codes", "none", table with { Codes = [] });
        if (!table.Without.IsEmpty) yield return new Step<CodeTable>("without", "none", table with { Without = [] });
        yield return Steps.Flip(table.IsComplete).In("complete", isComplete => table with { IsComplete = isComplete });
    }

    private static IEnumerable<Step<ThresholdTable>> Of(ThresholdTable table)
    {
        foreach (var step in Steps.Each(table.Rows, row => row.Category, Of, keepsOne: true)) yield return step.In("", rows => table with { Rows = rows });
        if (table.Rows.Length > 1) yield return Steps.Flip(table.TakesLowestPresent).In("lowest present", lowest => table with { TakesLowestPresent = lowest });
        if (table.Window is not null) yield return new Step<ThresholdTable>("window", Steps.LeftOut, table with { Window = null });
    }

    private static IEnumerable<Step<Threshold>> Of(Threshold row)
    {
        yield return new Step<Threshold>("", row.IsInclusive ? "more_than" : "at_least", row with { IsInclusive = !row.IsInclusive });
        foreach (Step<decimal> step in Steps.Numbers(row.Quantity)) yield return step.In("", quantity => row with { Quantity = quantity });
    }
}
