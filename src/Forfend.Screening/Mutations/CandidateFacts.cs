using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;

namespace Forfend.Screening.Mutations;

/// <summary>Facts with one of those a measure asks for stated, left out, or set to a value at a boundary.</summary>
internal sealed class CandidateFacts
{
    private static readonly FactValue SomethingElse = new FactValue.Text("something-else");

    private readonly (string Path, ImmutableArray<FactValue> Values)[] _facts;

    public CandidateFacts(Measure measure)
    {
        IEnumerable<Condition.Fact> tests = measure.Provisions.SelectMany(ConditionsOf).SelectMany(TestsOf);
        _facts =
        [
            .. tests.GroupBy(test => test.Path, StringComparer.Ordinal)
                .Select(group => (group.Key, group.SelectMany(test => ValuesOf(test, measure)).Distinct().ToImmutableArray())),
            .. measure.Thresholds.Values.Where(table => table.Window is not null).Select(table => (table.Window!.Earlier, Quantities(table).ToImmutableArray())),
            (Nexus.UsPersonFact, [new FactValue.Truth(true), new FactValue.Truth(false)]),
            (Nexus.ActsInFact, [.. measure.Binds.Territory.Append("US").Append("DE").Distinct(StringComparer.Ordinal).Select(FactValue (code) => new FactValue.Text(code))]),
        ];
    }

    public IEnumerable<Facts> Of(Facts facts)
    {
        foreach ((string path, ImmutableArray<FactValue> values) in _facts)
        {
            foreach (FactValue value in values.Where(value => value != facts[path])) yield return facts.With(path, value);
            if (facts[path] is not null) yield return facts.All.Where(fact => fact.Key != path).Aggregate(Facts.None, (all, fact) => all.With(fact.Key, fact.Value));
        }
    }

    private static IEnumerable<Condition?> ConditionsOf(Provision provision) =>
        provision.ReviewPolicies.Select(rule => rule.When).Append(provision.When).Append(provision.Must).Concat(provision.Exemptions.SelectMany(ConditionsOf));

    private static IEnumerable<Condition?> ConditionsOf(Exemption exemption) => exemption.Exemptions.SelectMany(ConditionsOf).Append(exemption.When);

    private static IEnumerable<Condition.Fact> TestsOf(Condition? condition) => condition switch
    {
        null => [],
        Condition.Fact fact => [fact],
        Condition.All(var parts) => parts.SelectMany(TestsOf),
        Condition.Any(var parts) => parts.SelectMany(TestsOf),
        Condition.None(var parts) => parts.SelectMany(TestsOf),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<FactValue> ValuesOf(Condition.Fact test, Measure measure) => test.Operator switch
    {
        FactOperator.IsOneOfTable => InTable(measure.Tables[test.Table]),
        FactOperator.Exceeds => Quantities(measure.Thresholds[test.Table]),
        _ => test.Values.SelectMany(Near),
    };

    private static IEnumerable<FactValue> InTable(CodeTable table) =>
        table.Codes.Order(StringComparer.Ordinal).Take(1).Concat(table.Without.Order(StringComparer.Ordinal).Take(1))
            .Select(FactValue (code) => new FactValue.Text(code))
            .Append(SomethingElse);

    /// <summary>Every category at its threshold, alone and together with the one before it.</summary>
    private static IEnumerable<FactValue> Quantities(ThresholdTable table)
    {
        for (int index = 0; index < table.Rows.Length; index++)
        {
            Threshold row = table.Rows[index];
            foreach (decimal quantity in Steps(row.Quantity).Prepend(1)) yield return Of((row.Category, quantity));
            if (index > 0) yield return Of((row.Category, row.Quantity), (table.Rows[index - 1].Category, table.Rows[index - 1].Quantity));
        }
    }

    private static FactValue.Quantities Of(params (string Category, decimal Quantity)[] quantities) =>
        new(quantities.ToImmutableSortedDictionary(pair => pair.Category, pair => pair.Quantity, StringComparer.Ordinal));

    private static IEnumerable<FactValue> Near(FactValue value) => value switch
    {
        FactValue.Truth(var truth) => [value, new FactValue.Truth(!truth)],
        FactValue.Number(var number) => Steps(number).Select(FactValue (near) => new FactValue.Number(near)),
        FactValue.Day(var day) => [new FactValue.Day(day.AddDays(-1)), value, new FactValue.Day(day.AddDays(1))],
        _ => [value, SomethingElse],
    };

    /// <summary>The boundary, and one unit of the last place that was written to both sides.</summary>
    private static IEnumerable<decimal> Steps(decimal number)
    {
        decimal unit = new(1, 0, 0, isNegative: false, number.Scale);
        return [number - unit, number, number + unit];
    }
}
