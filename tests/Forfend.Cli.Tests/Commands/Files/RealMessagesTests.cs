using System.Globalization;
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
        string[] copies = [.. files.Select(Copy)];

        CliRun run = _home.Run(["screen", .. copies, "--as-of", "2021-01-19", "--out", _home.PathOf("out")]);

        Assert.NotEmpty(files);
        Assert.NotEqual(ExitCode.Bug, run.Code);
        Assert.Empty(files.Where((_, index) => !IsDecided(index) && !run.Error.Contains($"{Path.DirectorySeparatorChar}{Name(index)}.xml:", StringComparison.Ordinal)));
    }

    public void Dispose() => _home.Dispose();

    // Many of them have the same name.
    private string Copy(string file, int index)
    {
        string copy = _home.PathOf(Name(index) + ".xml");
        File.Copy(file, copy);
        return copy;
    }

    private bool IsDecided(int index)
    {
        string result = Path.Combine(_home.PathOf("out"), Name(index) + ".result.jsonl");
        return File.Exists(result) && File.ReadLines(result).Any(line =>
        {
            using JsonDocument answer = JsonDocument.Parse(line);
            return answer.RootElement.GetProperty("decision").ValueKind is JsonValueKind.String;
        });
    }

    private static string Name(int index) => "message-" + index.ToString(CultureInfo.InvariantCulture);
}
