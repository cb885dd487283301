using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;

namespace Forfend.Intake.Values;

/// <summary>Reads facts as people write them in cells and options.</summary>
internal static class FactText
{
    /// <summary>The facts and one more; what is meant as a date or quantity and is none holds the record.</summary>
    public static Facts Add(Facts facts, string path, string text, InputLocation at, string field, ICollection<Finding> findings)
    {
        FactValue value = Parse(text);
        if (value is FactValue.Text && (IsDated(path) || LooksLikeDate(text)))
        {
            findings.Add(new Finding(IntakeCodes.Date, FindingSeverity.Error, at, field, $"{Shown.Value(text)} is not a date. Held.",
                RecordFate.Held, "Use YYYY-MM-DD."));
            return facts;
        }

        if (QuantityFacts.ParentOf(path) is not { } parent) return facts.With(path, value);

        if (value is not FactValue.Number { Value: var quantity })
        {
            findings.Add(new Finding(IntakeCodes.Amount, FindingSeverity.Error, at, field, $"{Shown.Value(text)} is not a number. Held.",
                RecordFate.Held, "Write how many, like 5000."));
            return facts;
        }

        return facts.With(parent, path[(parent.Length + 1)..], quantity);
    }

    // People say yes and no where JSON says true and false.
    private static FactValue Parse(string text) =>
        text.Equals("yes", StringComparison.OrdinalIgnoreCase) ? new FactValue.Truth(true)
        : text.Equals("no", StringComparison.OrdinalIgnoreCase) ? new FactValue.Truth(false)
        : FactValue.Parse(text);

    private static bool IsDated(string path) => path.EndsWith("_date", StringComparison.Ordinal)
        || path.EndsWith("_on", StringComparison.Ordinal);

    // Three groups of digits, one of them a year.
    private static bool LooksLikeDate(string text)
    {
        string[] groups = text.Split('/', '-');
        return groups.Length == 3 && groups.All(group => group.Length is >= 1 and <= 4 && group.All(char.IsAsciiDigit))
            && groups.Any(group => group.Length == 4);
    }
}
