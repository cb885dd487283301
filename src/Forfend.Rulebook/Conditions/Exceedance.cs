using System.Collections.Immutable;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Conditions;

/// <summary>
/// Whether quantities stated by category exceed a table of thresholds. Whoever states one category has stated all: a category that is
/// not named is not in the data. Where earlier dealings add up and nobody stated them, only what exceeds alone is certain.
/// </summary>
internal static class Exceedance
{
    public static Truth Of(DealingFacts facts, string path, ThresholdTable table)
    {
        if (facts.Quantities(path) is not { } now || !AreKnown(now, table)) return Truth.Unknown;
        if (Exceeds(now, table)) return Truth.True;
        // Whatever went before, a dealing that adds nothing to it exceeds nothing.
        if (table.Window is not { } window || !table.Rows.Any(row => now.GetValueOrDefault(row.Category) > 0)) return Truth.False;
        if (facts.Quantities(window.Earlier) is not { } earlier || !AreKnown(earlier, table)) return Truth.Unknown;

        return Exceeds(Sum(now, earlier), table) ? Truth.True : Truth.False;
    }

    /// <summary>A category the table does not speak of could be any of its rows, misspelt.</summary>
    private static bool AreKnown(ImmutableSortedDictionary<string, decimal> quantities, ThresholdTable table) =>
        quantities.Keys.All(category => table.Rows.Any(row => row.Category == category) || table.Without.Contains(category));

    private static bool Exceeds(ImmutableSortedDictionary<string, decimal> quantities, ThresholdTable table)
    {
        Threshold[] present = [.. table.Rows.Where(row => quantities.GetValueOrDefault(row.Category) > 0)];
        if (present.Length == 0) return false;

        Threshold lowest = present.MinBy(row => row.Quantity)!;
        return present.Any(row => IsMet(table.TakesLowestPresent ? lowest : row, quantities[row.Category]));
    }

    private static bool IsMet(Threshold threshold, decimal quantity) =>
        threshold.IsInclusive ? quantity >= threshold.Quantity : quantity > threshold.Quantity;

    private static ImmutableSortedDictionary<string, decimal> Sum(
        ImmutableSortedDictionary<string, decimal> now,
        ImmutableSortedDictionary<string, decimal> earlier) =>
        earlier.Aggregate(now, (sum, before) => sum.SetItem(before.Key, sum.GetValueOrDefault(before.Key) + before.Value));
}
