using Forfend.Cli.Running;
using Forfend.Hosting;

namespace Forfend.Cli.Tests;

/// <summary>A data folder of its own and a fixed clock, in which command lines are run without starting a process.</summary>
public sealed class CliHome : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("forfend-cli-").FullName;

    /// <summary>The day it is.</summary>
    public DateOnly Today { get; init; } = new(2026, 11, 24);

    /// <summary>What Ctrl-C would set.</summary>
    public CancellationToken Cancellation { get; init; } = CancellationToken.None;

    /// <summary>The data folder; empty at first.</summary>
    public DataFolder Data => new(Path.Combine(_folder, "data"));

    /// <summary>A path in a folder for the test's own files.</summary>
    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>Runs a command line and gives what it left behind.</summary>
    internal CliRun Run(params string[] arguments) => RunWithInput([], arguments);

    /// <summary>Runs a command line that reads standard input.</summary>
    internal CliRun RunWithInput(byte[] input, params string[] arguments) => Run(Program.Commands, input, arguments);

    /// <summary>Runs a command line of other commands than ours.</summary>
    internal CliRun Run(IReadOnlyList<CommandEntry> commands, params string[] arguments) => Run(commands, [], arguments);

    private CliRun Run(IReadOnlyList<CommandEntry> commands, byte[] input, string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var context = new CommandContext
        {
            Output = output,
            Error = error,
            OpenInput = () => new MemoryStream(input),
            Clock = new FixedClock(Today),
            Data = Data,
            Width = ProcessContext.PlainWidth,
            HasColor = false,
            ShowsProgress = false,
            Engine = "0.0.0-test",
            Cancellation = Cancellation,
        };
        ExitCode code = CommandRunner.Run(arguments, commands, context);
        return new CliRun(code, output.ToString(), error.ToString());
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class FixedClock(DateOnly day) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
    }
}

/// <summary>What a command line left behind.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">All of standard output.</param>
/// <param name="Error">All of standard error.</param>
internal sealed record CliRun(ExitCode Code, string Output, string Error);
