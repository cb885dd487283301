using Forfend.Cli.Commands.Lists;
using Forfend.Cli.Running;
using Forfend.Hosting.Lists.Updating;

namespace Forfend.Cli.Tests.Commands.Lists;

public class DownloadLinesTests
{
    [Fact]
    public void Where_nobody_watches_each_file_has_a_line_when_it_begins_and_one_when_it_is_there()
    {
        using var error = new StringWriter { NewLine = "\n" };

        DownloadLines.Show(Context(error), progress =>
        {
            progress.Report(new DownloadProgress("us-ofac-sdn", "sdn.csv", 100_000, 4_100_000));
            progress.Report(new DownloadProgress("us-ofac-sdn", "alt.csv", 1_000, null));
            progress.Report(new DownloadProgress("us-ofac-sdn", "sdn.csv", 2_000_000, 4_100_000));
            progress.Report(new DownloadProgress("us-ofac-sdn", "sdn.csv", 4_100_000, 4_100_000));
            return 0;
        });

        Assert.Equal("us-ofac-sdn sdn.csv: downloading 4.1 MB\nus-ofac-sdn alt.csv: downloading\nus-ofac-sdn sdn.csv: 4.1 MB are there\n", error.ToString());
    }

    private static CommandContext Context(TextWriter error) => new()
    {
        Output = TextWriter.Null,
        Error = error,
        OpenInput = () => Stream.Null,
        Clock = TimeProvider.System,
        Data = null,
        Width = ProcessContext.PlainWidth,
        HasColor = false,
        ShowsProgress = false,
        Engine = "0.0.0-test",
        Cancellation = CancellationToken.None,
    };
}
