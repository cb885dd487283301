using System.Collections.Immutable;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Conditions;

/// <summary>
/// Whether quantities stated by category exceed a table of thresholds. Whoever states one category has stated all: a category that is
/// not named is not in the data. Where earlier dealings add up and nobody stated them, only what exceeds alone is certain.
/// </summary>
/// <param name="path">The fact that states the quantities.</param>
/// <param name="table">The thresholds.</param>
internal sealed class Exceedance(FactPath path, ThresholdTable table)
{
    private readonly FactPath? _earlier = table.Window is { } window ? new FactPath(window.Earlier) : null;

    public Truth Evaluate(in DealingFacts facts)
    {
        if (facts.Quantities(path) is not { } now || !AreKnown(now)) return Truth.Unknown;
        if (Exceeds(now)) return Truth.True;
        // Whatever went before, a dealing that adds nothing to it exceeds nothing.
        if (_earlier is null || !AnyPresent(now)) return Truth.False;
        if (facts.Quantities(_earlier) is not { } earlier || !AreKnown(earlier)) return Truth.Unknown;

        return Truths.Of(Exceeds(Sum(now, earlier)));
    }

    /// <summary>A category the table does not speak of could be any of its rows, misspelt.</summary>
    private bool AreKnown(ImmutableSortedDictionary<string, decimal> quantities)
    {
        foreach ((string category, _) in quantities)
            if (!HasRow(category) && !table.Without.Contains(category)) return false;

        return true;
    }

    private bool HasRow(string category)
    {
        foreach (Threshold row in table.Rows)
            if (row.Category == category) return true;

        return false;
    }

    private bool AnyPresent(ImmutableSortedDictionary<string, decimal> quantities)
    {
        foreach (Threshold row in table.Rows)
            if (quantities.GetValueOrDefault(row.Category) > 0) return true;

        return false;
    }

    private bool Exceeds(ImmutableSortedDictionary<string, decimal> quantities)
    {
        Threshold? lowest = table.TakesLowestPresent ? LowestPresent(quantities) : null;
        foreach (Threshold row in table.Rows)
            if (quantities.GetValueOrDefault(row.Category) is > 0 and var quantity && IsMet(lowest ?? row, quantity)) return true;

        return false;
    }

    private Threshold? LowestPresent(ImmutableSortedDictionary<string, decimal> quantities)
    {
        Threshold? lowest = null;
        foreach (Threshold row in table.Rows)
            if (quantities.GetValueOrDefault(row.Category) > 0 && (lowest is null || row.Quantity < lowest.Quantity)) lowest = row;

        return lowest;
    }

    private static bool IsMet(Threshold threshold, decimal quantity) =>
        threshold.IsInclusive ? quantity >= threshold.Quantity : quantity > threshold.Quantity;

    private static ImmutableSortedDictionary<string, decimal> Sum(
        ImmutableSortedDictionary<string, decimal> now,
        ImmutableSortedDictionary<string, decimal> earlier)
    {
        ImmutableSortedDictionary<string, decimal>.Builder sum = now.ToBuilder();
        foreach ((string category, decimal before) in earlier) sum[category] = sum.GetValueOrDefault(category) + before;
        return sum.ToImmutable();
    }
}
