using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Forfend.Domain.Law;

namespace Forfend.Ownership.Rules;

/// <summary>Writes answers as lines of JSON.</summary>
public static class PartyAnswerJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One answer as one line, without the line end.</summary>
    public static string Line(PartyAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) Write(json, answer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>One answer as an object.</summary>
    public static void Write(Utf8JsonWriter json, PartyAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(answer);
        json.WriteStartObject();
        json.WriteString("party", answer.Party.Value);
        json.WriteString("status", answer.Status.Key());
        json.WriteNumber("share_min", answer.Held.Min);
        json.WriteNumber("share_max", answer.Held.Max);
        json.WriteStartArray("path");
        foreach (ReachLink link in answer.Path)
        {
            json.WriteStartObject();
            json.WriteString("from", link.From);
            json.WriteString("relation", link.Relation);
            json.WriteString("to", link.To);
            json.WriteString("source", link.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("questions");
        foreach (string question in answer.Questions) json.WriteStringValue(question);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
