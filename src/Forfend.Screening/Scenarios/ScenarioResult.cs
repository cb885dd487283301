using System.Collections.Immutable;
using Forfend.Rulebook.Model;
using Forfend.Screening.Decisions;

namespace Forfend.Screening.Scenarios;

/// <summary>What became of a scenario.</summary>
/// <param name="Measure">The measure in whose file it stands.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Differences">What came out otherwise than expected, one clause each; empty if it passed.</param>
/// <param name="Decision">The decision, with this measure and the one it implements alone.</param>
public sealed record ScenarioResult(Measure Measure, Scenario Scenario, ImmutableArray<string> Differences, Decision Decision)
{
    /// <summary>Whether it came out as expected.</summary>
    public bool HasPassed => Differences.IsEmpty;
}
