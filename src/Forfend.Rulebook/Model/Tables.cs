using System.Collections.Immutable;

namespace Forfend.Rulebook.Model;

/// <summary>A list of codes conditions refer to, which may be known to be incomplete.</summary>
/// <param name="Codes">The codes, upper case.</param>
/// <param name="IsComplete">If not, a code that is missing here is unknown, not absent.</param>
/// <param name="SourceId">Where it stands.</param>
public sealed record CodeTable(ImmutableHashSet<string> Codes, bool IsComplete, string SourceId)
{
    /// <summary>Codes known not to stand in it, upper case, although the rest is not known.</summary>
    public ImmutableHashSet<string> Without { get; init; } = [];
}

/// <summary>How much of each category is much: quantities stated by category are compared with it.</summary>
public sealed record ThresholdTable
{
    /// <summary>One row a category.</summary>
    public required ImmutableArray<Threshold> Rows { get; init; }

    /// <summary>Categories that do not count here, however much there is of them.</summary>
    public ImmutableArray<string> Without { get; init; } = [];

    /// <summary>Whether the lowest threshold among the categories present counts for each of them; if not, each has its own.</summary>
    public bool TakesLowestPresent { get; init; }

    /// <summary>How quantities of earlier dealings add up; null where every dealing stands alone.</summary>
    public AggregationWindow? Window { get; init; }

    /// <summary>Where it stands.</summary>
    public required string SourceId { get; init; }
}

/// <summary>The threshold of one category.</summary>
/// <param name="Category">The category.</param>
/// <param name="Quantity">How much.</param>
/// <param name="IsInclusive">True for <em>at least</em>, false for <em>more than</em>.</param>
/// <param name="Unit">What is counted, in plain words: <c>US persons</c>.</param>
public sealed record Threshold(string Category, decimal Quantity, bool IsInclusive, string Unit);

/// <summary>The time over which dealings add up.</summary>
/// <param name="Months">How many months, counted back from the dealing.</param>
/// <param name="Earlier">The fact that states what went before in that time, by category.</param>
/// <param name="With">With whom they add up, in plain words: <c>the same US person and counterparty</c>.</param>
public sealed record AggregationWindow(int Months, string Earlier, string With);
