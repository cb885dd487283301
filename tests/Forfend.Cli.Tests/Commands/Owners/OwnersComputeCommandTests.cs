using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Owners;

public class OwnersComputeCommandTests
{
    private const string Edges = """
        from,to,relation,share_min,share_max,voting_min,voting_max,since,until,source
        x,a,owns,25,25,,,2015-01-01,,register
        y,a,owns,25,25,,,,,register
        a,b,owns,50,50,,,,,register
        x,c,owns,,,,,,,press
        x,d,owns,30,60,,,,,register
        x,d,owns,45,45,,,,,press
        x,e,owns,60,60,,,,2020-01-01,register
        x,f,controls,,,,,,,court
        g,h,owns,80,80,,,,,register
        i,h,owns,40,40,,,,,register
        ,q,owns,10,10,,,,,register
        x,z,owns,-5,,,,,,register
        """;

    [Theory]
    [InlineData("own-ofac-50")]
    [InlineData("own-uk")]
    public void Every_party_of_either_file_has_its_line(string rule)
    {
        using var home = new CliHome();

        CliRun run = Run(home, rule, "--jsonl");

        Assert.Equal(ExitCode.Ok, run.Code);
        GoldenFile.Matches(run.Output, $"compute-{rule}.jsonl");
        GoldenFile.Matches(run.Error.Replace(home.PathOf("edges.csv"), "edges.csv", StringComparison.Ordinal), "compute.stderr.txt");
    }

    [Fact]
    public void People_read_it_as_a_table()
    {
        using var home = new CliHome();

        GoldenFile.Matches(Run(home, "own-ofac-50").Output, "compute.txt");
    }

    [Fact]
    public void A_file_that_is_no_table_of_edges_is_refused()
    {
        using var home = new CliHome();
        File.WriteAllText(home.PathOf("edges.csv"), "who,whom\nx,a\n");
        File.WriteAllText(home.PathOf("ids.txt"), "x\n");

        CliRun run = home.Run("owners", "compute", "--edges", home.PathOf("edges.csv"), "--listed", home.PathOf("ids.txt"), "--rule", "own-eu");

        Assert.Equal(ExitCode.NothingRead, run.Code);
        Assert.Contains("OWN001", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_nobody_knows_is_a_mistake_of_the_command_line()
    {
        using var home = new CliHome();

        CliRun run = Run(home, "own-ofac");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("own-ofac-50", run.Error, StringComparison.Ordinal);
    }

    private static CliRun Run(CliHome home, string rule, params string[] more)
    {
        File.WriteAllText(home.PathOf("edges.csv"), Edges);
        File.WriteAllText(home.PathOf("ids.txt"), "x\ny\n\nnobody-knows\n");
        return home.Run([
            "owners", "compute", "--edges", home.PathOf("edges.csv"), "--listed", home.PathOf("ids.txt"), "--rule", rule, "--as-of", "2026-01-15", .. more]);
    }
}
