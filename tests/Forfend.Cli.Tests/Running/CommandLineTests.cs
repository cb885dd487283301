using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Running;

public sealed class CommandLineTests : IDisposable
{
    private readonly CliHome _home = new();

    [Fact]
    public void Without_a_command_it_says_what_it_is_what_to_try_and_how_old_its_data_is()
    {
        CliRun run = _home.Run();

        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Contains("forfend check", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Rulebook \d+\.\d+\.\d+: \d+ measures, \d+ scenarios", run.Output);
        Assert.Contains("SAMPLE", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void The_version_is_one_line() => Assert.Equal("forfend 0.0.0-test\n", _home.Run("--version").Output);

    [Theory]
    [InlineData("forfend: unknown command `lsits`. Did you mean `lists`? See `forfend --help`.\n", "lsits")]
    [InlineData("forfend: unknown command `imprt`. Did you mean `import`? See `forfend lists --help`.\n", "lists", "imprt")]
    [InlineData("forfend: unknown option `--publish`. Did you mean `--published`? See `forfend lists import --help`.\n", "lists", "import", "--publish=2024-01-01")]
    [InlineData("forfend: --published 2021-13-01: there is no month 13. See `forfend lists import --help`.\n", "lists", "import", "us-ofac-sdn", ".", "--published", "2021-13-01")]
    [InlineData("forfend: --published 2021-02-30: there is no such day in 2021-02. See `forfend lists import --help`.\n", "lists", "import", "us-ofac-sdn", ".", "--published", "2021-02-30")]
    [InlineData("forfend: --published May: is not a day; write YYYY-MM-DD. See `forfend lists import --help`.\n", "lists", "import", "us-ofac-sdn", ".", "--published", "May")]
    public void A_mistake_is_one_line_that_says_what_to_do(string expected, params string[] arguments)
    {
        CliRun run = _home.Run(arguments);

        Assert.Equal(expected, run.Error);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Every_command_has_its_help()
    {
        foreach (CommandEntry entry in Program.Commands)
        {
            foreach (CliCommand command in entry.Members.Select(member => member()))
            {
                string[] path = entry.Group is { } group ? [group, command.Name, "--help"] : [command.Name, "--help"];
                CliRun run = _home.Run(path);
                Assert.Equal(ExitCode.Ok, run.Code);
                Assert.StartsWith(command.Description!, run.Output, StringComparison.Ordinal);
                Assert.NotEmpty(command.Examples);
            }
        }
    }

    [Fact]
    public void A_group_without_a_command_shows_what_there_is()
    {
        CliRun run = _home.Run("lists");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("import", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bug_is_one_line_and_its_exit_code_and_never_a_stack_trace()
    {
        CliRun run = _home.Run([new CommandEntry(() => new BrokenCommand())], "break");

        Assert.Equal(ExitCode.Bug, run.Code);
        Assert.Empty(run.Output);
        Assert.Equal("forfend: this is a bug (InvalidOperationException: two lines). Nothing was let pass. Please report it with the command line and version 0.0.0-test.\n", run.Error);
    }

    private sealed class BrokenCommand() : CliCommand("break", "Break")
    {
        public override ExitCode Run(System.CommandLine.ParseResult input, CommandContext context) => throw new InvalidOperationException("two\nlines");
    }

    public void Dispose() => _home.Dispose();
}
