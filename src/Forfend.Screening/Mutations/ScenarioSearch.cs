using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Mutations;
using Forfend.Screening.Decisions;
using Forfend.Screening.Scenarios;

namespace Forfend.Screening.Mutations;

/// <summary>Looks for scenarios that tell mutants from the measure: nearby dates first, then other knowledge, then other dealings.</summary>
internal sealed class ScenarioSearch(ScenarioSetup setup, Measure measure)
{
    /// <summary>A bound on the work for one measure; what is not found by then is reported as such.</summary>
    private const int MostCandidates = 60_000;

    public SuggestedScenarios Find(IEnumerable<Mutant> mutants)
    {
        MeasureEvaluator original = setup.Version(measure);
        var open = mutants.Select(mutant => (Mutant: mutant, Version: setup.Version(mutant.Measure))).ToList();
        var found = ImmutableArray.CreateBuilder<SuggestedScenario>();
        foreach (Scenario candidate in new ScenarioCandidates(measure, original).All().Take(MostCandidates).TakeWhile(_ => open.Count > 0))
        {
            PreparedScenario prepared = setup.Prepare(candidate);
            MeasureAnswer answer = prepared.Ask(original);
            string observed = ScenarioObservation.Of(answer);
            Mutant[] notices = [.. open.Where(pair => ScenarioObservation.Of(prepared.Ask(pair.Version)) != observed).Select(pair => pair.Mutant)];
            if (notices.Length == 0) continue;

            open.RemoveAll(pair => notices.Contains(pair.Mutant));
            found.Add(new SuggestedScenario(candidate with { Name = NameOf(candidate, notices[0]), Expect = ExpectationOf(answer) }, [.. notices]));
        }

        return new SuggestedScenarios(found.ToImmutable(), [.. open.Select(pair => pair.Mutant)]);
    }

    /// <summary>A name that nobody leaves as it is.</summary>
    private static string NameOf(Scenario candidate, Mutant noticed) => $"REVIEW {LawDates.Iso(candidate.Dates.AsOf)} - {noticed.Name}";

    /// <summary>What the measure says today.</summary>
    private static Expectation ExpectationOf(MeasureAnswer answer)
    {
        ProvisionAnswer? deciding = DecidingProvision.Among([answer]);
        return new Expectation
        {
            Outcome = answer.Outcome,
            Status = deciding?.Status?.Status,
            Provision = deciding?.Provision.Id,
            ReviewPolicy = deciding?.ReviewPolicy,
            Enforcement = deciding is { Enforcement.Length: > 0 } ? deciding.Enforcement : null,
            Asks = answer.Outcome == Outcome.Undetermined ? [.. answer.Provisions.SelectMany(provision => provision.Questions).Distinct(StringComparer.Ordinal)] : [],
            Conflicts = [.. answer.Conflicts.Select(conflict => conflict.Stricter).Distinct(StringComparer.Ordinal)],
            Duties = [.. answer.Provisions.SelectMany(provision => provision.Duties).Select(duty => duty.Key).Distinct(StringComparer.Ordinal)],
        };
    }
}
