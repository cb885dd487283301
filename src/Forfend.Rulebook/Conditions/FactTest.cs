using Forfend.Domain.Dealings;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Conditions;

/// <summary>A test of one fact, with its path worked out and its table at hand.</summary>
internal sealed class FactTest
{
    private readonly FactOperator _operator;
    private readonly FactValue[] _values;
    private readonly FactValue? _presumed;
    private readonly CodeTable? _codes;
    private readonly Exceedance? _exceedance;
    private readonly FactPath _path;

    public FactTest(Condition.Fact test, Measure measure)
    {
        _path = new FactPath(test.Path);
        _operator = test.Operator;
        _values = [.. test.Values];
        _presumed = test.Presumed;
        _codes = test.Operator == FactOperator.IsOneOfTable ? measure.Tables[test.Table] : null;
        _exceedance = test.Operator == FactOperator.Exceeds ? new Exceedance(_path, measure.Thresholds[test.Table]) : null;
        Question = new FactQuestion(test.Path, test.Ask);
    }

    /// <summary>What to ask where the value is unknown.</summary>
    public FactQuestion Question { get; }

    public Truth Evaluate(in DealingFacts facts) =>
        _exceedance is not null ? _exceedance.Evaluate(facts)
        : (facts[_path] ?? _presumed) is { } known ? Compare(known)
        : Truth.Unknown;

    private Truth Compare(FactValue known) => _operator switch
    {
        FactOperator.Is => Truths.Of(AreEqual(known, _values[0])),
        FactOperator.IsNot => Truths.Of(!AreEqual(known, _values[0])),
        FactOperator.IsOneOf => Truths.Of(IsAmong(known)),
        FactOperator.IsOneOfTable => InTable(known, _codes!),
        _ => Order(known, _values[0]) is not { } order ? Truth.Unknown : Truths.Of(_operator switch
        {
            FactOperator.AtLeast => order >= 0,
            FactOperator.AtMost => order <= 0,
            FactOperator.MoreThan => order > 0,
            FactOperator.LessThan => order < 0,
            _ => throw new System.Diagnostics.UnreachableException(),
        }),
    };

    private bool IsAmong(FactValue known)
    {
        foreach (FactValue value in _values)
            if (AreEqual(known, value)) return true;

        return false;
    }

    private static Truth InTable(FactValue known, CodeTable table)
    {
        string code = known.ToString()!.ToUpperInvariant();
        if (table.Codes.Contains(code)) return Truth.True;
        return table.IsComplete || table.Without.Contains(code) ? Truth.False : Truth.Unknown;
    }

    private static bool AreEqual(FactValue left, FactValue right) =>
        left is FactValue.Text a && right is FactValue.Text b ? a.Value.Equals(b.Value, StringComparison.OrdinalIgnoreCase) : left.Equals(right);

    /// <summary>Values of different kinds cannot be ordered: such a fact is as good as unknown.</summary>
    private static int? Order(FactValue left, FactValue right)
    {
        if (left is FactValue.Number number && right is FactValue.Number limit) return number.Value.CompareTo(limit.Value);
        return left is FactValue.Day day && right is FactValue.Day last ? day.Value.CompareTo(last.Value) : null;
    }
}

/// <summary>A fact that nobody stated and that would settle the answer.</summary>
/// <param name="Path">The fact.</param>
/// <param name="Ask">The question in the measure's words; empty for the standard one.</param>
public sealed record FactQuestion(string Path, string Ask)
{
    /// <summary>The question for people.</summary>
    public string Text { get; } = Ask.Length > 0 ? $"{Ask} ({Path})" : $"What is {Path}?";
}
