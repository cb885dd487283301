using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Conditions;

/// <summary>
/// Evaluates conditions in Kleene's three-valued logic and notes which unknown facts left the value open. Total: every condition has a
/// value for every dealing.
/// </summary>
/// <param name="facts">What is known of the dealing.</param>
/// <param name="measure">The measure, for its tables.</param>
public sealed class ConditionEvaluator(DealingFacts facts, Measure measure)
{
    /// <summary>
    /// The value of a condition; null always holds. Where it is unknown, a question for each fact that could settle it is added to
    /// <paramref name="questions"/>.
    /// </summary>
    public Truth Evaluate(Condition? condition, ICollection<FactQuestion> questions) => condition switch
    {
        null => Truth.True,
        Condition.All(var parts) => Least(parts, questions),
        Condition.Any(var parts) => Greatest(parts, questions),
        Condition.None(var parts) => Not(Greatest(parts, questions)),
        Condition.Fact fact => Test(fact, questions),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Negation: unknown stays unknown.</summary>
    public static Truth Not(Truth value) => (Truth)(Truth.True - value);

    private Truth Least(ImmutableArray<Condition> parts, ICollection<FactQuestion> questions) => Combine(parts, questions, Truth.False, Truth.True);

    private Truth Greatest(ImmutableArray<Condition> parts, ICollection<FactQuestion> questions) => Combine(parts, questions, Truth.True, Truth.False);

    /// <summary>One part with the deciding value decides, and then nothing unknown matters any more.</summary>
    private Truth Combine(ImmutableArray<Condition> parts, ICollection<FactQuestion> questions, Truth deciding, Truth neutral)
    {
        var open = new List<FactQuestion>();
        Truth result = neutral;
        foreach (Condition part in parts)
        {
            Truth value = Evaluate(part, open);
            if (value == deciding) return deciding;
            if (value == Truth.Unknown) result = Truth.Unknown;
        }

        foreach (FactQuestion question in open) questions.Add(question);
        return result;
    }

    private Truth Test(Condition.Fact test, ICollection<FactQuestion> questions)
    {
        Truth value = test.Operator == FactOperator.Exceeds
            ? Exceedance.Of(facts, test.Path, measure.Thresholds[test.Table])
            : (facts[test.Path] ?? test.Presumed) is { } known ? Compare(known, test) : Truth.Unknown;
        if (value == Truth.Unknown) questions.Add(new FactQuestion(test.Path, test.Ask));
        return value;
    }

    private Truth Compare(FactValue known, Condition.Fact test) => test.Operator switch
    {
        FactOperator.Is => Of(AreEqual(known, test.Values[0])),
        FactOperator.IsNot => Of(!AreEqual(known, test.Values[0])),
        FactOperator.IsOneOf => Of(test.Values.Any(value => AreEqual(known, value))),
        FactOperator.IsOneOfTable => InTable(known, measure.Tables[test.Table]),
        FactOperator.AtLeast => Order(known, test.Values[0], order => order >= 0),
        FactOperator.AtMost => Order(known, test.Values[0], order => order <= 0),
        FactOperator.MoreThan => Order(known, test.Values[0], order => order > 0),
        FactOperator.LessThan => Order(known, test.Values[0], order => order < 0),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Truth InTable(FactValue known, CodeTable table)
    {
        string code = known.ToString()!.ToUpperInvariant();
        if (table.Codes.Contains(code)) return Truth.True;
        return table.IsComplete || table.Without.Contains(code) ? Truth.False : Truth.Unknown;
    }

    private static bool AreEqual(FactValue left, FactValue right) => (left, right) switch
    {
        (FactValue.Text a, FactValue.Text b) => a.Value.Equals(b.Value, StringComparison.OrdinalIgnoreCase),
        _ => left.Equals(right),
    };

    /// <summary>Values of different kinds cannot be ordered: such a fact is as good as unknown.</summary>
    private static Truth Order(FactValue left, FactValue right, Func<int, bool> holds) => (left, right) switch
    {
        (FactValue.Number a, FactValue.Number b) => Of(holds(a.Value.CompareTo(b.Value))),
        (FactValue.Day a, FactValue.Day b) => Of(holds(a.Value.CompareTo(b.Value))),
        _ => Truth.Unknown,
    };

    private static Truth Of(bool value) => value ? Truth.True : Truth.False;
}

/// <summary>A fact that nobody stated and that would settle the answer.</summary>
/// <param name="Path">The fact.</param>
/// <param name="Ask">The question in the measure's words; empty for the standard one.</param>
public sealed record FactQuestion(string Path, string Ask)
{
    /// <summary>The question for people.</summary>
    public string Text => Ask.Length > 0 ? $"{Ask} ({Path})" : $"What is {Path}?";
}
