using System.Text;
using System.Text.Json;
using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Names;

public class SearchTests
{
    private const string List =
        "id\tname\tkind\taliases\n"
        + "s/1\tIvan Petrov\tPerson\tPetrov Ivan Ivanovich; Vanya\n"
        + "s/2\t\"Zenith \"\"Star\"\" Shipping\"\tcompany\t\n";

    [Fact]
    public void A_name_finds_the_party_and_says_why()
    {
        CliRun run = Search(["Ivan Petrov"], "");
        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Contains("One hit for `Ivan Petrov` among 2 listed parties:", run.Output, StringComparison.Ordinal);
        Assert.Contains("(s/1, person, identified)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_of_a_table_gives_one_line_in_order_also_the_bad_ones()
    {
        const string Table = "query\tkind\tbirth_date\nIvan Petrov\tperson\t\n\n\"Zenith\tno quote\nIvan Petrov\tperson\t\tsurplus\nZenith Star Shipping\tVessels\tyesterday\n";
        CliRun run = Search(["--file", "-", "--jsonl"], Table);
        JsonElement[] lines = [.. run.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];

        Assert.Equal(5, lines.Length);
        Assert.Equal("s/1", lines[0].GetProperty("hits")[0].GetProperty("id").GetString());
        JsonElement evidence = lines[0].GetProperty("hits")[0].GetProperty("evidence")[0];
        Assert.Equal(["feature", "queryText", "listedText", "points", "detail"], evidence.EnumerateObject().Select(member => member.Name));
        Assert.Contains("neither a name", lines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Contains("quote", lines[2].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Contains("4 fields", lines[3].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("Zenith Star Shipping", lines[4].GetProperty("query").GetString());
        Assert.Equal("s/2", lines[4].GetProperty("hits")[0].GetProperty("id").GetString());
        Assert.Contains("`Vessels` is no kind of party; read as any.", run.Error, StringComparison.Ordinal);
        Assert.Contains("`yesterday` is not YYYY", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1000", 0)]
    [InlineData("1000 kind:person=850", 1)]
    [InlineData("1000 file=850", 1)]
    [InlineData("1000 file=850 file+kind:person=1000", 0)]
    [InlineData("kind:vessel=1000", 1)]
    public void A_list_or_a_kind_may_have_a_threshold_of_its_own(string thresholds, int hits)
    {
        CliRun run = Search(["Ivan Petrow", "--jsonl", .. thresholds.Split(' ').SelectMany(each => new[] { "--threshold", each })], "");
        Assert.Equal(hits, JsonDocument.Parse(run.Output).RootElement.GetProperty("hits").GetArrayLength());
    }

    [Fact]
    public void What_is_no_threshold_is_said_with_what_to_do()
    {
        CliRun run = Search(["Ivan", "--threshold", "kind:persn=900"], "");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("`kind:persn=900` names a kind `persn` that does not exist. Did you mean `person`?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_list_the_parties_of_the_rulebook_are_searched()
    {
        using var home = new CliHome();
        Assert.Contains("app/alipay", home.Run("search", "Alipay").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_was_not_imported_is_said_to_be_missing()
    {
        using var home = new CliHome();
        CliRun run = home.Run("search", "Alipay", "--list", "us-ofac-sdn");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("no publication of us-ofac-sdn has been imported", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("either a name or --file")]
    [InlineData("either a name or --file", "Ivan", "--file", "-")]
    [InlineData("is no score from 1 to 1000", "Ivan", "--threshold", "1001")]
    [InlineData("write YYYY", "Ivan", "--birth-date", "1.2.1960")]
    [InlineData("there is no `robot`", "Ivan", "--kind", "robot")]
    public void A_mistake_in_the_command_line_is_said_in_one_line(string message, params string[] arguments)
    {
        CliRun run = Search(arguments, "query\n");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private static CliRun Search(string[] arguments, string input)
    {
        using var home = new CliHome();
        File.WriteAllText(home.PathOf("list.tsv"), List);
        return home.RunWithInput(Encoding.UTF8.GetBytes(input), ["search", .. arguments, "--list", home.PathOf("list.tsv")]);
    }
}
