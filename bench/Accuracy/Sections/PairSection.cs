using Forfend.Accuracy.Data;
using Forfend.Accuracy.Measures;
using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Accuracy.Sections;

/// <summary>Pairs of names that people labelled.</summary>
internal static class PairSection
{
    private sealed record Pair(string Left, string Right, PartyKind Kind, bool IsSame, string Group, string Tier);

    public static void Run(Laboratory lab)
    {
        lab.Say($"\n## Labelled pairs\n");
        lab.Say($"| set | pairs | AUC | at {MatcherOptions.DefaultThreshold}: precision / recall / F1 | best F1 (threshold) | recall at 1 % / 5 % false |");
        lab.Say($"|---|---|---|---|---|---|");
        Pair[] bench = [.. NameBench(lab.Data)];
        var misses = new List<string>();
        Report(lab, "name bench", bench, misses);
        foreach (var tier in bench.GroupBy(pair => pair.Tier).OrderBy(group => group.Key, StringComparer.Ordinal)) Report(lab, "- tier " + tier.Key, [.. tier], []);
        foreach (var kind in bench.GroupBy(pair => pair.Kind)) Report(lab, "- kind " + kind.Key.Key(), [.. kind], []);
        foreach (var group in bench.GroupBy(pair => pair.Group)) Report(lab, "- group " + group.Key, [.. group], []);
        foreach (var kind in bench.GroupBy(pair => pair.Kind))
        {
            (_, int[] same, int[] different) = ScoresOf([.. kind]);
            ThresholdCurve.OfPairs(lab, kind.Key.Key(), same, different);
        }

        lab.WriteMisses("pairs", misses);
    }

    private static (int[] All, int[] Same, int[] Different) ScoresOf(Pair[] pairs)
    {
        int[] scores = new int[pairs.Length];
        Parallel.For(0, pairs.Length, index => scores[index] = Scores.Pair(pairs[index].Left, pairs[index].Right, pairs[index].Kind));
        return (scores, [.. scores.Where((_, index) => pairs[index].IsSame)], [.. scores.Where((_, index) => !pairs[index].IsSame)]);
    }

    private static void Report(Laboratory lab, string name, Pair[] pairs, List<string> misses)
    {
        (int[] scores, int[] same, int[] different) = ScoresOf(pairs);
        (double precision, double recall, double f1) = Ranking.At(MatcherOptions.DefaultThreshold, same, different);
        int best = Ranking.Best(same, different);
        (double, double) recalls = (Recall(same, different, 0.01), Recall(same, different, 0.05));
        lab.Say($"| {name} | {same.Length} + {different.Length} | {Ranking.Area(same, different):0.000} | {precision:0.000} / {recall:0.000} / {f1:0.000} | {Ranking.At(best, same, different).F1:0.000} ({best}) | {recalls.Item1:0.000} / {recalls.Item2:0.000} |");
        for (int index = 0; index < pairs.Length; index++)
        {
            Pair pair = pairs[index];
            if (scores[index] >= MatcherOptions.DefaultThreshold != pair.IsSame) misses.Add($"{(pair.IsSame ? "missed" : "false")}\t{scores[index]}\t{pair.Left}\t{pair.Right}\t{pair.Kind}\t{pair.Group}\t{pair.Tier}");
        }
    }

    private static double Recall(int[] same, int[] different, double rate)
    {
        int threshold = Ranking.ScoreAtAlertRate(different, rate);
        return new Rate(same.Count(score => score >= threshold), same.Length).Value;
    }

    private static IEnumerable<Pair> NameBench(string data) =>
        Csv.Records(Path.Combine(data, "names-labelled", "nomenklatura_name_bench.csv.gz"))
            .Select(row => new Pair(row["name1"], row["name2"], LabelledSets.KindOf(row["schema"]), row["is_match"] == "true", row["case_group"], row["quality"]));
}
