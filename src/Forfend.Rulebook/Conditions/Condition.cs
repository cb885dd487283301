using System.Collections.Immutable;
using Forfend.Domain.Dealings;

namespace Forfend.Rulebook.Conditions;

/// <summary>
/// A test of a dealing's facts, in a closed vocabulary: <c>all</c>, <c>any</c>, <c>none</c> and tests of single facts. Total: it always
/// ends in one of three values.
/// </summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Every part holds.</summary>
    public sealed record All(ImmutableArray<Condition> Parts) : Condition;

    /// <summary>At least one part holds.</summary>
    public sealed record Any(ImmutableArray<Condition> Parts) : Condition;

    /// <summary>No part holds.</summary>
    public sealed record None(ImmutableArray<Condition> Parts) : Condition;

    /// <summary>A test of one fact.</summary>
    /// <param name="Path">The fact.</param>
    /// <param name="Operator">How it is tested.</param>
    /// <param name="Values">Against what; one value except for <see cref="FactOperator.IsOneOf"/>; none for a table.</param>
    /// <param name="Table">Name of the table for <see cref="FactOperator.IsOneOfTable"/> and <see cref="FactOperator.Exceeds"/>; else empty.</param>
    /// <param name="Ask">The question to put where the fact is unknown; empty for the standard one.</param>
    /// <param name="Presumed">The value it has where nobody stated it; null where that is a question.</param>
    public sealed record Fact(
        string Path,
        FactOperator Operator,
        ImmutableArray<FactValue> Values,
        string Table = "",
        string Ask = "",
        FactValue? Presumed = null) : Condition;
}

/// <summary>How a fact is tested, in words.</summary>
public enum FactOperator
{
    /// <summary>Equals.</summary>
    Is,

    /// <summary>Differs.</summary>
    IsNot,

    /// <summary>Equals one of several.</summary>
    IsOneOf,

    /// <summary>Stands in a table of the measure.</summary>
    IsOneOfTable,

    /// <summary>Not below.</summary>
    AtLeast,

    /// <summary>Not above.</summary>
    AtMost,

    /// <summary>Above.</summary>
    MoreThan,

    /// <summary>Below.</summary>
    LessThan,

    /// <summary>The quantities by category exceed a table of thresholds of the measure.</summary>
    Exceeds,
}

/// <summary>Keys of <see cref="FactOperator"/>.</summary>
public static class FactOperators
{
    private static readonly string[] Keys =
        ["is", "is_not", "is_one_of", "is_one_of_table", "at_least", "at_most", "more_than", "less_than", "exceeds"];

    /// <summary>All keys, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> AllKeys => Keys;

    /// <summary>The key people write.</summary>
    public static string Key(this FactOperator test) => Keys[(int)test];

    /// <summary>Reads a key; false if it is none of ours.</summary>
    public static bool TryParse(string? text, out FactOperator test)
    {
        int index = Array.IndexOf(Keys, text);
        test = index < 0 ? default : (FactOperator)index;
        return index >= 0;
    }
}
