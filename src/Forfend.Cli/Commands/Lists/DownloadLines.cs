using System.Globalization;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Hosting.Lists.Updating;
using Spectre.Console;

namespace Forfend.Cli.Commands.Lists;

/// <summary>How far downloads are, on standard error: a bar for each file where somebody watches, else a line when one begins and when it is there.</summary>
internal static class DownloadLines
{
    /// <summary>Does the work, showing its progress.</summary>
    public static T Show<T>(CommandContext context, Func<IProgress<DownloadProgress>, T> work)
    {
        if (!context.ShowsProgress) return work(new Plain(context));

        Progress bars = Terminal.OnWatchedError(context).Progress().AutoClear(enabled: true);
        bars.Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new DownloadedColumn(), new TransferSpeedColumn());
        return bars.Start(shown => work(new Bars(shown)));
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture) + " MB";

    private sealed class Bars(ProgressContext shown) : IProgress<DownloadProgress>
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<(string List, string File), ProgressTask> _tasks = [];

        public void Report(DownloadProgress value)
        {
            lock (_lock)
            {
                if (!_tasks.TryGetValue((value.List, value.File), out ProgressTask? task))
                    _tasks[(value.List, value.File)] = task = shown.AddTask($"{value.List} {value.File}".EscapeMarkup());

                task.IsIndeterminate = value.Size is null;
                task.MaxValue = value.Size ?? Math.Max(value.Bytes, 1);
                task.Value = value.Bytes;
            }
        }
    }

    private sealed class Plain(CommandContext context) : IProgress<DownloadProgress>
    {
        private readonly Lock _lock = new();
        private readonly HashSet<(string List, string File)> _begun = [];

        public void Report(DownloadProgress value)
        {
            lock (_lock)
            {
                string file = $"{value.List} {value.File}";
                if (_begun.Add((value.List, value.File)) && value.Bytes != value.Size)
                    context.Error.WriteLine(value.Size is { } size ? $"{file}: downloading {Megabytes(size)}" : $"{file}: downloading");
                if (value.Bytes == value.Size) context.Error.WriteLine($"{file}: {Megabytes(value.Bytes)} are there");
            }
        }
    }
}
