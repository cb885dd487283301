using System.Collections.Immutable;
using System.Text.Json;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Intake.Json;
using Forfend.Matching;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Timelines;
using Forfend.Screening.Decisions;

namespace Forfend.Screening.Json;

/// <summary>Writes a decision as <c>decision/1</c>; the schema stands in <c>docs/reference/decision.schema.json</c>.</summary>
public static class DecisionJson
{
    /// <summary>The document, UTF-8.</summary>
    public static byte[] Write(Decision decision, bool isIndented = false) => JsonText.Write(json => Write(json, decision), isIndented);

    private static void Write(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartObject();
        json.WriteString("format", "decision/1");
        json.WriteString("id", decision.Id);
        json.WriteString("outcome", decision.Outcome.Key());
        json.WriteString("sentence", decision.Sentence);
        WriteDeciding(json, decision);
        json.WriteString("asOf", LawDates.Iso(decision.Dates.AsOf));
        if (decision.Dates.KnownBy is { } knownBy) json.WriteString("knownBy", LawDates.Iso(knownBy));
        else json.WriteNull("knownBy");
        json.WriteString("housePolicy", decision.HousePolicy);
        json.WriteStrings("questions", decision.Questions);
        json.WritePropertyName("dealing");
        DealingJsonWriter.Write(json, decision.Dealing);
        WriteAssumptions(json, decision);
        WriteParties(json, decision);
        WriteProvisions(json, decision);
        WriteDuties(json, decision);
        WriteConflicts(json, decision);
        WriteNotApplicable(json, decision);
        WriteNotScreened(json, decision);
        FindingJson.WriteArray(json, "findings", decision.Findings);
        WriteVersions(json, decision.Versions, decision.Dates.AsOf);
        json.WriteEndObject();
    }

    private static void WriteDeciding(Utf8JsonWriter json, Decision decision)
    {
        json.WriteString("status", decision.Deciding?.Status?.Status.Key());
        json.WriteString("measure", decision.Deciding?.Measure.Id);
        json.WriteString("provision", decision.Deciding?.Provision.Id);
        json.WriteString("reviewPolicy", decision.Deciding?.ReviewPolicy?.Key());
        json.WriteString("enforcement", decision.Deciding is { Enforcement.Length: > 0 } deciding ? deciding.Enforcement : null);
    }

