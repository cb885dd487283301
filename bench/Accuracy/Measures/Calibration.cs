using System.Collections.Immutable;

namespace Forfend.Accuracy.Measures;

/// <summary>A score of a pair, whether it is the same party, and what the pair weighs.</summary>
internal readonly record struct WeighedScore(int Score, bool IsSame, double Weight);

/// <summary>A point of the line from scores to probabilities, both in thousandths.</summary>
internal readonly record struct ProbabilityPoint(int Score, int Probability);

/// <summary>How often pairs of a score are the same, drawn as straight lines that never fall, and how far off that is.</summary>
internal static class Calibration
{
    private const int MostPoints = 8;

    // Nothing that was measured on some thousands of pairs is certain.
    private const double Least = 0.005;
    private const double Step = 0.005;

    /// <summary>Isotonic regression (Ayer and others 1955), then straight lines through those of its steps that are missed most.</summary>
    public static ImmutableArray<ProbabilityPoint> Fit(IEnumerable<WeighedScore> pairs)
    {
        Block[] blocks = [.. Isotonic(pairs)];
        List<ProbabilityPoint> points = [.. blocks.Select(block => block.Point).Append(blocks[^1].Point with { Score = 1000 }).Prepend(blocks[0].Point with { Score = 0 }).DistinctBy(point => point.Score)];
        while (points.Count > MostPoints) points = points[1..^1].Select(point => points.FindAll(other => other != point)).MinBy(Error)!;

        double Error(List<ProbabilityPoint> lines) => blocks.Sum(block => block.Weight * Math.Pow(At(lines, block.Center) - 1000 * block.Share, 2));
        return [.. points];
    }

    /// <summary>The probability of a score, in thousandths.</summary>
    public static double At(IReadOnlyList<ProbabilityPoint> points, double score)
    {
        int upper = 1;
        while (upper < points.Count - 1 && points[upper].Score < score) upper++;
        (ProbabilityPoint from, ProbabilityPoint to) = (points[upper - 1], points[upper]);
        return from.Probability + (to.Probability - from.Probability) * (score - from.Score) / (to.Score - from.Score);
    }

    /// <summary>Pairs in tenths by the probability they were given: what each tenth weighs, what was said and what was so.</summary>
    public static IEnumerable<(int Tenth, double Weight, double Said, double Same)> Tenths(IEnumerable<(WeighedScore Pair, double Said)> given) =>
        given.GroupBy(each => Math.Min(9, (int)(each.Said / 100))).OrderBy(tenth => tenth.Key).Select(tenth =>
        {
            double weight = tenth.Sum(each => each.Pair.Weight);
            return (tenth.Key, weight, tenth.Sum(each => each.Pair.Weight * each.Said / 1000) / weight, tenth.Sum(each => each.Pair.IsSame ? each.Pair.Weight : 0) / weight);
        });

    /// <summary>Expected calibration error: how far what was said is from what was so, over tenths.</summary>
    public static double Error(IReadOnlyCollection<(WeighedScore Pair, double Said)> given) =>
        Tenths(given).Sum(tenth => tenth.Weight * Math.Abs(tenth.Said - tenth.Same)) / given.Sum(each => each.Pair.Weight);

    private static List<Block> Isotonic(IEnumerable<WeighedScore> pairs)
    {
        var blocks = new List<Block>();
        foreach (IGrouping<int, WeighedScore> score in pairs.GroupBy(pair => pair.Score).OrderBy(score => score.Key))
        {
            double weight = score.Sum(pair => pair.Weight);
            var block = new Block(weight, score.Sum(pair => pair.IsSame ? pair.Weight : 0), weight * score.Key);
            while (blocks.Count > 0 && blocks[^1].Share >= block.Share)
            {
                block = new Block(block.Weight + blocks[^1].Weight, block.Same + blocks[^1].Same, block.Scores + blocks[^1].Scores);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        return blocks;
    }

    private readonly record struct Block(double Weight, double Same, double Scores)
    {
        public double Share => Same / Weight;

        public double Center => Scores / Weight;

        public ProbabilityPoint Point => new((int)Math.Round(Center), (int)(1000 * Step * Math.Round(Math.Clamp(Share, Least, 1 - Least) / Step)));
    }
}
