using System.Collections.Immutable;
using System.Text.Json;
using Forfend.Domain.Parties;
using Forfend.Ownership.Reading;

namespace Forfend.Ownership.Files;

/// <summary>The parties of a graph file, a line of JSON each.</summary>
internal static class PartyTexts
{
    public static byte[] Write(IEnumerable<ListedParty> parties)
    {
        using var stream = new MemoryStream();
        using var json = new Utf8JsonWriter(stream);
        foreach (ListedParty party in parties.OrderBy(party => party.Id))
        {
            json.WriteStartObject();
            json.WriteString("id", party.Id.Value);
            json.WriteString("kind", party.Kind.Key());
            json.WriteStartArray("names");
            foreach (PartyName name in party.Names)
            {
                json.WriteStringValue(name.Text);
                json.WriteStringValue(name.Relation);
            }

            json.WriteEndArray();
            json.WriteStartArray("identifiers");
            foreach (Identifier identifier in party.Identifiers)
            {
                json.WriteStringValue(identifier.Type.Key());
                json.WriteStringValue(identifier.Value);
                json.WriteStringValue(identifier.Issuer);
            }

            json.WriteEndArray();
            json.WriteStartArray("countries");
            foreach (CountryCode country in party.Countries) json.WriteStringValue(country.Value);
            json.WriteEndArray();
            json.WriteStartArray("born");
            foreach (PartialDate date in party.BirthDates) json.WriteStringValue(date.ToString());
            json.WriteEndArray();
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            stream.WriteByte((byte)'\n');
        }

        return stream.ToArray();
    }

    /// <summary>Reads them back; null where a line is none of ours.</summary>
    public static ImmutableArray<ListedParty>? Read(ReadOnlyMemory<byte> lines)
    {
        var parties = ImmutableArray.CreateBuilder<ListedParty>();
        while (!lines.IsEmpty)
        {
            int end = lines.Span.IndexOf((byte)'\n');
            if (end < 0 || Party(lines[..end]) is not { } party) return null;

            parties.Add(party);
            lines = lines[(end + 1)..];
        }

        return parties.ToImmutable();
    }

    private static ListedParty? Party(ReadOnlyMemory<byte> line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement party = document.RootElement;
            string id = party.Text("id");
            if (id.Length == 0 || !PartyKinds.TryParse(party.Text("kind"), out PartyKind kind)) return null;

            var draft = new PartyDraft(id, kind);
            foreach (string[] name in Groups(party, "names", 2)) draft.Named(name[0], name[1]);
            foreach (string[] identifier in Groups(party, "identifiers", 3))
                draft.With(IdentifierTypes.TryParse(identifier[0], out IdentifierType type) ? type : IdentifierType.Other, identifier[1], identifier[2]);
            foreach (string[] country in Groups(party, "countries", 1)) draft.In(country[0]);
            foreach (string[] date in Groups(party, "born", 1)) draft.Born(date[0]);
            return draft.Party();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string[]> Groups(JsonElement party, string member, int size) =>
        party.Each(member).Select(JsonFields.Text).Chunk(size).Where(group => group.Length == size);
}
