using System.Globalization;
using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Accuracy;

/// <summary>Where the data is, where the report and the misses go, and the seed of everything random.</summary>
internal sealed class Laboratory(string data, string output, ulong seed, int entities, int others, string attacks, TextWriter report)
{
    /// <summary>Every score that can matter; below it nothing is told from nothing.</summary>
    public const int LeastScore = 760;

    public string Data => data;

    public int Entities => entities;

    /// <summary>So many others tell a rate of one in a thousand to a fifth of itself.</summary>
    public int Others => others;

    /// <summary>Whether a class of attack is asked for.</summary>
    public bool Asks(string attack) => attacks.Length == 0 || attacks.Split(',').Any(each => attack.Contains(each, StringComparison.Ordinal));

    public Randomness Random(string section) => new(seed * 1_000_003 + (ulong)section.Sum(unit => unit * 31));

    public void Say(FormattableString line) => report.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes the misses of a section, one a line.</summary>
    public void WriteMisses(string section, IEnumerable<string> misses)
    {
        Directory.CreateDirectory(output);
        File.WriteAllLines(Path.Combine(output, section + ".misses.tsv"), misses);
    }

    /// <summary>The score of one name against one listed name, as a list of only that name gives it.</summary>
    public static int Compare(string left, string right, PartyKind kind) => Scores.Pair(left, right, kind);

    /// <summary>For every query: the score of each party, at least <see cref="LeastScore"/>.</summary>
    public static IReadOnlyList<Hit>[] Search(IMatcher matcher, IReadOnlyList<NameQuery> queries)
    {
        var hits = new IReadOnlyList<Hit>[queries.Count];
        Parallel.For(0, queries.Count, index => hits[index] = matcher.Search(queries[index]));
        return hits;
    }
}
