using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Owners;

public class OwnersImportCommandTests
{
    private const string Edges = """
        from,to,relation,share_min,share_max,voting_min,voting_max,since,until,source
        co/smic,co/lemon,owns,60,60,,,2020-01-01,,register
        co/lemon,co/lime,owns,25,60,,,,,register
        co/lime,co/bakery,directs,,,,,,,register
        """;

    [Fact]
    public void An_imported_file_is_asked_from_then_on()
    {
        using var home = new CliHome();
        File.WriteAllText(home.PathOf("Fruit 2024.csv"), Edges);

        CliRun run = home.Run("owners", "import", home.PathOf("Fruit 2024.csv"));

        Assert.Equal((ExitCode.Ok, ""), (run.Code, run.Error));
        GoldenFile.Matches(run.Output, "import.txt");
        GoldenFile.Matches(home.Run("owners", "show", "co/lemon").Output, "show.txt");
        GoldenFile.Matches(home.Run("owners", "compare-rules", "co/lemon", "--as-of", "2025-10-15").Output, "compare-rules.txt");
        GoldenFile.Matches(home.Run("owners", "why", "co/lime", "--rule", "own-bis-affiliates", "--as-of", "2025-10-15").Output, "why.txt");
    }

    [Fact]
    public void A_file_that_breaks_off_leaves_what_was_there()
    {
        using var home = new CliHome();
        File.WriteAllText(home.PathOf("fruit.csv"), Edges);
        home.Run("owners", "import", home.PathOf("fruit.csv"), "--name", "fruit");
        File.WriteAllText(home.PathOf("broken.json"), """[{"statementID":"a","statementType":"entityStatement","name":"A"},{"statementID":""");

        CliRun run = home.Run("owners", "import", home.PathOf("broken.json"), "--name", "fruit");

        Assert.Equal(ExitCode.NothingRead, run.Code);
        Assert.Contains("owns 60 %", home.Run("owners", "show", "co/lemon").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_known_before_does_not_see_what_was_imported_later()
    {
        using var home = new CliHome();
        File.WriteAllText(home.PathOf("fruit.csv"), Edges);
        home.Run("owners", "import", home.PathOf("fruit.csv"), "--published", "2026-03-01");
        File.WriteAllText(home.PathOf("fruit.csv"), Edges.Replace("owns,60,60", "owns,70,70", StringComparison.Ordinal));
        home.Run("owners", "import", home.PathOf("fruit.csv"));

        Assert.Contains("owns 70 %", home.Run("owners", "show", "co/lemon", "--as-of", "2026-01-15").Output, StringComparison.Ordinal);
        Assert.Contains("owns 60 %", home.Run("owners", "show", "co/lemon", "--as-of", "2026-01-15", "--known-by", "2026-11-23").Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, home.Run("owners", "show", "co/lemon", "--as-of", "2026-01-15", "--known-by", "2026-02-28").Code);
    }

    [Fact]
    public void A_damaged_graph_stops_every_answer()
    {
        using var home = new CliHome();
        File.WriteAllText(home.PathOf("fruit.csv"), Edges);
        home.Run("owners", "import", home.PathOf("fruit.csv"), "--name", "fruit");
        string stored = Path.Combine(home.Data.Path, "owners", "fruit@2026-11-24.graph");
        byte[] bytes = File.ReadAllBytes(stored);
        bytes[^40] ^= 1;
        File.WriteAllBytes(stored, bytes);

        Assert.Equal(ExitCode.Integrity, home.Run("owners", "show", "co/lemon").Code);
    }

    [Fact]
    public void A_party_nobody_knows_is_said_so()
    {
        using var home = new CliHome();

        CliRun run = home.Run("owners", "why", "co/nobody", "--rule", "own-eu");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("co/nobody", run.Error, StringComparison.Ordinal);
    }
}
