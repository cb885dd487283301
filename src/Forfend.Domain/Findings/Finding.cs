namespace Forfend.Domain.Findings;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing was lost.</summary>
    Note,

    /// <summary>Something was read differently from how it was written, or could not be used; the record itself stands.</summary>
    Warning,

    /// <summary>The record, file or list cannot be relied on as it is.</summary>
    Error,
}

/// <summary>What became of the record in which the finding was made.</summary>
public enum RecordFate
{
    /// <summary>The record was read in full; the finding changed nothing.</summary>
    Kept,

    /// <summary>A value was understood as something other than what was written; the message says as what.</summary>
    ReadAs,

    /// <summary>A value was left out; the rest of the record was used.</summary>
    Omitted,

    /// <summary>The dealing cannot go ahead on what was read: its outcome is at least <c>undetermined</c>.</summary>
    Held,

    /// <summary>The record was put aside and counted; it decides nothing (lists only, never a dealing).</summary>
    Quarantined,

    /// <summary>The whole file was refused.</summary>
    Refused,
}

/// <summary>
/// A diagnostic about input: bad input is a value, not an exception. Says what was found, where, what was done with the record
/// and what to do about it.
/// </summary>
/// <param name="Code">Stable code of letters and digits, for example <c>PAY003</c>; listed in <c>docs/reference/findings.md</c>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Location">Where in the input.</param>
/// <param name="Field">The field in the standard's own name (<c>Cdtr/PstlAdr/Ctry</c>, <c>column "ship_date"</c>), or empty.</param>
/// <param name="Message">One sentence: what was found and what was expected.</param>
/// <param name="Fate">What became of the record.</param>
/// <param name="Suggestion">What to do, in one sentence, or empty.</param>
public sealed record Finding(
    string Code,
    FindingSeverity Severity,
    InputLocation Location,
    string Field,
    string Message,
    RecordFate Fate,
    string Suggestion = "")
{
    /// <summary>The finding as one line for people: location, field, message, suggestion.</summary>
    public override string ToString()
    {
        string field = Field.Length == 0 ? "" : Field + ": ";
        string suggestion = Suggestion.Length == 0 ? "" : Message is [.., '.' or '?' or '!'] ? " " + Suggestion : ". " + Suggestion;
        return $"{Location}: {field}{Message}{suggestion}";
    }
}
