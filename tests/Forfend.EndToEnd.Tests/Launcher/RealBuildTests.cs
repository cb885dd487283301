using System.Collections;

namespace Forfend.EndToEnd.Tests.Launcher;

public class RealBuildTests
{
    [Fact]
    public async Task The_true_SDK_builds_and_runs_the_true_command()
    {
        CommandRun run = await Forfend(input: "", "--version");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Matches(@"^forfend \d+\.\d+\.\d+", run.Output);
    }

    [Theory]
    [InlineData(0, "watch (signed)", "pay 25000 USD to Alipay", "--as-of", "2021-01-19")]
    [InlineData(12, "prohibited (effective)", "host TikTok", "--as-of", "2020-11-13", "--known-by", "2020-10-29")]
    [InlineData(10, "undetermined", "export EUV resist to SMIC", "--as-of", "2020-12-23")]
    public async Task The_true_command_answers_and_ends_with_the_code_of_the_answer(int code, string verdict, params string[] arguments)
    {
        CommandRun run = await Forfend(input: "", ["check", .. arguments]);

        Assert.True(run.ExitCode == code, run.Error);
        Assert.Contains(verdict, run.Output.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_true_command_screens_standard_input_and_holds_what_is_broken()
    {
        CommandRun run = await Forfend("id,payer,payee,amount,currency\n1,Hartwell,支付宝,5,USD\n2,Hartwell,,5,USD\n", "screen", "-", "--json", "--as-of", "2021-01-19");

        Assert.True(run.ExitCode == 10, run.Error);
        Assert.Equal(["watch", "undetermined"], run.Output.TrimEnd('\n').Split('\n').Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("outcome").GetString()));
    }

    private static async Task<CommandRun> Forfend(string input, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the launcher is a shell script");
        DirectoryInfo data = Directory.CreateTempSubdirectory("forfend-data-");
        try
        {
            // What the test host's own SDK left in the environment is not what a user has.
            Dictionary<string, string> environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
                .Where(variable => !((string)variable.Key).StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
                .ToDictionary(variable => (string)variable.Key, variable => (string)variable.Value!, StringComparer.Ordinal);
            environment["FORFEND_DATA"] = data.FullName;
            return await CommandRun.Start(Repository.PathOf("forfend"), arguments, "/", environment, input);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
