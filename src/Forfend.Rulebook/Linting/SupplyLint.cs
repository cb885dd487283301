using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Linting;

/// <summary>
/// Remarks on facts that no dealing can supply in the form they are tested in, so that every answer stays undetermined. A dealing states
/// facts of its own choosing; what it cannot do is to put an order on words, to be a value and a group of values at once, or to have the
/// country of a party in a role that does not exist.
/// </summary>
internal sealed class SupplyLint
{
    private const string CountrySuffix = ".country";

    /// <summary>Every path that has a value of its own, in the whole rulebook.</summary>
    private readonly HashSet<string> _paths;

    public SupplyLint(RulebookEdition rulebook) => _paths = [.. rulebook.Measures.SelectMany(FactPaths.TestsOf).Where(IsValue).Select(test => test.Path)];

    public IEnumerable<LintRemark> Of(Measure measure) =>
        from test in FactPaths.TestsOf(measure).DistinctBy(test => (test.Path, test.Operator))
        let mistake = Unordered(test) ?? OfAmount(test) ?? GroupOfValues(test) ?? CountryOfNoRole(test)
        where mistake is not null
        select new LintRemark(measure, LintCodes.NotSupplied, FindingSeverity.Warning, $"fact {test.Path}", mistake.Message, mistake.Suggestion) { Fact = test.Path };

    /// <summary>Only numbers and days come before and after one another; anything else is as good as unknown.</summary>
    private static Mistake? Unordered(Condition.Fact test) =>
        IsOrder(test.Operator) && test.Values is [not (FactValue.Number or FactValue.Day) and var limit]
            ? new Mistake($"is tested with `{test.Operator.Key()}` against `{limit}`, which has no order, so no dealing can meet it.", "Write a number or a day, or test it with `is`.")
            : null;

    /// <summary>The amount of a dealing is a number and its currency a code, whatever anybody states.</summary>
    private static Mistake? OfAmount(Condition.Fact test) => (test.Path, test.Values) switch
    {
        ("amount", [not FactValue.Number, ..]) => new Mistake($"is a number in every dealing, and `{test.Values[0]}` is none.", "Test it against a number; the currency is `currency`."),
        ("currency", [not FactValue.Text, ..]) => new Mistake($"is a code in every dealing, and `{test.Values[0]}` is none.", "Test it against a code such as USD; the number is `amount`."),
        _ => null,
    };

    private Mistake? GroupOfValues(Condition.Fact test) =>
        IsValue(test) && _paths.Where(path => path.StartsWith(test.Path + ".", StringComparison.Ordinal)).Min(StringComparer.Ordinal) is { } below
            ? new Mistake($"has no value of its own where a dealing states `{below}`.", "Give it a name of its own below the group.")
            : null;

    private static Mistake? CountryOfNoRole(Condition.Fact test)
    {
        if (!test.Path.EndsWith(CountrySuffix, StringComparison.Ordinal)) return null;

        string role = test.Path[..^CountrySuffix.Length];
        return role == "destination" || PartyRole.Find(role) is not null || NearestWord.To(role, PartyRole.All.Select(known => known.Key)) is not { } nearest
            ? null
            : new Mistake($"asks for the country of `{role}`, which is no role a party can have.", $"Did you mean `{nearest}{CountrySuffix}`?");
    }

    /// <summary>Quantities by category are a group of values themselves.</summary>
    private static bool IsValue(Condition.Fact test) => test.Operator != FactOperator.Exceeds;

    private static bool IsOrder(FactOperator test) => test is FactOperator.AtLeast or FactOperator.AtMost or FactOperator.MoreThan or FactOperator.LessThan;

    private sealed record Mistake(string Message, string Suggestion);
}
