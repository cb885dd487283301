using System.Collections.Immutable;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Mutations;
using Forfend.Screening.Mutations;
using Forfend.Screening.Scenarios;

namespace Forfend.Cli.Commands.Rulebook;

/// <summary>What became of testing one measure.</summary>
/// <param name="Scenarios">Its scenarios.</param>
/// <param name="Mutations">Its one-step changes.</param>
/// <param name="Suggested">The scenarios it lacks; null if nobody asked.</param>
internal sealed record MeasureTest(ImmutableArray<ScenarioResult> Scenarios, MutationReport Mutations, SuggestedScenarios? Suggested)
{
    /// <summary>The measure.</summary>
    public Measure Measure => Mutations.Measure;

    /// <summary>Changes the file calls equivalent though a scenario was found that tells them apart.</summary>
    public IEnumerable<Mutant> Refuted => Suggested is null ? [] : Mutations.Equivalent.Where(claimed => Suggested.Scenarios.Any(found => found.Notices.Contains(claimed)));

    /// <summary>Whether all scenarios came out as expected and notice whatever can be noticed.</summary>
    public bool HasPassed => Scenarios.All(result => result.HasPassed) && Mutations.IsComplete && !Refuted.Any();
}
