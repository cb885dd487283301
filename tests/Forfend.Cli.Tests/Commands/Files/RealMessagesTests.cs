using System.Text.Json;
using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Files;

public sealed class RealMessagesTests : IDisposable
{
    private readonly CliHome _home = new();

    [Theory]
    [InlineData("pacs.008")]
    [InlineData("pain.001")]
    public void Every_real_message_is_read_or_says_why_not(string type)
    {
        string[] files = [.. Directory.GetFiles(SharedData.PathOf("payments", type), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(files);

        var silent = new List<string>();
        foreach (string file in files)
        {
            CliRun run = _home.Run("screen", file, "--json", "--as-of", "2021-01-19");
            int records = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(IsDecided);
            bool saysWhy = run.Error.Contains("[XML", StringComparison.Ordinal) || run.Error.Contains("[INT", StringComparison.Ordinal);
            bool isFit = run.Code is ExitCode.Ok or ExitCode.Undetermined or ExitCode.NothingRead or ExitCode.Prohibited or ExitCode.LicenceRequired;
            if (!isFit || (records == 0 && !saysWhy)) silent.Add($"{Path.GetFileName(file)}: {run.Code}, {records} records");
        }

        Assert.Empty(silent);
    }

    public void Dispose() => _home.Dispose();

    private static bool IsDecided(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("decision").ValueKind is JsonValueKind.String;
    }
}
