using System.Collections.Immutable;
using System.Text.Json;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Intake.Json;
using Forfend.Screening.Decisions;

namespace Forfend.Screening.Json;

/// <summary>
/// Writes one line of a <c>.result.jsonl</c> file, <c>result/1</c>: the answer in short, and the dealing as it was read, so that the
/// line can be explained and decided again without the input file.
/// </summary>
public static class ResultLineJson
{
    /// <summary>The line for a dealing that was decided.</summary>
    /// <param name="record">1-based number of the record in its file.</param>
    /// <param name="line">1-based line where it starts.</param>
    /// <param name="decision">The decision.</param>
    public static byte[] Write(int record, int line, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("line", line);
            json.WriteNumber("record", record);
            json.WriteString("id", decision.Dealing.Id);
            json.WriteString("outcome", decision.Outcome.Key());
            json.WriteString("status", decision.Deciding?.Status?.Status.Key());
            json.WriteString("measure", decision.Deciding?.Measure.Id);
            json.WriteString("provision", decision.Deciding?.Provision.Id);
            json.WriteString("party", decision.DecidingParty);
            json.WriteString("why", decision.Sentence);
            FindingJson.WriteArray(json, "findings", decision.Findings);
            WriteDates(json, decision.Dates);
            json.WriteString("decision", decision.Id);
            json.WritePropertyName("dealing");
            DealingJsonWriter.Write(json, decision.Dealing);
            json.WriteEndObject();
        });
    }

    /// <summary>The line for a record that could not be read: undetermined, never clear.</summary>
    /// <param name="record">1-based number of the record in its file.</param>
    /// <param name="line">1-based line where it starts.</param>
    /// <param name="id">Its id as far as it could be read.</param>
    /// <param name="findings">Why it could not be read.</param>
    /// <param name="dates">The two dates it would have been decided with.</param>
    public static byte[] WriteUnreadable(int record, int line, string id, ImmutableArray<Finding> findings, LawDates dates) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("line", line);
            json.WriteNumber("record", record);
            json.WriteString("id", id);
            json.WriteString("outcome", Outcome.Undetermined.Key());
            json.WriteNull("status");
            json.WriteNull("measure");
            json.WriteNull("provision");
            json.WriteNull("party");
            json.WriteString("why", "HOLD - undetermined. The record could not be read" + (findings.IsEmpty ? "." : $": {findings[0].Message}"));
            FindingJson.WriteArray(json, "findings", findings);
            WriteDates(json, dates);
            json.WriteNull("decision");
            json.WriteNull("dealing");
            json.WriteEndObject();
        });

    private static void WriteDates(Utf8JsonWriter json, LawDates dates)
    {
        json.WriteString("asOf", LawDates.Iso(dates.AsOf));
        if (dates.KnownBy is { } knownBy) json.WriteString("knownBy", LawDates.Iso(knownBy));
        else json.WriteNull("knownBy");
    }
}
