using Forfend.Accuracy.Data;
using Forfend.Accuracy.Measures;
using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Accuracy.Sections;

/// <summary>Entries of two official lists that analysts judged to be the same or not, by names only and with birth dates.</summary>
internal static class RecordSection
{
    public static void Run(Laboratory lab)
    {
        (JudgedEntry Left, JudgedEntry Right, bool IsSame)[] judged = lab.Random("records").Sample(JudgedEntries.Read(lab), lab.Entities * 8);
        lab.Say($"\n## Entries of two lists, judged by analysts\n\n| by | pairs | AUC | at {MatcherOptions.DefaultThreshold}: precision / recall / F1 | best F1 (threshold) | recall at 1 % / 5 % false |\n|---|---|---|---|---|---|");
        var misses = new List<string>();
        foreach (bool withDates in (ReadOnlySpan<bool>)[false, true])
        {
            int[] scores = new int[judged.Length];
            Parallel.For(0, judged.Length, index => scores[index] = Score(judged[index].Left, judged[index].Right, withDates));
            int[] same = [.. scores.Where((_, index) => judged[index].IsSame)];
            int[] different = [.. scores.Where((_, index) => !judged[index].IsSame)];
            (double precision, double recall, double f1) = Ranking.At(MatcherOptions.DefaultThreshold, same, different);
            int best = Ranking.Best(same, different);
            double Recall(double rate) => new Rate(same.Count(score => score >= Ranking.ScoreAtAlertRate(different, rate)), same.Length).Value;
            lab.Say($"| {(withDates ? "names and birth dates" : "names")} | {same.Length} + {different.Length} | {Ranking.Area(same, different):0.000} | {precision:0.000} / {recall:0.000} / {f1:0.000} | {Ranking.At(best, same, different).F1:0.000} ({best}) | {Recall(0.01):0.000} / {Recall(0.05):0.000} |");
            for (int index = 0; index < judged.Length; index++)
                if (scores[index] >= best != judged[index].IsSame) misses.Add($"{(judged[index].IsSame ? "missed" : "false")}\t{withDates}\t{scores[index]}\t{string.Join(" | ", judged[index].Left.Names)}\t{string.Join(" | ", judged[index].Right.Names)}");
        }

        lab.WriteMisses("records", misses);
    }

    // A customer has one name: the first of the left side is asked for, then every other one; the best answer counts.
    private static int Score(JudgedEntry left, JudgedEntry right, bool withDates)
    {
        ListedParty party = Scores.Party(right.Kind, right.Names) with { BirthDates = withDates ? right.Dates : [] };
        return left.Names.Max(name => Scores.Pair(
            new NameQuery { Name = name, Kind = left.Kind, BirthDate = withDates ? left.Dates.FirstOrDefault() : null }, party));
    }
}
