using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Evaluation;

/// <summary>What one measure says of a dealing on a day.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Outcome">The most severe of its provisions' outcomes.</param>
/// <param name="Provisions">Its provisions' answers in the order of the file; empty where it reaches nobody in the dealing.</param>
/// <param name="NotApplicable">Why none of it applies, in one clause; empty where some of it does or may.</param>
public sealed record MeasureAnswer(Measure Measure, Outcome Outcome, ImmutableArray<ProvisionAnswer> Provisions, string NotApplicable);
