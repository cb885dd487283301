using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Intake.Values;

namespace Forfend.Intake.Words;

/// <summary>Reads facts as people type them: <c>item.subject_to_ear=true</c>.</summary>
public static class FactWords
{
    /// <summary>The facts and one more. What cannot be read is a finding that holds the dealing.</summary>
    /// <param name="facts">The facts so far.</param>
    /// <param name="text">Path, equals sign, value.</param>
    /// <param name="prefix">What stands before the path without being typed (<c>item.</c>), or empty.</param>
    /// <param name="findings">Takes what is found.</param>
    public static Facts Add(Facts facts, string text, string prefix, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(text);
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string path = equals < 0 ? "" : prefix + text[..equals].Trim();
        if (path.Length > 0 && path.Split('.').All(step => step.Length > 0))
            return FactText.Add(facts, path, text[(equals + 1)..].Trim(), new InputLocation(DealingWords.Source), path, findings);

        findings.Add(DealingWords.Held(IntakeCodes.JsonType, $"{Shown.Value(text)} is no fact. Held.", "Write path=value, like item.eccn=3A001."));
        return facts;
    }
}
