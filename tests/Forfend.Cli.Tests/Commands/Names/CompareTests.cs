using System.Text;
using System.Text.Json;
using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Names;

public class CompareTests
{
    [Fact]
    public void The_order_of_the_two_names_does_not_matter()
    {
        using var home = new CliHome();
        string[] scores = [.. new[] { ("Ivan Petrov", "Petrov, Ivan Ivanovich"), ("Petrov, Ivan Ivanovich", "Ivan Petrov") }
            .Select(pair => home.Run("compare", pair.Item1, pair.Item2).Output.Split('\n')[0])];
        Assert.Equal(scores[0], scores[1]);
        Assert.Contains("of 1000: a hit", scores[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_pair_of_a_table_gives_one_line_with_score_and_hit()
    {
        using var home = new CliHome();
        CliRun run = home.RunWithInput(
            Encoding.UTF8.GetBytes("left\tright\tkind\nIvan Petrov\tIvan Petrov\tPerson\nIvan\t\t\nIvan Petrov\tZenith Star\tLegalEntity\n"), "compare", "--file", "-", "--jsonl");
        JsonElement[] lines = [.. run.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];

        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Equal(3, lines.Length);
        Assert.Equal((1000, true), (lines[0].GetProperty("score").GetInt32(), lines[0].GetProperty("hit").GetBoolean()));
        Assert.Equal("a name is missing", lines[1].GetProperty("error").GetString());
        Assert.Equal((0, false), (lines[2].GetProperty("score").GetInt32(), lines[2].GetProperty("hit").GetBoolean()));
        Assert.Empty(run.Error);
    }

    [Fact]
    public void One_name_alone_is_a_mistake()
    {
        using var home = new CliHome();
        Assert.Equal(ExitCode.Usage, home.Run("compare", "Ivan").Code);
        Assert.Equal(ExitCode.Usage, home.Run("compare", "", "Ivan").Code);
        Assert.Equal(ExitCode.Usage, home.Run("search", " ").Code);
    }
}
