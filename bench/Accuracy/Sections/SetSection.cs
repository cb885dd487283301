using Forfend.Accuracy.Data;
using Forfend.Accuracy.Measures;
using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Accuracy.Sections;

/// <summary>Every labelled set by one measure, compared as <c>forfend compare</c> does, weighed over the OFAC list; and how often invented people alert on that list and on the UN's.</summary>
internal static class SetSection
{
    public static void Run(Laboratory lab)
    {
        IReadOnlyList<ListedParty> parties = SharedLists.OfacSdn(lab.Data, "2021-07-07");
        var comparer = NameComparer.Over(parties, new MatcherOptions());
        int threshold = MatcherOptions.DefaultThreshold;
        var misses = new List<string>();
        var measured = new List<(double Area, double Recall, double F1, double AtPercent)>();
        lab.Say($"\n## Labelled sets\n");
        lab.Say($"| set | same + others | AUC | recall at {threshold} | others at {threshold} | F1 at {threshold} | best F1 (at) | recall at 1 % / 0.1 % of the others |\n|---|---|---|---|---|---|---|---|");
        foreach ((string name, LabelledPair[] pairs) in LabelledSets.All(lab, lab.Entities * 5))
        {
            int[] scores = new int[pairs.Length];
            Parallel.For(0, pairs.Length, index => scores[index] = comparer.Score(pairs[index].Left, pairs[index].Right, pairs[index].Kind));
            int[] same = [.. scores.Where((_, index) => pairs[index].IsSame)];
            int[] others = [.. scores.Where((_, index) => !pairs[index].IsSame)];
            double area = Ranking.Area(same, others);
            (_, double recall, double f1) = Ranking.At(threshold, same, others);
            int best = Ranking.Best(same, others);
            double RecallAt(double rate) => new Rate(same.Count(score => score >= Ranking.ScoreAtAlertRate(others, rate)), same.Length).Value;
            measured.Add((area, recall, f1, RecallAt(0.01)));
            lab.Say($"| {name} | {same.Length} + {others.Length} | {area:0.000} | {100 * recall:0.0} % | {100.0 * others.Count(score => score >= threshold) / others.Length:0.0} % | {f1:0.000} | {Ranking.At(best, same, others).F1:0.000} ({best}) | {100 * RecallAt(0.01):0.0} / {100 * RecallAt(0.001):0.0} % |");
            for (int index = 0; index < pairs.Length; index++)
                if (scores[index] >= threshold != pairs[index].IsSame) misses.Add($"{(pairs[index].IsSame ? "missed" : "false")}\t{name}\t{scores[index]}\t{pairs[index].Left}\t{pairs[index].Right}\t{pairs[index].Kind.Key()}");
        }

        lab.Say($"| **mean** | | **{measured.Average(each => each.Area):0.000}** | **{100 * measured.Average(each => each.Recall):0.0} %** | | **{measured.Average(each => each.F1):0.000}** | | **{100 * measured.Average(each => each.AtPercent):0.0} %** |");
        Alerts(lab, "OFAC", parties, misses);
        Alerts(lab, "UN (names of yente's positives)", [.. Csv.Records(Path.Combine(lab.Data, "names-labelled", "yente_un_positives_treated.csv.gz"))
            .Select((row, index) => Scores.Party(PartyKind.Person, [row["listed_name"]]) with { Id = new PartyId($"un/{index}") })], misses);
        lab.WriteMisses("sets", misses);
    }

    private static void Alerts(Laboratory lab, string list, IReadOnlyList<ListedParty> parties, List<string> misses)
    {
        var matcher = CompiledMatcher.Build(parties, new MatcherOptions());
        foreach (IGrouping<string, NameQuery> group in Negatives.Persons(lab, lab.Others).GroupBy(query => ScriptOf(query.Name)).OrderByDescending(group => group.Count()))
        {
            NameQuery[] negatives = [.. group];
            IReadOnlyList<Hit>[] hits = Laboratory.Search(matcher, negatives);
            var rate = new Rate(hits.Count(found => found.Count > 0), negatives.Length);
            lab.Say($"| yente_negatives in {group.Key} on {list} | {negatives.Length} | | | {rate} | | | |");
            misses.AddRange(hits.Select((found, index) => (found, index)).Where(each => each.found.Count > 0).Select(each => $"alert\t{list}\t{each.found[0].Score}\t{negatives[each.index].Name}\t{each.found[0].Name.Text}\t{group.Key}"));
        }
    }

    private static string ScriptOf(string name) => name.FirstOrDefault(letter => char.IsLetter(letter) && letter > '\u024F') switch
    {
        '\0' or (>= '\u1E00' and <= '\u1EFF') => "Latin",
        < '\u0600' => "Cyrillic or Hebrew",
        < '\u0900' => "Arabic",
        < '\u1100' => "Devanagari or Thai",
        >= '\uAC00' and <= '\uD7FF' => "Hangul",
        _ => "Chinese characters or kana",
    };
}
