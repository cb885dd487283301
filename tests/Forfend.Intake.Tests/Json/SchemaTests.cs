using System.Text.Json;
using Forfend.Domain.Dealings;
using Forfend.Domain.Parties;

namespace Forfend.Intake.Tests.Json;

/// <summary>The published schema says what the reader accepts; its lists of words are those of the domain.</summary>
public class SchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("docs", "reference", "dealing.schema.json"))).RootElement;

    [Fact]
    public void The_words_of_the_schema_are_those_of_the_domain()
    {
        JsonElement party = Schema.GetProperty("$defs").GetProperty("party").GetProperty("properties");

        Assert.Equal(DealingKinds.All.Select(kind => kind.Key()), Words(Schema.GetProperty("properties").GetProperty("kind")));
        Assert.Equal(PartyRole.All.Select(role => role.Key), Words(party.GetProperty("role")));
        Assert.Equal(PartyKinds.All.Select(kind => kind.Key), Words(party.GetProperty("kind")));
        Assert.Equal(IdentifierTypes.All.Select(type => type.Key()), Words(party.GetProperty("identifiers").GetProperty("items").GetProperty("properties").GetProperty("type")));
    }

    [Fact]
    public void The_reader_knows_every_property_of_the_schema_and_no_other()
    {
        JsonElement party = Schema.GetProperty("$defs").GetProperty("party");
        foreach (JsonProperty property in Schema.GetProperty("properties").EnumerateObject()) Assert.False(IsUnknown($$"""{"{{property.Name}}":null}"""), property.Name);
        foreach (JsonProperty property in party.GetProperty("properties").EnumerateObject()) Assert.False(IsUnknown($$"""{"parties":[{"{{property.Name}}":null}]}"""), property.Name);
        Assert.True(IsUnknown("""{"other":1}"""));
    }

    private static bool IsUnknown(string json) => Reading.Of("jsonl", json, "d.jsonl").AllFindings().Any(finding => finding.Code == IntakeCodes.UnknownProperty);

    private static IEnumerable<string?> Words(JsonElement element) => element.GetProperty("enum").EnumerateArray().Select(word => word.GetString());
}
