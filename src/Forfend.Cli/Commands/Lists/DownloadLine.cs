using System.Globalization;
using Forfend.Cli.Running;
using Forfend.Hosting.Lists.Updating;

namespace Forfend.Cli.Commands.Lists;

/// <summary>One line on the terminal that says how far downloads are; nothing where nobody watches.</summary>
internal sealed class DownloadLine(CommandContext context) : IProgress<DownloadProgress>, IDisposable
{
    // A terminal is read by people; more often than this nobody sees.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, DownloadProgress> _files = new(StringComparer.Ordinal);
    private long _shown;

    /// <inheritdoc/>
    public void Report(DownloadProgress value)
    {
        if (!context.ShowsProgress) return;

        lock (_lock)
        {
            _files[$"{value.List} {value.File}"] = value;
            if (_shown != 0 && context.Clock.GetElapsedTime(_shown) < Pause) return;

            _shown = context.Clock.GetTimestamp();
            string text = string.Join("  ", _files.Values.Where(file => file.Bytes != file.Size).Select(Of));
            context.Error.Write($"\r{text[..Math.Min(text.Length, context.Width - 1)].PadRight(context.Width - 1)}");
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (_shown != 0) context.Error.Write($"\r{new string(' ', context.Width - 1)}\r");
    }

    private static string Of(DownloadProgress file)
    {
        string of = file.Size is { } size ? $" of {Megabytes(size)}" : "";
        return $"{file.List} {file.File} {Megabytes(file.Bytes)}{of} MB";
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
}
