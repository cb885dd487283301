using System.Collections.Immutable;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;

namespace Forfend.Screening.Scenarios;

/// <summary>What became of a scenario.</summary>
/// <param name="Measure">The measure in whose file it stands.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Differences">What came out otherwise than expected, one clause each; empty if it passed.</param>
/// <param name="Answer">What the measure said.</param>
public sealed record ScenarioResult(Measure Measure, Scenario Scenario, ImmutableArray<string> Differences, MeasureAnswer Answer)
{
    /// <summary>Whether it came out as expected.</summary>
    public bool HasPassed => Differences.IsEmpty;
}
