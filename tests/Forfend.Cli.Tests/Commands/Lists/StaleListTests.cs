using System.Globalization;
using System.Text;
using System.Text.Json;
using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Lists;

public sealed class StaleListTests : IDisposable
{
    private readonly CliHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void The_age_of_every_list_stands_under_every_answer()
    {
        Import("2026-11-20");

        Assert.Contains("us-ofac-sdn 2026-11-20, 4 days old (", OnOneLine(Check("--when-stale", "warn")), StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(Check("--json").Output);
        JsonElement list = json.RootElement.GetProperty("versions").GetProperty("lists").EnumerateArray().Single(each => !each.GetProperty("isSample").GetBoolean());
        Assert.Equal((4, "aliases and addresses"), (list.GetProperty("ageDays").GetInt32(), list.GetProperty("notGiven").GetString()));
    }

    [Fact]
    public void A_list_that_is_too_old_warns_holds_or_refuses_and_is_loud_each_time()
    {
        ImportWhole("2026-09-01");

        CliRun warned = Check("--when-stale", "warn");
        Assert.Equal(ExitCode.Ok, warned.Code);
        Assert.Contains("STALE list us-ofac-sdn: the snapshot of 2026-09-01 is 84 days older", FirstLines(warned), StringComparison.Ordinal);

        CliRun held = Check();
        Assert.Equal(ExitCode.Stale, held.Code);
        Assert.StartsWith("HOLD - undetermined", held.Output, StringComparison.Ordinal);

        CliRun refused = Check("--when-stale", "refuse");
        Assert.Equal(ExitCode.Stale, refused.Code);
        Assert.Empty(refused.Output);
        Assert.Contains("refused: list us-ofac-sdn", refused.Error, StringComparison.Ordinal);
        Assert.Contains("forfend lists update us-ofac-sdn", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_without_its_aliases_holds_and_every_answer_says_what_was_not_screened()
    {
        Import("2026-11-20");
        const string Said = "NOT SCREENED: list us-ofac-sdn: the snapshot of 2026-11-20 was given without aliases and addresses";

        CliRun held = Check("--profile", "us-person");
        Assert.StartsWith("HOLD - undetermined", held.Output, StringComparison.Ordinal);
        Assert.Contains(Said, FirstLines(held), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Stale, held.Code);

        CliRun told = Check("--profile", "demo");
        Assert.StartsWith("GO - clear", told.Output, StringComparison.Ordinal);
        Assert.Contains(Said, FirstLines(told), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_not_screened_where_the_lists_are_too_old_and_nothing_is_written()
    {
        Import("2026-09-01");
        string file = _home.PathOf("payments.csv");
        File.WriteAllText(file, "kind,beneficiary,amount,currency\npayment,A Bakery,10,USD\n");
        string results = Directory.CreateDirectory(_home.PathOf("results")).FullName;

        CliRun refused = _home.Run("screen", file, "--out", results, "--when-stale", "refuse");

        Assert.Equal(ExitCode.Stale, refused.Code);
        Assert.Empty(Directory.GetFiles(results));
    }

    [Fact]
    public void A_list_that_was_looked_at_again_is_not_old()
    {
        Import("2026-09-01");
        Import("2026-11-23");

        Assert.Contains("us-ofac-sdn 2026-09-01, 1 day old (", OnOneLine(Check()), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, _home.Run("lists", "status").Code);
    }

    private CliRun Check(params string[] options) => _home.Run(["check", "pay 10 USD to A Bakery", .. options]);

    private static string OnOneLine(CliRun run) => string.Join(' ', run.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string FirstLines(CliRun run) => string.Join('\n', run.Output.Split('\n').Take(3));

    private void ImportWhole(string day) =>
        Assert.Equal(ExitCode.Ok, _home.Run("lists", "import", "us-ofac-sdn", KilledCommand.Publication(_home, day, 5_001)).Code);

    // Without aliases and addresses.
    private void Import(string day)
    {
        var sdn = new StringBuilder();
        for (int number = 1; number <= 5_001; number++)
            sdn.Append(CultureInfo.InvariantCulture, $"{number},\"PARTY {number}\",-0- ,\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n");

        string path = _home.PathOf($"sdn_{day}.csv");
        File.WriteAllText(path, sdn.ToString());
        Assert.Equal(ExitCode.Ok, _home.Run("lists", "import", "us-ofac-sdn", path).Code);
    }
}
