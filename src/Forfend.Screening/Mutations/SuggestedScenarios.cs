using System.Collections.Immutable;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Mutations;

namespace Forfend.Screening.Mutations;

/// <summary>What the search for missing scenarios found.</summary>
/// <param name="Scenarios">Scenarios that would notice, with what the measure says today as their expectation. Somebody must review them.</param>
/// <param name="Unexplained">Mutants no scenario was found for; they may be equivalent.</param>
public sealed record SuggestedScenarios(ImmutableArray<SuggestedScenario> Scenarios, ImmutableArray<Mutant> Unexplained);

/// <summary>A missing scenario.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Notices">The mutants it would notice.</param>
public sealed record SuggestedScenario(Scenario Scenario, ImmutableArray<Mutant> Notices);
