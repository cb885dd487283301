using Forfend.Domain.Findings;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Linting;

/// <summary>Every fact that measures ask for. Facts are open words, so a misspelt one is only noticed beside the one it resembles.</summary>
internal sealed class FactPaths
{
    /// <summary>Shorter paths are near one another without being misspelt.</summary>
    private const int LeastLength = 6;

    private readonly Dictionary<string, int> _uses;

    public FactPaths(RulebookEdition rulebook) =>
        _uses = rulebook.Measures.SelectMany(PathsOf).GroupBy(path => path, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    /// <summary>Facts a measure asks for once, of which a neighbour differs by a letter and is asked for more often.</summary>
    public IEnumerable<LintRemark> Misspelt(Measure measure) =>
        from path in PathsOf(measure).Distinct(StringComparer.Ordinal)
        where path.Length >= LeastLength && _uses[path] == 1
        let meant = _uses.Keys.FirstOrDefault(other => _uses[other] > 1 && DifferByOneLetter(path, other))
        where meant is not null
        select new LintRemark(measure, LintCodes.Misspelt, FindingSeverity.Warning, $"fact {path}", $"is asked for nowhere else; `{meant}` is.", $"Did you mean `{meant}`?") { Fact = path };

    /// <summary>Every test of a fact in a measure, in the order they are read in.</summary>
    public static IEnumerable<Condition.Fact> TestsOf(Measure measure) => measure.Provisions.SelectMany(ConditionsOf).SelectMany(TestsOf);

    private static IEnumerable<string> PathsOf(Measure measure) => TestsOf(measure).Select(test => test.Path);

    private static IEnumerable<Condition?> ConditionsOf(Provision provision) =>
        provision.ReviewPolicies.Select(rule => rule.When).Append(provision.When).Append(provision.Must).Concat(provision.Exemptions.SelectMany(ConditionsOf));

    private static IEnumerable<Condition?> ConditionsOf(Exemption exemption) => exemption.Exemptions.SelectMany(ConditionsOf).Append(exemption.When);

    private static IEnumerable<Condition.Fact> TestsOf(Condition? condition) => condition switch
    {
        Condition.Fact fact => [fact],
        Condition.All(var parts) => parts.SelectMany(TestsOf),
        Condition.Any(var parts) => parts.SelectMany(TestsOf),
        Condition.None(var parts) => parts.SelectMany(TestsOf),
        _ => [],
    };

    /// <summary>One letter is changed, missing, or too many.</summary>
    private static bool DifferByOneLetter(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1) return false;

        int start = one.AsSpan().CommonPrefixLength(other);
        ReadOnlySpan<char> restOfOne = one.AsSpan(start);
        ReadOnlySpan<char> restOfOther = other.AsSpan(start);
        return restOfOne.Length == restOfOther.Length ? restOfOne.Length > 0 && restOfOne[1..].SequenceEqual(restOfOther[1..])
            : restOfOne.Length > restOfOther.Length ? restOfOne[1..].SequenceEqual(restOfOther)
            : restOfOther[1..].SequenceEqual(restOfOne);
    }
}
