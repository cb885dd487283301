using System.Collections.Immutable;

namespace Forfend.Domain.Law;

/// <summary>
/// One step from the parties a measure names to those it reaches. The whole reach is the union of its steps.
/// </summary>
public sealed record ReachStep
{
    /// <summary>Who is reached.</summary>
    public required ReachKind Who { get; init; }

    /// <summary>From whom: <see cref="ReachKind.Named"/>, <see cref="ReachKind.Listed"/> or the results of earlier steps.</summary>
    public ImmutableArray<ReachKind> Of { get; init; } = [];

    /// <summary>For <see cref="ReachKind.OwnedBy"/>: how much must be owned, and how stakes add up.</summary>
    public OwnershipThreshold? Threshold { get; init; }

    /// <summary>For <see cref="ReachKind.LocatedIn"/>: the countries, ISO 3166-1 alpha-2.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>The days on which the step is taken; a rule of ownership may change while the measure goes on.</summary>
    public EffectivePeriod Period { get; init; }
}

/// <summary>An ownership rule: threshold, whether exactly the threshold counts, whether several owners add up, what an unknown stake does.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="IsInclusive">True for <em>at least</em>, false for <em>more than</em>.</param>
/// <param name="Aggregates">Whether the stakes of several caught owners add up.</param>
/// <param name="UnknownAsks">Whether a stake of unknown size held by a caught owner is a question; if not, it counts as nothing.</param>
public sealed record OwnershipThreshold(decimal Percent, bool IsInclusive, bool Aggregates, bool UnknownAsks)
{
    /// <summary>Whether the threshold is also met by votes, counted apart from shares.</summary>
    public bool CountsVotes { get; init; }

    /// <summary>Whether a stake of this size is enough.</summary>
    public bool IsMetBy(decimal percent) => IsInclusive ? percent >= Percent : percent > Percent;
}
