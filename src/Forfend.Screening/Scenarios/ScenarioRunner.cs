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
    private readonly ScenarioSetup _setup = new(rulebook, recognise);

    /// <summary>Runs every scenario, in the order of the rulebook.</summary>
    public IEnumerable<ScenarioResult> RunAll() => rulebook.Measures.SelectMany(Run);

    /// <summary>Runs the scenarios of one measure, in the order of the file.</summary>
    public IEnumerable<ScenarioResult> Run(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        MeasureEvaluator version = _setup.Version(measure);
        foreach (Scenario scenario in measure.Scenarios)
        {
            MeasureAnswer answer = _setup.Prepare(scenario).Ask(version);
            yield return new ScenarioResult(measure, scenario, [.. Compare(scenario.Expect, answer)], answer);
        }
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

        // Rivals that disagree unnoticed are a mistake of the author.
        string conflicts = Listed(actual.Conflicts.Select(conflict => conflict.Stricter));
        if (conflicts != Listed(expected.Conflicts)) yield return Differs("conflicts", Listed(expected.Conflicts), conflicts);
    }

    private static string Listed(IEnumerable<string> ids) => string.Join(", ", ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) is { Length: > 0 } all ? all : "none";

    private static string Differs(string what, string expected, string? actual) =>
        $"{what}: expected {expected}, found {(string.IsNullOrEmpty(actual) ? "none" : actual)}";
}
