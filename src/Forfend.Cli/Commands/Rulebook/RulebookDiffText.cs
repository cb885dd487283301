using System.Globalization;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Matching;
using Forfend.Rulebook.Comparing;
using Forfend.Rulebook.Model;
using Forfend.Screening.Scenarios;

namespace Forfend.Cli.Commands.Rulebook;

/// <summary>The difference of two rulebooks for people: the law, and what its former scenarios make of it.</summary>
internal static class RulebookDiffText
{
    public static void WriteLaw(TextWriter output, RulebookEdition before, RulebookEdition after, RulebookDiff law)
    {
        output.WriteLine($"LAW        {before.Version} ({before.Sha256[..8]}) -> {after.Version} ({after.Sha256[..8]}): {(law.Changes.IsEmpty ? "nothing changed" : Counted(law.Changes.Length, "change"))}");
        foreach (IGrouping<string, LawChange> measure in law.Changes.GroupBy(change => change.Measure))
        {
            output.WriteLine($"  {measure.Key}");
            foreach (LawChange change in measure) Write(output, change);
        }
    }

    /// <summary>Asks the former scenarios of both; true if one is answered otherwise.</summary>
    public static bool WriteScenarios(TextWriter output, RulebookEdition before, RulebookEdition after)
    {
        var former = new ScenarioRunner(before, Matcher);
        var later = new ScenarioRunner(after, Matcher);
        (ScenarioResult Before, ScenarioResult After)[] pairs =
        [
            .. from measure in before.Measures
               let now = after.Find(measure.Id)
               where now is not null
               from pair in former.Run(measure).Zip(later.Run(now with { Scenarios = measure.Scenarios }))
               select pair,
        ];
        (ScenarioResult Before, ScenarioResult After)[] changed = [.. pairs.Where(pair => pair.Before.Answer.Outcome != pair.After.Answer.Outcome)];
        output.WriteLine($"SCENARIOS  {Counted(pairs.Length - changed.Length, "scenario")} of {Number(pairs.Length)} answered as before");
        foreach ((ScenarioResult was, ScenarioResult now) in changed)
            output.WriteLine($"  {was.Measure.Id}  \"{was.Scenario.Name}\" ({was.Scenario.Dates}): {was.Answer.Outcome.Key()} -> {now.Answer.Outcome.Key()}");

        return changed.Length > 0;
    }

    /// <summary>A number with its word.</summary>
    public static string Counted(int number, string word) => $"{Number(number)} {word}{(number == 1 ? "" : "s")}";

    private static void Write(TextWriter output, LawChange change)
    {
        string part = change.Part.Length == 0 ? "the measure" : change.Part;
        if (change.Sign == '~') output.WriteLine($"    ~ {part}\n        was {change.Before}\n        is  {change.After}");
        else output.WriteLine($"    {change.Sign} {part}: {change.Before}{change.After}");
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static ExhaustiveMatcher Matcher(IEnumerable<ListedParty> parties) => ExhaustiveMatcher.Build(parties, new MatcherOptions());
}
