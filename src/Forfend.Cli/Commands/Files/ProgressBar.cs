using System.Globalization;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Hosting.Files;
using Spectre.Console;

namespace Forfend.Cli.Commands.Files;

/// <summary>How far a file is, on standard error, for somebody who watches.</summary>
internal static class ProgressBar
{
    /// <summary>Does the work, showing its progress if anybody sees it.</summary>
    public static FileScreeningResult Show(FileScreeningRequest request, CommandContext context, Func<IProgress<FileProgress>?, FileScreeningResult> work)
    {
        if (!context.ShowsProgress) return work(null);

        Progress bar = Terminal.OnWatchedError(context).Progress().AutoClear(enabled: true);
        bar.Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());
        return bar.Start(shown =>
        {
            string name = Path.GetFileName(request.ShownName).EscapeMarkup();
            ProgressTask task = shown.AddTask(name);
            task.IsIndeterminate = request.Input == FileScreeningRequest.StandardInput;
            return work(new Shown(task, name));
        });
    }

    private sealed class Shown(ProgressTask task, string name) : IProgress<FileProgress>
    {
        public void Report(FileProgress value)
        {
            if (value.BytesTotal is > 0 and long total) task.MaxValue = total;
            task.Value = value.BytesRead;
            task.Description = $"{name} {Number(value.Records)} records, {Number(value.Stopped)} stopped";
        }

        private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
    }
}
