using System.Text.Json;

namespace Forfend.Cli.Tests.Commands.Owners;

public class OwnersJsonTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("docs", "reference", "owners.schema.json"))).RootElement;

    [Theory]
    [InlineData("show", "owners", "show", "co/lemon", "--json")]
    [InlineData("why", "owners", "why", "co/lime", "--rule", "own-bis-affiliates", "--as-of", "2025-10-15", "--json")]
    [InlineData("compare-rules", "owners", "compare-rules", "co/lemon", "--as-of", "2025-10-15", "--json")]
    public void Every_answer_is_there_as_json_as_its_schema_says(string name, params string[] command)
    {
        using var home = new CliHome();
        File.WriteAllText(home.PathOf("fruit.csv"), """
            from,to,relation,share_min,share_max,voting_min,voting_max,since,until,source,control
            co/smic,co/lemon,owns,60,60,,,2020-01-01,,register,
            co/lemon,co/lime,owns,25,60,,,,,register,
            co/lemon,co/lime,controls,,,,,,2030-01-01,statutes,trustee
            co/smic,co/lime,linked-to,,,,,,,press,
            """);
        home.Run("owners", "import", home.PathOf("fruit.csv"));

        string json = home.Run(command).Output;

        GoldenFile.Matches(json, $"{name}.json");
        Assert.Empty(SchemaCheck.Complaints(Schema, JsonDocument.Parse(json).RootElement));
    }
}
