using System.Collections.Immutable;
using System.Globalization;

namespace Forfend.Domain.Dealings;

/// <summary>The value of a fact of a dealing. A fact nobody stated has no value at all: it is unknown, never false or zero.</summary>
public abstract record FactValue
{
    private FactValue()
    {
    }

    /// <summary>Yes or no.</summary>
    public sealed record Truth(bool Value) : FactValue
    {
        /// <inheritdoc/>
        public override string ToString() => Value ? "true" : "false";
    }

    /// <summary>An exact number; percentages are 0 to 100.</summary>
    public sealed record Number(decimal Value) : FactValue
    {
        /// <inheritdoc/>
        public override string ToString() => Value.ToString("0.############################", CultureInfo.InvariantCulture);
    }

    /// <summary>A word or code, compared without regard to ASCII case.</summary>
    public sealed record Text(string Value) : FactValue
    {
        /// <inheritdoc/>
        public override string ToString() => Value;
    }

    /// <summary>A day.</summary>
    public sealed record Day(DateOnly Value) : FactValue
    {
        /// <inheritdoc/>
        public override string ToString() => Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>Quantities by category, for example persons per category of data.</summary>
    public sealed record Quantities(ImmutableSortedDictionary<string, decimal> Value) : FactValue
    {
        /// <inheritdoc/>
        public override string ToString() =>
            string.Join(", ", Value.Select(pair => pair.Key + " " + pair.Value.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>
    /// Reads a value as people write it: <c>true</c>, <c>false</c>, a number (also <c>30%</c>), a day <c>YYYY-MM-DD</c>, else text.
    /// </summary>
    public static FactValue Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        if (trimmed.Equals("true", StringComparison.OrdinalIgnoreCase)) return new Truth(true);
        if (trimmed.Equals("false", StringComparison.OrdinalIgnoreCase)) return new Truth(false);
        if (DateOnly.TryParseExact(trimmed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return new Day(day);

        string digits = trimmed.EndsWith('%') ? trimmed[..^1].TrimEnd() : trimmed;
        return decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? new Number(number)
            : new Text(trimmed);
    }
}
