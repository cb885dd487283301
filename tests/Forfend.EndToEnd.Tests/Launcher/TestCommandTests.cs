namespace Forfend.EndToEnd.Tests.Launcher;

public sealed class TestCommandTests : IDisposable
{
    private readonly LauncherClone _clone = new();

    public void Dispose() => _clone.Dispose();

    [Theory]
    [InlineData("  total: 9\n  failed: 0\n  succeeded: 7\n  skipped: 2", 0, "7 passed, 0 failed, 2 skipped", 0)]
    [InlineData("  total: 9\n  failed: 3\n  succeeded: 6\n  skipped: 0", 2, "6 passed, 3 failed, 0 skipped", 1)]
    public async Task The_last_line_is_the_sum_of_all_projects(string summary, int code, string lastLine, int exitCode)
    {
        _clone.TestsEndWith("Test run summary:\n" + summary, code);

        CommandRun run = await Test();

        Assert.EndsWith($"\n{lastLine}\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode, run.ExitCode);
    }

    [Fact]
    public async Task A_project_that_runs_no_test_or_dies_is_a_failure()
    {
        _clone.TestsEndWith("Test run summary:\n  error: 2\n\n  total: 6\n  failed: 1\n  succeeded: 5\n  skipped: 0", 8);

        CommandRun run = await Test();

        Assert.EndsWith("\n5 passed, 3 failed, 0 skipped\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task What_does_not_build_is_a_failure()
    {
        _clone.TestsEndWith("A.cs(1,1): error CS1003: Syntax error", 1);

        CommandRun run = await Test();

        Assert.Contains("error CS1003", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n0 passed, 1 failed, 0 skipped\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task One_project_can_be_named_and_what_follows_goes_to_the_runner()
    {
        Directory.CreateDirectory(_clone.PathOf("tests", "Forfend.Matching.Tests"));
        _clone.TestsEndWith("  total: 1\n  failed: 0\n  succeeded: 1\n  skipped: 0", 0);

        CommandRun one = await Test("Matching", "--filter-method", "*alias*");
        CommandRun none = await Test("Watching");

        Assert.Contains("asked for: --project tests/Forfend.Matching.Tests --no-progress --no-ansi --filter-method *alias*\n", one.Output, StringComparison.Ordinal);
        Assert.Equal(2, none.ExitCode);
        Assert.Equal("test: there is no tests/Forfend.Watching.Tests; try one of: Matching\n", none.Error);
    }

    private Task<CommandRun> Test(params string[] arguments) => _clone.RunAs(_clone.PathOf("test"), "/", arguments);
}
