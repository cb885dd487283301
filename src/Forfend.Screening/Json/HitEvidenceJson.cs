using System.Text.Json;
using Forfend.Matching;

namespace Forfend.Screening.Json;

/// <summary>The evidence of a hit as JSON, the same wherever hits are written.</summary>
public static class HitEvidenceJson
{
    /// <summary>Writes the member <c>evidence</c>: for each feature the texts that met, the points and the detail.</summary>
    /// <param name="json">Stands in the object of the hit.</param>
    /// <param name="hit">The hit.</param>
    public static void Write(Utf8JsonWriter json, Hit hit)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(hit);
        json.WriteStartArray("evidence");
        foreach (HitEvidence evidence in hit.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("feature", evidence.Feature);
            json.WriteString("queryText", evidence.QueryText);
            json.WriteString("listedText", evidence.ListedText);
            json.WriteNumber("points", evidence.Points);
            json.WriteString("detail", evidence.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
