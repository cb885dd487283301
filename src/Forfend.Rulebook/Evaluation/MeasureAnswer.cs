using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Evaluation;

/// <summary>What one measure says of a dealing on a day.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Outcome">The most severe of its provisions' outcomes.</param>
/// <param name="Provisions">Its provisions' answers in the order of the file; empty where it reaches nobody in the dealing.</param>
/// <param name="NotApplicable">Why none of it applies, in one clause; empty where some of it does or may.</param>
public sealed record MeasureAnswer(Measure Measure, Outcome Outcome, ImmutableArray<ProvisionAnswer> Provisions, string NotApplicable)
{
    /// <summary>Rival readings that lead to different outcomes; the stricter acts.</summary>
    public ImmutableArray<ReadingConflict> Conflicts { get; init; } = [];
}

/// <summary>Two readings of the same words that disagree about a dealing.</summary>
/// <param name="Stricter">Id of the reading that acts.</param>
/// <param name="Outcome">What comes of it.</param>
/// <param name="Milder">Id of the other.</param>
/// <param name="Otherwise">What would come of that one.</param>
public sealed record ReadingConflict(string Stricter, Outcome Outcome, string Milder, Outcome Otherwise);
