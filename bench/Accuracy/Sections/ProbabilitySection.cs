using System.Collections.Immutable;
using Forfend.Accuracy.Data;
using Forfend.Accuracy.Measures;
using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Accuracy.Sections;

/// <summary>
/// Where the points of the probability beside a score come from: every labelled pair by kind, half of all the same, and how far off the
/// probability is on pairs of names that the points were not fitted on.
/// </summary>
internal static class ProbabilitySection
{
    // Pairs of each label that a set counts for at most; a set with fewer of either label counts for those.
    private const int MostOfSet = 300;
    private const int MostOfExchanged = 100;
    private const int Folds = 10;

    // All that only know what is the same count as one small set: their others, made by exchange, are far easier than those that people judged.
    private const string Exchanged = "exchanged";
    private static readonly string[] Judged =
        ["nomenklatura_name_bench", "nomenklatura_entity_checks", "watchman_labelled_pairs", "vietexob_synthetic_pairs", "senzing_truthset", "patstat_nl_applicant_names"];

    // Fitted on version 2 of the score and the name bench alone.
    private static readonly ProbabilityPoint[] Before =
        [new(0, 0), new(434, 100), new(793, 130), new(815, 230), new(870, 300), new(885, 530), new(920, 720), new(940, 850), new(955, 970), new(1000, 995)];

    private sealed record Pair(string Set, PartyKind Kind, string Left, string Right, ImmutableArray<(string Query, string Listed)> Names, bool IsSame);

    private readonly record struct Tested(WeighedScore Score, int Left, int Right);

    public static void Run(Laboratory lab)
    {
        var comparer = NameComparer.Over(SharedLists.OfacSdn(lab.Data, "2021-07-07"), new MatcherOptions());
        Pair[] pairs = [.. Pairs(lab)];
        lab.Say($"\n## Probability\n\nExpected calibration error of names that were not fitted on ({Folds} parts, no name in two).\n");
        lab.Say($"| kind | sets | same + others | version 2 | built in | fitted on others | points |\n|---|---|---|---|---|---|---|");
        var reliability = new List<(string Kind, (WeighedScore Pair, double Said)[] Given)>();
        foreach (PartyKind kind in (ReadOnlySpan<PartyKind>)[PartyKind.Person, PartyKind.Organization, PartyKind.Unknown])
        {
            // Whoever does not state a kind asks for persons and organizations alike.
            Tested[] tested = [.. Score(comparer, kind == PartyKind.Unknown ? [.. pairs.Select(pair => pair with { Kind = kind })] : [.. pairs.Where(pair => pair.Kind == kind)])];
            WeighedScore[] scores = [.. tested.Select(pair => pair.Score)];
            (WeighedScore Pair, double Said)[] unseen = [.. Unseen(tested)];
            double before = Calibration.Error([.. scores.Select(pair => (pair, Calibration.At(Before, pair.Score)))]);
            double built = Calibration.Error([.. scores.Select(pair => (pair, (double)new PairScore(pair.Score, false, "") { Kind = kind }.Probability))]);
            string points = string.Join(", ", Calibration.Fit(scores).Select(point => $"({point.Score}, {point.Probability})"));
            string name = kind == PartyKind.Unknown ? "other" : kind.Key();
            lab.Say($"| {name} | {pairs.Where(pair => kind == PartyKind.Unknown || pair.Kind == kind).Select(pair => pair.Set).Distinct().Count()} | {scores.Count(pair => pair.IsSame)} + {scores.Count(pair => !pair.IsSame)} | {before:0.000} | {built:0.000} | {Calibration.Error(unseen):0.000} | {points} |");
            reliability.Add((name, unseen));
        }

        lab.Say($"\n| kind | said of names not fitted on | weight | said on average | were the same |\n|---|---|---|---|---|");
        foreach ((string kind, (WeighedScore Pair, double Said)[] given) in reliability)
        {
            double all = given.Sum(each => each.Pair.Weight);
            foreach ((int tenth, double weight, double said, double same) in Calibration.Tenths(given))
                lab.Say($"| {kind} | {10 * tenth}-{10 * tenth + 10} % | {100 * weight / all:0.0} % | {100 * said:0.0} % | {100 * same:0.0} % |");
        }
    }

    private static IEnumerable<Pair> Pairs(Laboratory lab)
    {
        foreach ((string set, LabelledPair[] labelled) in LabelledSets.All(lab, lab.Entities * 5))
            foreach (LabelledPair pair in labelled)
                yield return new Pair(Judged.Contains(set) ? set : Exchanged, pair.Kind, pair.Left.ToUpperInvariant(), pair.Right.ToUpperInvariant(), [(pair.Left, pair.Right)], pair.IsSame);

        // A customer has one name and is held against every name of the listed party.
        foreach ((JudgedEntry left, JudgedEntry right, bool isSame) in JudgedEntries.Read(lab))
            yield return new Pair("cross_list_human_judgements", right.Kind, left.Id, right.Id, [.. right.Names.Select(name => (left.Names[0], name))], isSame);
    }

    private static IEnumerable<Tested> Score(NameComparer comparer, Pair[] pairs)
    {
        int[] scores = new int[pairs.Length];
        Parallel.For(0, pairs.Length, index => scores[index] = pairs[index].Names.Max(names => comparer.Score(names.Query, names.Listed, pairs[index].Kind)));
        Dictionary<string, int> parts = Parts(pairs);
        var counts = pairs.CountBy(pair => (pair.Set, pair.IsSame)).ToDictionary();
        return pairs.Select((pair, index) =>
        {
            int ofLabel = counts[(pair.Set, pair.IsSame)];
            double weight = (double)Math.Min(pair.Set == Exchanged ? MostOfExchanged : MostOfSet, Math.Min(ofLabel, counts.GetValueOrDefault((pair.Set, !pair.IsSame)))) / ofLabel;
            return new Tested(new WeighedScore(scores[index], pair.IsSame, weight), parts[pair.Left], parts[pair.Right]);
        }).Where(pair => pair.Score.Weight > 0);
    }

    // Every name in one part together with all that are the same party.
    private static Dictionary<string, int> Parts(Pair[] pairs)
    {
        var next = new Dictionary<string, string>(StringComparer.Ordinal);
        string Root(string name)
        {
            while (next.TryGetValue(name, out string? other)) name = other;
            return name;
        }

        foreach (Pair pair in pairs.Where(pair => pair.IsSame))
            if (Root(pair.Left) is var left && Root(pair.Right) is var right && left != right) next[left] = right;

        var roots = new Dictionary<string, int>(StringComparer.Ordinal);
        var parts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string name in pairs.SelectMany(pair => (string[])[pair.Left, pair.Right]))
        {
            string root = Root(name);
            if (!roots.TryGetValue(root, out int number)) roots[root] = number = roots.Count;
            parts[name] = number % Folds;
        }

        return parts;
    }

    // Each pair by points that were fitted without the parts of either name.
    private static IEnumerable<(WeighedScore Pair, double Said)> Unseen(Tested[] tested) =>
        tested.GroupBy(pair => (Math.Min(pair.Left, pair.Right), Math.Max(pair.Left, pair.Right))).SelectMany(group =>
        {
            (int first, int second) = group.Key;
            ImmutableArray<ProbabilityPoint> points = Calibration.Fit(tested.Where(pair => pair.Left != first && pair.Left != second && pair.Right != first && pair.Right != second).Select(pair => pair.Score));
            return group.Select(pair => (pair.Score, Calibration.At(points, pair.Score.Score)));
        });
}
