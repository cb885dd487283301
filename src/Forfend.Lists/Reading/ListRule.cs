using Forfend.Domain.Findings;

namespace Forfend.Lists.Reading;

/// <summary>One thing that can be found in these files.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Fate">What becomes of the row or file.</param>
/// <param name="Suggestion">What to do.</param>
internal sealed record ListRule(string Code, FindingSeverity Severity, RecordFate Fate, string Suggestion);
