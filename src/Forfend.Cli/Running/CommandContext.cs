using Forfend.Hosting;
using Forfend.Rulebook.Model;

namespace Forfend.Cli.Running;

/// <summary>Where a command runs: what it reads and writes, the clock, the data folder. Tests hand in one of their own.</summary>
internal sealed class CommandContext
{
    private Installation? _installation;

    /// <summary>Standard output: data, and answers for people.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error: talk.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input; at most once.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Tells the time.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>The data folder; null where the user has none.</summary>
    public required DataFolder? Data { get; init; }

    /// <summary>How many characters a line for people has.</summary>
    public required int Width { get; init; }

    /// <summary>Whether answers may be coloured: a terminal, and nobody asked otherwise (<c>NO_COLOR</c>).</summary>
    public required bool HasColor { get; init; }

    /// <summary>Whether somebody watches standard error, so that progress may be shown.</summary>
    public required bool ShowsProgress { get; init; }

    /// <summary>Version of Forfend.</summary>
    public required string Engine { get; init; }

    /// <summary>Set by Ctrl-C.</summary>
    public required CancellationToken Cancellation { get; init; }

    /// <summary>What this machine decides with; opened when first asked for.</summary>
    public Installation Installation => _installation ??= Installation.Open(Data, Clock, Engine);

    /// <summary>Decides with another rulebook than the embedded one from now on.</summary>
    public void DecideWith(RulebookEdition rulebook) => _installation = Installation.Open(Data, Clock, Engine, rulebook);

    /// <summary>Says something to whoever runs the command; not part of its result.</summary>
    public void Talk(string message) => Error.WriteLine($"forfend: {message}");

    /// <summary>Says what is wrong with the command line, or what is missing, and gives the exit code for it.</summary>
    /// <param name="message">What is wrong and what to do, in one line.</param>
    public ExitCode Usage(string message)
    {
        Talk(message);
        return ExitCode.Usage;
    }
}
