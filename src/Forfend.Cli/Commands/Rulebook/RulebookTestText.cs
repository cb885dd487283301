using System.Globalization;
using Forfend.Domain.Law;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Mutations;
using Forfend.Rulebook.Writing;
using Forfend.Screening.Mutations;
using Forfend.Screening.Scenarios;

namespace Forfend.Cli.Commands.Rulebook;

/// <summary>The result of <c>rulebook test</c> for people. Suggestions are YAML, everything about them a comment of it.</summary>
internal static class RulebookTestText
{
    public static void Write(TextWriter output, RulebookEdition edition, IReadOnlyCollection<MeasureTest> tests)
    {
        foreach (MeasureTest test in tests)
        {
            foreach (ScenarioResult failed in test.Scenarios.Where(result => !result.HasPassed)) WriteFailure(output, failed);
            foreach (string wrong in test.Mutations.WrongClaims) output.WriteLine($"WRONG  {test.Measure.Id}  equivalent: {wrong}");
            foreach (Mutant refuted in test.Refuted) output.WriteLine($"WRONG  {test.Measure.Id}  equivalent: `{refuted.Name}` can be noticed, as a suggestion below shows.");
            if (test.Suggested is { } suggested) WriteSuggestions(output, test.Measure, suggested, test.Mutations);
            else WriteUnnoticed(output, test.Measure, test.Mutations);
        }

        ScenarioResult[] scenarios = [.. tests.SelectMany(test => test.Scenarios)];
        int passed = scenarios.Count(result => result.HasPassed);
        output.WriteLine($"rulebook {edition.Version}: {tests.Count} measures, {Number(scenarios.Length)} scenarios, {Number(passed)} passed");
        WriteScore(output, [.. tests.Select(test => test.Mutations)]);
    }

    private static void WriteFailure(TextWriter output, ScenarioResult failed)
    {
        output.WriteLine($"FAIL  {failed.Measure.Id}  \"{failed.Scenario.Name}\" ({failed.Scenario.Dates})");
        foreach (string difference in failed.Differences) output.WriteLine($"      {difference}");
        output.WriteLine($"      because {Reason(failed.Answer)}");
    }

    private static string Reason(MeasureAnswer answer)
    {
        ProvisionAnswer[] applicable = [.. answer.Provisions.Where(provision => provision.Status is not null)];
        return applicable.Length == 0 ? answer.NotApplicable : string.Join("; ", applicable.Select(Reason));
    }

    private static string Reason(ProvisionAnswer answer)
    {
        string since = answer.Status!.Event is { } happening
            ? $": {EventWords.Of(happening.Kind)} {happening.Date}, {answer.Measure.SourceOf(happening.SourceId).Citation}"
            : "";
        string open = answer.Questions.IsEmpty ? "" : $", open: {string.Join(" ", answer.Questions)}";
        return $"{answer.Provision.Id} is {answer.Status.Status.Key()}{since}{open}";
    }

    private static void WriteUnnoticed(TextWriter output, Measure measure, MutationReport report)
    {
        if (report.Unnoticed.IsEmpty) return;

        output.WriteLine($"{measure.Id}: no scenario notices");
        foreach (Mutant mutant in report.Unnoticed) output.WriteLine($"  {mutant.Name}");
        output.WriteLine($"  See what is missing: forfend rulebook test --measure {measure.Id} --suggest");
    }

    private static void WriteSuggestions(TextWriter output, Measure measure, SuggestedScenarios suggested, MutationReport report)
    {
        if (!suggested.Scenarios.IsEmpty)
        {
            output.WriteLine($"# {measure.Id}: scenarios to add. They expect what the measure says today: review each, and give it a name a judge could read.");
            foreach (SuggestedScenario found in suggested.Scenarios)
            {
                output.WriteLine(ScenarioText.Of(found.Scenario));
                foreach (Mutant mutant in found.Notices.Skip(1)) output.WriteLine($"     # also notices {mutant.Name}");
            }
        }

        string[] unexplained = [.. Unexplained(suggested, report)];
        if (unexplained.Length == 0) return;

        output.WriteLine($"# {measure.Id}: no scenario was found that notices these. If none can, say why:");
        output.WriteLine("equivalent:");
        foreach (string mutant in unexplained) output.WriteLine($"  - {{mutant: {YamlScalar.Of(mutant)}, reason: REVIEW}}");
    }

    /// <summary>The unnoticed, each part of which nothing can be noticed as one.</summary>
    private static IEnumerable<string> Unexplained(SuggestedScenarios suggested, MutationReport report)
    {
        Mutant[] open = [.. suggested.Unexplained.Where(report.Unnoticed.Contains)];
        ILookup<string, Mutant> all = MeasureMutations.Of(report.Measure).ToLookup(mutant => mutant.Part, StringComparer.Ordinal);
        return open.GroupBy(mutant => mutant.Part, StringComparer.Ordinal)
            .SelectMany(part => part.Count() > 1 && part.Count() == all[part.Key].Count() ? [part.Key] : part.Select(mutant => mutant.Name));
    }

    private static void WriteScore(TextWriter output, MutationReport[] reports)
    {
        int noticed = reports.Sum(report => report.Noticed);
        int missed = reports.Sum(report => report.Unnoticed.Length + report.WrongClaims.Length);
        int equivalent = reports.Sum(report => report.Equivalent.Length);
        output.WriteLine($"{Number(noticed + missed + equivalent)} changes of one step: {Number(noticed)} noticed, {Number(missed)} not noticed, {Number(equivalent)} equivalent");

        // Rounded down: 100 % means all of them.
        decimal score = missed == 0 ? 100 : Math.Floor(1000m * noticed / (noticed + missed)) / 10;
        output.WriteLine($"mutation score {score.ToString("0.#", CultureInfo.InvariantCulture)} %");
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
