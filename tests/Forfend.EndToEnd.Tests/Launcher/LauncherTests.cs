namespace Forfend.EndToEnd.Tests.Launcher;

public sealed class LauncherTests : IDisposable
{
    private readonly LauncherClone _clone = new();

    public void Dispose() => _clone.Dispose();

    [Fact]
    public async Task The_first_run_says_on_standard_error_that_it_builds()
    {
        CommandRun first = await _clone.Run("check", "pay 25000 USD to Alipay");
        CommandRun second = await _clone.Run("--version");

        Assert.Equal("2 arguments: check pay 25000 USD to Alipay\n", first.Output);
        Assert.Equal("forfend: first run, building once (about a minute)...\n", first.Error);
        Assert.Equal("1 arguments: --version\n", second.Output);
        Assert.Empty(second.Error);
        Assert.Equal(1, _clone.Builds);
    }

    [Fact]
    public async Task It_runs_from_another_folder_and_through_symbolic_links()
    {
        Directory.CreateDirectory(_clone.PathOf("deep"));
        File.CreateSymbolicLink(_clone.PathOf("deep", "relative"), "../forfend");
        File.CreateSymbolicLink(_clone.PathOf("deep", "linked twice"), _clone.PathOf("deep", "relative"));

        CommandRun elsewhere = await _clone.RunAs(_clone.Launcher, "/", ["a"]);
        CommandRun linked = await _clone.RunAs(_clone.PathOf("deep", "linked twice"), "/", ["a", "b c"]);
        CommandRun byShell = await _clone.RunAs("/bin/sh", _clone.PathOf(), ["forfend", "a"]);

        Assert.Equal("1 arguments: a\n", elsewhere.Output);
        Assert.Equal("2 arguments: a b c\n", linked.Output);
        Assert.Equal("1 arguments: a\n", byShell.Output);
        Assert.Equal(1, _clone.Builds);
    }

    [Fact]
    public async Task The_command_takes_the_place_of_the_launcher()
    {
        _clone.Program = "echo $$; cat; exit 12";

        CommandRun run = await _clone.RunAs(_clone.Launcher, _clone.PathOf(), [], input: "a payment\n");

        Assert.Equal($"{run.ProcessId}\na payment\n", run.Output);
        Assert.Equal(12, run.ExitCode);
    }

    [Fact]
    public async Task A_file_that_was_only_touched_is_not_built_again()
    {
        await _clone.Run();

        File.SetLastWriteTimeUtc(_clone.PathOf("src", "Forfend.Cli", "Program.cs"), new DateTime(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        CommandRun run = await _clone.Run();

        Assert.Empty(run.Error);
        Assert.Equal(1, _clone.Builds);
    }

    [Fact]
    public async Task A_changed_file_is_built_again_also_where_size_and_time_say_nothing()
    {
        string source = _clone.PathOf("src", "Forfend.Cli", "Program.cs");
        _clone.Program = "echo one";
        DateTime written = File.GetLastWriteTimeUtc(source);
        await _clone.Run();

        _clone.Program = "echo two";
        File.SetLastWriteTimeUtc(source, written);
        CommandRun changed = await _clone.Run();

        Assert.Equal("two\n", changed.Output);
        Assert.Equal("forfend: the sources have changed, building...\n", changed.Error);
    }

    [Fact]
    public async Task An_added_and_a_removed_file_are_noticed_and_going_back_costs_no_build()
    {
        await _clone.Run();
        string added = _clone.PathOf("src", "Forfend.Cli", "Added.cs");

        await File.WriteAllTextAsync(added, "", TestContext.Current.CancellationToken);
        await _clone.Run();
        int withFile = _clone.Builds;
        File.Delete(added);
        CommandRun back = await _clone.Run();

        Assert.Equal(2, withFile);
        Assert.Empty(back.Error);
        Assert.Equal(2, _clone.Builds);
    }

    [Fact]
    public async Task First_runs_at_the_same_time_build_once()
    {
        CommandRun[] runs = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => _clone.Run($"{number}")));

        Assert.Equal(["1 arguments: 0\n", "1 arguments: 1\n", "1 arguments: 2\n", "1 arguments: 3\n", "1 arguments: 4\n"], runs.Select(run => run.Output));
        Assert.All(runs, run => Assert.Equal(0, run.ExitCode));
        Assert.Equal(1, _clone.Builds);
    }

    [Theory]
    [InlineData("999999999")]
    [InlineData(null)]
    public async Task A_build_that_was_killed_does_not_block_the_next_ones(string? owner)
    {
        string held = Directory.CreateDirectory(_clone.PathOf("artifacts", "forfend", "lock")).FullName;
        if (owner is not null) await File.WriteAllTextAsync(Path.Combine(held, "owner"), owner, TestContext.Current.CancellationToken);

        CommandRun[] runs = await Task.WhenAll(_clone.Run("a"), _clone.Run("a"), _clone.Run("a"));

        Assert.All(runs, run => Assert.Equal("1 arguments: a\n", run.Output));
        Assert.Equal(1, _clone.Builds);
        Assert.False(Directory.Exists(held));
    }

    [Fact]
    public async Task A_build_that_fails_shows_its_errors_in_full_and_exits_2()
    {
        _clone.BreakBuild("Program.cs(5,13): error CS1003: Syntax error\nand a second line");

        CommandRun run = await _clone.Run("--version");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("error CS1003: Syntax error\nand a second line\n", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("forfend: the build failed; the compiler's words stand above.\n", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_clone.PathOf("artifacts", "forfend", "lock")));
    }

    [Fact]
    public async Task A_machine_without_the_packages_and_without_a_network_is_told_so()
    {
        _clone.BreakBuild("Forfend.Cli.csproj : error NU1301: Unable to load the service index");

        CommandRun run = await _clone.Run("--version");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("packages could not be fetched", run.Error, StringComparison.Ordinal);
    }
}