    private static void WriteAssumptions(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartArray("assumptions");
        foreach (Assumption assumption in decision.Assumptions)
        {
            json.WriteStartObject();
            json.WriteString("fact", assumption.Fact);
            json.WritePropertyName("value");
            DealingJsonWriter.WriteFact(json, assumption.Fact, assumption.Value);
            json.WriteString("profile", decision.Versions.Profile);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteParties(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartArray("recognized");
        foreach (RecognisedParty party in decision.Parties)
        {
            json.WriteStartObject();
            json.WriteString("role", party.Role.Key);
            json.WriteString("text", party.Text);
            json.WriteIfAny("field", party.Field);
            json.WriteStartArray("hits");
            foreach (Hit hit in party.Hits) WriteHit(json, hit);
            json.WriteEndArray();
            WriteLinked(json, party);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLinked(Utf8JsonWriter json, RecognisedParty party)
    {
        if (party.Linked.IsEmpty) return;

        json.WriteStartArray("linked");
        foreach (LinkedHit linked in party.Linked)
        {
            json.WriteStartObject();
            json.WriteString("party", linked.Party.Value);
            json.WriteString("with", linked.With.Value);
            json.WriteString("why", linked.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHit(Utf8JsonWriter json, Hit hit)
    {
        json.WriteStartObject();
        json.WriteString("party", hit.Party.Id.Value);
        json.WriteString("list", hit.Party.List);
        json.WriteString("name", hit.Name.Text);
        json.WriteString("grade", hit.Grade.Key());
        json.WriteNumber("score", hit.Score);
        json.WriteString("why", hit.Why);
        HitEvidenceJson.Write(json, hit);
        if (hit.Counterfactual is { } counterfactual) json.WriteString("counterfactual", counterfactual.Sentence);
        if (hit.WordCounterfactual is { } word) json.WriteString("wordCounterfactual", word.Sentence);
        json.WriteEndObject();
    }

    private static void WriteProvisions(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartArray("provisions");
        IEnumerable<ProvisionAnswer> shown = decision.Measures.SelectMany(measure => measure.Provisions).Where(answer => answer.Status is not null);
        foreach (ProvisionAnswer answer in shown) WriteProvision(json, answer);
        json.WriteEndArray();
    }

    private static void WriteProvision(Utf8JsonWriter json, ProvisionAnswer answer)
    {
        Source source = answer.Measure.SourceOf(answer.Provision.SourceId);
        ProvisionStatus status = answer.Status!;
        json.WriteStartObject();
        json.WriteString("measure", answer.Measure.Id);
        json.WriteString("title", answer.Measure.Title);
        json.WriteString("provision", answer.Provision.Id);
        json.WriteString("citation", answer.Measure.CitationOf(answer.Provision));
        json.WriteString("checked", LawDates.Iso(source.Checked));
        json.WriteString("confidence", answer.Provision.Confidence.Key());
        json.WriteString("text", answer.Provision.Text);
        json.WriteString("effect", answer.Provision.Effect.Key());
        json.WriteString("outcome", answer.Outcome.Key());
        json.WriteString("catches", answer.Catches switch { Truth.True => "yes", Truth.Unknown => "unknown", _ => "no" });
        json.WriteIfAny("notApplicable", answer.NotApplicable);
        json.WriteString("status", status.Status.Key());
        json.WriteBoolean("hasForce", status.HasForce);
        if (status.Event is { } decided) WriteEvent(json, answer.Measure, decided);
        if (status.Parts.Length > 1) WriteDayParts(json, status);
        WriteReached(json, answer);
        json.WriteStrings("questions", answer.Questions);
        json.WriteString("reviewPolicy", answer.ReviewPolicy?.Key());
        json.WriteStrings("reviewQuestions", answer.ReviewQuestions);
        json.WriteStrings("notClaimed", answer.NotClaimed);
        json.WriteIfAny("enforcement", answer.Enforcement);
        WriteChanges(json, answer);
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, Measure measure, LegalEvent happening)
    {
        json.WriteStartObject("event");
        json.WriteString("event", EventWords.Of(happening.Kind));
        json.WriteString("date", happening.Date.ToString());
        json.WriteString("known", LawDates.Iso(happening.Known));
        json.WriteString("citation", measure.SourceOf(happening.SourceId).Citation);
        json.WriteString("confidence", happening.Confidence.Key());
        json.WriteIfAny("court", happening.Court);
        json.WriteIfAny("docket", happening.Docket);
        json.WriteIfAny("territory", happening.Territory);
        json.WriteIfAny("note", happening.Note);
        json.WriteEndObject();
    }

    private static void WriteDayParts(Utf8JsonWriter json, ProvisionStatus status)
    {
        json.WriteStartArray("dayParts");
        foreach (DayPart part in status.Parts)
        {
            json.WriteStartObject();
            json.WriteString("from", part.From.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("status", part.Status.Key());
            json.WriteBoolean("hasForce", part.HasForce);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReached(Utf8JsonWriter json, ProvisionAnswer answer)
    {
        json.WriteStartArray("reached");
        foreach (ReachedParty reached in answer.Reached)
        {
            json.WriteStartObject();
            json.WriteNumber("partyIndex", reached.PartyIndex);
            json.WriteString("role", reached.Role.Key);
            json.WriteString("party", reached.Party.Value);
            json.WriteString("how", reached.How.Key());
            json.WriteString("certainty", reached.Certainty switch { ReachCertainty.Certain => "certain", ReachCertainty.Depends => "depends", _ => "possible" });
            json.WriteStartArray("path");
            foreach (ReachLink link in reached.Path)
            {
                json.WriteStartObject();
                json.WriteString("from", link.From);
                json.WriteString("relation", link.Relation);
                json.WriteString("to", link.To);
                json.WriteIfAny("source", link.Source);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteListings(json, reached.Listings);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteListings(Utf8JsonWriter json, IReadOnlyCollection<Designation> listings)
    {
        if (listings.Count == 0) return;

        json.WriteStartArray("listings");
        foreach (Designation listing in listings)
        {
            json.WriteStartObject();
            json.WriteIfAny("list", listing.List);
            json.WriteIfAny("program", listing.Program);
            json.WriteIfAny("citation", listing.Citation);
            if (listing.From is { } from) json.WriteString("from", LawDates.Iso(from));
            if (listing.Until is { } until) json.WriteString("until", LawDates.Iso(until));
            json.WriteIfAny("licenceRequirement", listing.LicenceRequirement);
            json.WriteIfAny("reviewPolicy", listing.ReviewPolicy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChanges(Utf8JsonWriter json, ProvisionAnswer answer)
    {
        json.WriteStartArray("changes");
        foreach (StatusChange change in answer.Changes)
        {
            json.WriteStartObject();
            json.WriteString("day", LawDates.Iso(change.Day));
            json.WriteString("status", change.Status.Key());
            json.WriteBoolean("hasForce", change.HasForce);
            if (change.Event is { } happening) json.WriteString("citation", answer.Measure.SourceOf(happening.SourceId).Citation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDuties(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartArray("duties");
        foreach (ProvisionAnswer answer in decision.Applicable)
        {
            foreach (OwedDuty duty in answer.Duties)
            {
                json.WriteStartObject();
                json.WriteString("duty", duty.Key);
                json.WriteIfAny("to", duty.To);
                json.WriteString("due", duty.Due);
                if (!duty.Contents.IsEmpty) json.WriteStrings("contents", duty.Contents);
                json.WriteString("citation", answer.Measure.SourceOf(duty.SourceId).Citation);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    /// <summary>Left out where no readings conflict, as they hardly ever do.</summary>
    private static void WriteConflicts(Utf8JsonWriter json, Decision decision)
    {
        if (decision.Measures.All(answer => answer.Conflicts.IsEmpty)) return;

        json.WriteStartArray("conflicts");
        foreach (MeasureAnswer answer in decision.Measures)
        {
            foreach (ReadingConflict conflict in answer.Conflicts)
            {
                json.WriteStartObject();
                json.WriteString("measure", answer.Measure.Id);
                json.WriteString("stricter", conflict.Stricter);
                json.WriteString("outcome", conflict.Outcome.Key());
                json.WriteString("milder", conflict.Milder);
                json.WriteString("otherwise", conflict.Otherwise.Key());
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteNotApplicable(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartArray("notApplicable");
        foreach (MeasureAnswer measure in decision.NotApplicable)
        {
            json.WriteStartObject();
            json.WriteString("measure", measure.Measure.Id);
            json.WriteString("why", measure.NotApplicable);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNotScreened(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartArray("notScreened");
        foreach (NotScreened missing in decision.NotScreened)
        {
            json.WriteStartObject();
            json.WriteString("measure", missing.Measure);
            json.WriteString("list", missing.List);
            json.WriteString("why", "the list is not installed");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes what a decision was made with, as the member <c>versions</c>.</summary>
    /// <param name="json">Where.</param>
    /// <param name="versions">What it was made with.</param>
    /// <param name="asOf">The day on which the age of each list is told; null where there are many.</param>
    public static void WriteVersions(Utf8JsonWriter json, DecisionVersions versions, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(versions);
        json.WriteStartObject("versions");
        json.WriteString("engine", versions.Engine);
        json.WriteString("rulebook", versions.Rulebook);
        json.WriteString("rulebookSha256", versions.RulebookSha256);
        if (versions.OverlaySha256 is { } overlay) json.WriteString("overlaySha256", overlay);
        if (versions.LinksSha256 is { } links) json.WriteString("linksSha256", links);
        json.WriteString("matcher", versions.Matcher);
        json.WriteString("profile", versions.Profile);
        json.WriteString("whenStale", versions.WhenStale.Key());
        json.WriteStartArray("thresholds");
        foreach (string threshold in versions.Thresholds.Written) json.WriteStringValue(threshold);
        json.WriteEndArray();
        json.WriteStartArray("lists");
        foreach (ListSnapshotInfo list in versions.Lists)
        {
            json.WriteStartObject();
            json.WriteString("list", list.List);
            json.WriteString("snapshot", list.Id);
            json.WriteString("published", LawDates.Iso(list.Published));
            json.WriteString("sha256", list.Sha256);
            json.WriteNumber("parties", list.Parties);
            json.WriteBoolean("isSample", list.IsSample);
            if (asOf is { } day) json.WriteNumber("ageDays", list.AgeOn(day));
            if (list.Confirmed is { } confirmed) json.WriteString("confirmed", LawDates.Iso(confirmed));
            json.WriteIfAny("notGiven", list.NotGiven.Words());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (!versions.Owners.IsEmpty) WriteOwners(json, versions.Owners);
        json.WriteEndObject();
    }

    private static void WriteOwners(Utf8JsonWriter json, ImmutableArray<OwnerGraphInfo> owners)
    {
        json.WriteStartArray("owners");
        foreach (OwnerGraphInfo graph in owners)
        {
            json.WriteStartObject();
            json.WriteString("name", graph.Name);
            json.WriteString("known", LawDates.Iso(graph.Known));
            json.WriteString("sha256", graph.Sha256);
            json.WriteNumber("parties", graph.Parties);
            json.WriteNumber("relations", graph.Relations);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
