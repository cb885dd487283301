using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Matching;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Screening.Decisions;

namespace Forfend.Screening.Scenarios;

/// <summary>Runs the scenarios that stand in the measures' files: each against its own measure alone.</summary>
/// <param name="rulebook">The rulebook.</param>
/// <param name="recognise">Builds a matcher.</param>
public sealed class ScenarioRunner(RulebookEdition rulebook, Func<IEnumerable<ListedParty>, IMatcher> recognise)
{
    private const string Engine = "scenario";

    /// <summary>Runs every scenario, in the order of the rulebook.</summary>
    public IEnumerable<ScenarioResult> RunAll() => rulebook.Measures.SelectMany(measure => measure.Scenarios.Select(scenario => Run(measure, scenario)));

    /// <summary>Runs one scenario.</summary>
    public ScenarioResult Run(Measure measure, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(scenario);
        RulebookEdition alone = rulebook with
        {
            Measures = [.. rulebook.Measures.Where(candidate => candidate.Id == measure.Id || candidate.Id == measure.Implements || measure.Targets.NamedIn.Contains(candidate.Id))],
            Relations = [.. rulebook.Relations, .. scenario.Relations],
        };
        var screener = new Screener(alone, ListOf(measure, scenario), Profiles.Demo, recognise, Engine);
        Decision decision = screener.Decide(scenario.Dealing, scenario.Dates, []);
        MeasureAnswer answer = decision.Measures.Single(candidate => candidate.Measure.Id == measure.Id);
        return new ScenarioResult(measure, scenario, [.. Compare(scenario.Expect, answer)], decision);
    }

    /// <summary>The list as the scenario has it: its members by id, for scenarios say who a party is.</summary>
    private ImmutableArray<ListSnapshot> ListOf(Measure measure, Scenario scenario)
    {
        if (measure.Targets.Lists is not [{ List: var list }, ..] || scenario.Listed is not { } listed) return [];

        HashSet<PartyId> known = [.. rulebook.Parties.Select(party => party.Id)];
        ListedParty[] parties = [.. listed.Where(id => !known.Contains(id)).Select(id => new ListedParty
        {
            Id = id,
            List = list,
            Kind = PartyKind.Unknown,
            Names = [new PartyName(id.Value, NameStrength.Primary)],
        })];
        var info = new ListSnapshotInfo(list, Engine, scenario.Dates.AsOf, Engine, parties.Length, IsSample: true);
        return [new ListSnapshot(info, [.. parties])];
    }

    private static IEnumerable<string> Compare(Expectation expected, MeasureAnswer actual)
    {
        ProvisionAnswer? deciding = DecidingProvision.Among([actual]);
        if (expected.Outcome != actual.Outcome) yield return Differs("outcome", expected.Outcome.Key(), actual.Outcome.Key());
        if (expected.Status is { } status && status != deciding?.Status?.Status) yield return Differs("status", status.Key(), deciding?.Status?.Status.Key());
        if (expected.Provision is { } provision && provision != deciding?.Provision.Id) yield return Differs("provision", provision, deciding?.Provision.Id);
        if (expected.ReviewPolicy is { } policy && policy != deciding?.ReviewPolicy) yield return Differs("review policy", policy.Key(), deciding?.ReviewPolicy?.Key());
        if (expected.Enforcement is { } enforcement && enforcement != deciding?.Enforcement) yield return Differs("enforcement", enforcement, deciding?.Enforcement);

        string[] questions = [.. actual.Provisions.SelectMany(answer => answer.Questions)];
        foreach (string ask in expected.Asks.Where(ask => !questions.Any(question => question.Contains(ask, StringComparison.Ordinal))))
            yield return Differs("question", ask, string.Join(" ", questions));

        string[] duties = [.. actual.Provisions.SelectMany(answer => answer.Duties).Select(duty => duty.Key)];
        foreach (string duty in expected.Duties.Where(duty => !duties.Contains(duty, StringComparer.Ordinal)))
            yield return Differs("duty", duty, string.Join(", ", duties));
    }

    private static string Differs(string what, string expected, string? actual) =>
        $"{what}: expected {expected}, found {(string.IsNullOrEmpty(actual) ? "none" : actual)}";
}
