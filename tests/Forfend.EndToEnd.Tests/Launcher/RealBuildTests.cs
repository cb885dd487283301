using System.Collections;

namespace Forfend.EndToEnd.Tests.Launcher;

public class RealBuildTests
{
    [Fact]
    public async Task The_true_SDK_builds_and_runs_the_true_command()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the launcher is a shell script");
        // What the test host's own SDK left in the environment is not what a user has.
        Dictionary<string, string> environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Where(variable => !((string)variable.Key).StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(variable => (string)variable.Key, variable => (string)variable.Value!, StringComparer.Ordinal);

        CommandRun run = await CommandRun.Start(Repository.PathOf("forfend"), ["--version"], "/", environment, input: "");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Matches(@"^forfend \d+\.\d+\.\d+", run.Output);
    }
}
