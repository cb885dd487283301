using System.Collections.Immutable;
using Forfend.Domain.Parties;
using Forfend.Matching;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Mutations;
using Forfend.Screening.Scenarios;

namespace Forfend.Screening.Mutations;

/// <summary>
/// Changes a measure one step at a time and asks its scenarios whether they notice. A change nobody notices is a provision, event or
/// boundary without a test.
/// </summary>
/// <param name="rulebook">The rulebook.</param>
/// <param name="recognise">Builds a matcher.</param>
public sealed class MutationTest(RulebookEdition rulebook, Func<IEnumerable<ListedParty>, IMatcher> recognise)
{
    private readonly ScenarioSetup _setup = new(rulebook, recognise);

    /// <summary>Runs the scenarios of a measure against all its mutants.</summary>
    public MutationReport Run(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        MeasureEvaluator original = _setup.Version(measure);
        (PreparedScenario Scenario, string Observed)[] scenarios =
            [.. measure.Scenarios.Select(_setup.Prepare).Select(prepared => (prepared, ScenarioObservation.Of(prepared.Ask(original))))];

        var unnoticed = ImmutableArray.CreateBuilder<Mutant>();
        var equivalent = ImmutableArray.CreateBuilder<Mutant>();
        var claims = new ClaimedEquivalents(measure.Equivalent);
        int noticed = 0;
        foreach (Mutant mutant in MeasureMutations.Of(measure))
        {
            MeasureEvaluator version = _setup.Version(mutant.Measure);
            bool isNoticed = scenarios.Any(pair => ScenarioObservation.Of(pair.Scenario.Ask(version)) != pair.Observed);
            bool isClaimed = claims.Take(mutant, isNoticed);
            if (isNoticed) noticed++;
            else (isClaimed ? equivalent : unnoticed).Add(mutant);
        }

        return new MutationReport(measure, noticed, equivalent.ToImmutable(), unnoticed.ToImmutable(), claims.Wrong());
    }

    /// <summary>Looks for scenarios that would notice what the measure's own do not, also for what the file calls equivalent.</summary>
    public SuggestedScenarios Suggest(MutationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ScenarioSearch(_setup, report.Measure).Find(report.Unnoticed.AddRange(report.Equivalent));
    }
}
