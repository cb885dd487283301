using Forfend.Rulebook.Conditions;

namespace Forfend.Rulebook.Evaluation;

/// <summary>Conditions in plain words.</summary>
public static class ConditionText
{
    /// <summary>For example <c>item.subject_to_ear is true and item.unique_to_node_nm is at most 10</c>.</summary>
    public static string Of(Condition condition) => condition switch
    {
        Condition.All(var parts) => string.Join(" and ", parts.Select(Part)),
        Condition.Any(var parts) => string.Join(" or ", parts.Select(Part)),
        Condition.None(var parts) => "not " + Part(new Condition.Any(parts)),
        Condition.Fact fact => Test(fact),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Part(Condition condition) => condition is Condition.Fact ? Of(condition) : $"({Of(condition)})";

    private static string Test(Condition.Fact fact)
    {
        string values = string.Join(", ", fact.Values.Select(value => value.ToString()));
        string word = fact.Operator switch
        {
            FactOperator.Is => "is " + values,
            FactOperator.IsNot => "is not " + values,
            FactOperator.IsOneOf => "is one of " + values,
            FactOperator.IsOneOfTable => $"stands in table {fact.Table}",
            FactOperator.AtLeast => "is at least " + values,
            FactOperator.AtMost => "is at most " + values,
            FactOperator.MoreThan => "is more than " + values,
            FactOperator.LessThan => "is less than " + values,
            FactOperator.Exceeds => $"exceeds table {fact.Table}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return fact.Presumed is { } presumed ? $"{fact.Path} {word} (taken as {presumed} unless stated)" : $"{fact.Path} {word}";
    }
}
