using System.Reflection;
using System.Text;
using Forfend.Hosting;

namespace Forfend.Cli.Running;

/// <summary>The context of this process. Disposing it writes out what is still buffered.</summary>
internal sealed class ProcessContext : IDisposable
{
    /// <summary>Line width where nobody watches: answers in files and pipes look alike everywhere.</summary>
    public const int PlainWidth = 100;

    /// <summary>Lines longer than this are hard to follow, however wide the window is.</summary>
    private const int WidestLine = 120;

    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>Takes hold of the streams and of Ctrl-C. The first Ctrl-C lets the command end cleanly, a second one ends it at once.</summary>
    public ProcessContext()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected) Console.OutputEncoding = Encoding.UTF8;
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = !_cancellation.IsCancellationRequested;
            _cancellation.Cancel();
        };

        Context = new CommandContext
        {
            Output = WriterOn(Console.OpenStandardOutput()),
            Error = WriterOn(Console.OpenStandardError()),
            OpenInput = Console.OpenStandardInput,
            Clock = TimeProvider.System,
            Data = DataFolder.Find(),
            Width = Console.IsOutputRedirected ? PlainWidth : Math.Clamp(Console.WindowWidth, 40, WidestLine),
            HasColor = !Console.IsOutputRedirected && IsUnset("NO_COLOR") && Environment.GetEnvironmentVariable("TERM") != "dumb",
            ShowsProgress = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Engine = typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
            Cancellation = _cancellation.Token,
        };
        ((StreamWriter)Context.Error).AutoFlush = true;
    }

    /// <summary>The context.</summary>
    public CommandContext Context { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Context.Output.Dispose();
        Context.Error.Dispose();
        _cancellation.Dispose();
    }

    private static StreamWriter WriterOn(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };

    private static bool IsUnset(string variable) => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
