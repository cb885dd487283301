using Forfend.Accuracy.Attacks;
using Forfend.Accuracy.Data;
using Forfend.Accuracy.Measures;
using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Accuracy.Sections;

/// <summary>
/// Listed names disguised on purpose, by class of attack. The thresholds are those at which one in a hundred, and one in a thousand,
/// invented customers alert.
/// </summary>
internal static class AttackSection
{
    private sealed record Case(string Class, Victim Victim, string Text);

    public static void Run(Laboratory lab)
    {
        IReadOnlyList<ListedParty> parties = SharedLists.OfacSdn(lab.Data, "2021-07-07");
        var matcher = CompiledMatcher.Build(parties, new MatcherOptions { Threshold = Laboratory.LeastScore });
        var names = new WordsOfParties(parties);
        var misses = new List<string>();
        Run(lab, "persons", PartyKind.Person, AttackSuite.Persons, parties, matcher, names, [.. Negatives.Persons(lab, lab.Others)], misses);
        Run(lab, "organizations", PartyKind.Organization, AttackSuite.Organizations, parties, matcher, names, [.. Negatives.Companies(lab, lab.Others)], misses);
        lab.WriteMisses("attacks", misses);
    }

    private static void Run(
        Laboratory lab, string title, PartyKind kind, IReadOnlyList<(string Class, Func<Randomness, Victim, string?> Make)> suite, IReadOnlyList<ListedParty> parties,
        CompiledMatcher matcher, WordsOfParties names, NameQuery[] negatives, List<string> misses)
    {
        Randomness random = lab.Random("attacks" + title);
        Victim[] victims = random.Sample(parties.Where(party => party.Kind == kind).Select(Victim.Of).OfType<Victim>(), lab.Entities);
        Case[] cases =
        [
            .. suite.Where(attack => lab.Asks(attack.Class)).SelectMany(attack => victims
                .Select(victim => attack.Make(random, victim) is { } text ? new Case(attack.Class, victim, text) : null)
                .OfType<Case>()
                .Where(made => !names.MeansAnother(made.Text, made.Victim.Party))),
        ];
        IReadOnlyList<Hit>[] negativeHits = Laboratory.Search(matcher, negatives);
        int[] negativeScores = [.. negativeHits.Select(hits => hits.Count == 0 ? 0 : hits[0].Score)];
        IReadOnlyList<Hit>[] found = Laboratory.Search(matcher, [.. cases.Select(each => new NameQuery { Name = each.Text, Kind = kind })]);
        int[] scores = [.. cases.Select((each, index) => found[index].FirstOrDefault(hit => hit.Party.Id == each.Victim.Party.Id)?.Score ?? 0)];

        int atPercent = Ranking.ScoreAtAlertRate(negativeScores, 0.01);
        int atPerMille = Ranking.ScoreAtAlertRate(negativeScores, 0.001);
        int byDefault = MatcherOptions.DefaultThreshold;
        lab.Say($"\n## Attacks on {title}: {victims.Length} names, {negatives.Length} others\n");
        lab.Say($"| attack | cases | at 1 % alerts ({atPercent}) | at 0.1 % ({atPerMille}) | at {byDefault} |\n|---|---|---|---|---|");
        var rates = new List<(double Percent, double PerMille, double Default)>();
        var classes = new List<int[]>();
        foreach ((string name, _) in suite)
        {
            int[] scored = [.. scores.Where((_, index) => cases[index].Class == name)];
            if (scored.Length == 0) continue;

            classes.Add(scored);
            Rate Recall(int threshold) => new(scored.Count(score => score >= threshold), scored.Length);
            rates.Add((Recall(atPercent).Value, Recall(atPerMille).Value, Recall(byDefault).Value));
            lab.Say($"| {name} | {scored.Length} | {Recall(atPercent)} | {Recall(atPerMille)} | {Recall(byDefault)} |");
        }

        lab.Say($"| **macro** | | **{100 * rates.Average(rate => rate.Percent):0.0} %** | **{100 * rates.Average(rate => rate.PerMille):0.0} %** | **{100 * rates.Average(rate => rate.Default):0.0} %** |");
        lab.Say($"| **least class** | | {100 * rates.Min(rate => rate.Percent):0.0} % | {100 * rates.Min(rate => rate.PerMille):0.0} % | {100 * rates.Min(rate => rate.Default):0.0} % |");
        lab.Say($"| alerts among others | | 1 % | 0.1 % | {new Rate(negativeScores.Count(score => score >= byDefault), negatives.Length)} |");
        ThresholdCurve.OfAttacks(lab, title, classes, negativeScores);
        misses.AddRange(cases.Select((each, index) => (each, score: scores[index])).Where(each => each.score < atPerMille)
            .Select(each => $"missed\t{each.each.Class}\t{each.score}\t{each.each.Text}\t{each.each.Victim.Party.PrimaryName}"));
        misses.AddRange(negatives.Select((each, index) => (each, hits: negativeHits[index])).Where(each => each.hits.Count > 0 && each.hits[0].Score >= atPercent)
            .Select(each => $"false\t{title}\t{each.hits[0].Score}\t{each.each.Name}\t{each.hits[0].Name.Text}"));
    }
}
