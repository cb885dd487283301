using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Evaluation;

namespace Forfend.Rulebook.Mutations;

/// <summary>Changes of a condition: a part left out, <c>all</c> for <c>any</c>, an operator for its neighbour, a threshold one step off.</summary>
internal static class ConditionMutations
{
    /// <summary>The changes of a condition that may be missing; leaving it out is one of them where <paramref name="mayBeLeftOut"/>.</summary>
    public static IEnumerable<Step<Condition?>> OfOptional(Condition? condition, bool mayBeLeftOut)
    {
        if (condition is null) yield break;
        if (mayBeLeftOut) yield return new Step<Condition?>("", Steps.LeftOut, null);
        foreach (Step<Condition> step in Of(condition)) yield return step.In("", Condition? (changed) => changed);
    }

    public static IEnumerable<Step<Condition>> Of(Condition condition) => condition switch
    {
        Condition.All(var parts) => Group(parts, changed => new Condition.All(changed), "all", "any", new Condition.Any(parts)),
        Condition.Any(var parts) => Group(parts, changed => new Condition.Any(changed), "any", "all", new Condition.All(parts)),
        Condition.None(var parts) => Group(parts, changed => new Condition.None(changed), "none", "any", new Condition.Any(parts), isOtherForOne: true),
        Condition.Fact fact => Test(fact),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<Step<Condition>> Group(
        ImmutableArray<Condition> parts,
        Func<ImmutableArray<Condition>, Condition> group,
        string word,
        string otherWord,
        Condition other,
        bool isOtherForOne = false)
    {
        if (parts.Length > 1 || isOtherForOne) yield return new Step<Condition>(word, otherWord, other);
        foreach (var step in Steps.Each(parts, ConditionText.Of, Of, keepsOne: true)) yield return step.In("", group);
    }

    private static IEnumerable<Step<Condition>> Test(Condition.Fact fact)
    {
        string name = ConditionText.Of(fact);
        foreach ((string change, Condition changed) in Tests(fact)) yield return new Step<Condition>(name, change, changed);
    }

    private static IEnumerable<(string Change, Condition Changed)> Tests(Condition.Fact fact)
    {
        FactOperator? neighbour = fact.Operator switch
        {
            FactOperator.AtLeast => FactOperator.MoreThan,
            FactOperator.MoreThan => FactOperator.AtLeast,
            FactOperator.AtMost => FactOperator.LessThan,
            FactOperator.LessThan => FactOperator.AtMost,
            _ => null,
        };
        yield return ("negated", new Condition.None([fact]));
        if (fact.Presumed is not null) yield return ("presumed left out", fact with { Presumed = null });
        if (neighbour is { } other)
        {
            yield return (other.Key(), fact with { Operator = other });
            foreach (Step<FactValue> step in Values(fact.Values[0])) yield return (step.Change, fact with { Values = [step.Value] });
        }

        foreach (var step in Steps.Without(fact.Values, value => value.ToString()!, keepsOne: true))
            yield return ($"{step.Part} {step.Change}", fact with { Values = step.Value });
    }

    private static IEnumerable<Step<FactValue>> Values(FactValue value)
    {
        switch (value)
        {
            case FactValue.Number(var number):
                foreach (Step<decimal> step in Steps.Numbers(number)) yield return step.In("", FactValue (changed) => new FactValue.Number(changed));
                break;
            case FactValue.Day(var day):
                foreach (Step<DateOnly> step in Steps.Days(day)) yield return step.In("", FactValue (changed) => new FactValue.Day(changed));
                break;
        }
    }
}
