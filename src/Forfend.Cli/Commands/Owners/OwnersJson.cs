using System.Text.Json;
using Forfend.Cli.Output;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Rules;
using Forfend.Screening;

namespace Forfend.Cli.Commands.Owners;

/// <summary>The answers of the <c>owners</c> commands as JSON; <c>docs/reference/owners.schema.json</c> describes them.</summary>
internal static class OwnersJson
{
    /// <summary>Writes a document about one party: who it is, the two dates, and what <paramref name="content"/> adds.</summary>
    public static void Write(TextWriter output, OwnerView view, PartyId party, Action<Utf8JsonWriter> content) => JsonAnswer.Write(output, json =>
    {
        json.WriteString("party", party.Value);
        json.WriteString("name", view.NameOf(party));
        json.WriteString("asOf", LawDates.Iso(view.Dates.AsOf));
        json.WriteString("knownBy", view.Dates.KnownBy is { } day ? LawDates.Iso(day) : null);
        content(json);
    });

    /// <summary>Writes relations as a member.</summary>
    public static void WriteRelations(Utf8JsonWriter json, string member, OwnerView view, IEnumerable<Relation> relations)
    {
        json.WriteStartArray(member);
        foreach (Relation relation in relations)
        {
            json.WriteStartObject();
            json.WriteString("from", relation.From.Value);
            json.WriteString("from_name", view.NameOf(relation.From));
            json.WriteString("relation", relation.Kind.Key());
            json.WriteString("to", relation.To.Value);
            json.WriteString("to_name", view.NameOf(relation.To));
            WriteRange(json, "share", relation.Share);
            WriteRange(json, "voting", relation.Votes);
            json.WriteString("control", relation.Control is ControlKind.Unstated ? null : relation.Control.Key());
            json.WriteString("since", relation.Period.From is { } since ? LawDates.Iso(since) : null);
            json.WriteString("until", relation.Period.Until is { } until ? LawDates.Iso(until) : null);
            json.WriteString("source", relation.Source);
            json.WriteString("confidence", relation.Confidence.Key());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes what one rule says, as members.</summary>
    public static void WriteAnswer(Utf8JsonWriter json, OwnershipRule rule, OwnerAnswerText text, string notScreened, PartyAnswer answer)
    {
        json.WriteString("rule", rule.Id);
        json.WriteString("title", rule.Title);
        json.WriteString("word", text.Word);
        json.WriteString("sentence", text.Sentence);
        json.WriteString("notScreened", notScreened);
        json.WritePropertyName("answer");
        PartyAnswerJson.Write(json, answer);
    }

    // Null where nothing is stated; an unknown share is any.
    private static void WriteRange(Utf8JsonWriter json, string name, Share? share)
    {
        if (share is { IsUnknown: false } stated)
        {
            json.WriteNumber(name + "_min", stated.Min);
            json.WriteNumber(name + "_max", stated.Max);
            return;
        }

        json.WriteNull(name + "_min");
        json.WriteNull(name + "_max");
    }
}
