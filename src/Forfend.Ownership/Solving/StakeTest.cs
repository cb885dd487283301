using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Ownership.Graph;

namespace Forfend.Ownership.Solving;

/// <summary>One ownership rule on one day, as the solver asks it.</summary>
/// <param name="Threshold">How much must be held, in whole numbers; more than everything where no stake is enough.</param>
/// <param name="IsInclusive">Whether exactly that much is enough.</param>
/// <param name="Aggregates">Whether the stakes of several caught owners add up.</param>
/// <param name="CountsVotes">Whether votes, counted apart, are enough as well.</param>
/// <param name="CountsControl">Whether control is enough as well.</param>
/// <param name="UnknownAsks">Whether a stake of unknown size may be any; if not, it is nothing.</param>
internal sealed record StakeTest(long Threshold, bool IsInclusive, bool Aggregates, bool CountsVotes, bool CountsControl, bool UnknownAsks)
{
    /// <summary>No stake and no control is enough: only sums are wanted.</summary>
    public static readonly StakeTest NobodyPasses =
        new(Scale.Whole, IsInclusive: false, Aggregates: true, CountsVotes: false, CountsControl: false, UnknownAsks: true);

    /// <summary>What steps that start from the same parties ask on a day. The strictest of several thresholds is meant to stand alone.</summary>
    public static StakeTest Of(ImmutableArray<ReachStep> steps)
    {
        bool countsControl = steps.Any(step => step.Who is ReachKind.ControlledBy);
        return steps.FirstOrDefault(step => step.Who is ReachKind.OwnedBy)?.Threshold is { } rule
            ? new StakeTest(Scale.Floor(rule.Percent), rule.IsInclusive, rule.Aggregates, rule.CountsVotes, countsControl, rule.UnknownAsks)
            : NobodyPasses with { CountsControl = countsControl };
    }

    /// <summary>Whether so much is enough.</summary>
    public bool IsMetBy(long sum) => IsInclusive ? sum >= Threshold : sum > Threshold;
}
