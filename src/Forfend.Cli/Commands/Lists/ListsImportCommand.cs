using System.CommandLine;
using System.Globalization;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Hosting.Lists;
using Forfend.Lists;

namespace Forfend.Cli.Commands.Lists;

/// <summary><c>forfend lists import</c>: brings a downloaded publication of a list into the data folder.</summary>
internal sealed class ListsImportCommand : CliCommand
{
    private readonly Argument<string> _list = new("list") { Description = $"Key of the list: {string.Join(", ", ListSources.All.Select(source => source.Key))}" };
    private readonly Argument<string> _path = new("path") { Description = "A folder with the files of the publication, or its main file; plain or .gz" };
    private readonly Option<DateOnly?> _published = DateOptions.Day("--published", "The day it was published (default: as the folder or file name says)");

    public ListsImportCommand() : base("import", "Bring a downloaded list into the data folder, whole or not at all")
    {
        Add(_list);
        Add(_path);
        Add(_published);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend lists import us-ofac-sdn ofac/2026-11-20", "a folder with sdn.csv, alt.csv, add.csv; the day is its name"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        string key = input.GetRequiredValue(_list);
        if (ListSources.Find(key) is not { } source)
        {
            string[] known = [.. ListSources.All.Select(each => each.Key)];
            string hint = NearestWord.To(key, known) is { } nearest ? $"Did you mean `{nearest}`?" : $"Use one of {string.Join(", ", known)}.";
            return context.Usage($"there is no list `{key}`. {hint}");
        }

        if (context.Data is not { } data) return context.Usage("there is no data folder; name one in the variable FORFEND_DATA.");

        ListImportResult result = new ListImport(new SnapshotStore(data), context.Clock)
            .Run(new ListImportRequest(source, input.GetRequiredValue(_path)) { Published = input.GetValue(_published) });
        switch (result)
        {
            case ListImportResult.Imported imported:
                FindingLines.Write(context.Error, imported.Findings);
                context.Output.WriteLine(
                    $"{source.Key}: imported the publication of {LawDates.Iso(imported.Info.Published)}: {Number(imported.Info.Parties)} parties, snapshot {imported.Info.Id}");
                foreach (ListBooks books in imported.Snapshot.Books) context.Output.WriteLine($"  {books}");
                return ExitCode.Ok;
            case ListImportResult.AlreadyThere there:
                context.Output.WriteLine(
                    $"{source.Key}: the same content is there already, as the publication of {LawDates.Iso(there.Info.Published)}, snapshot {there.Info.Id}");
                return ExitCode.Ok;
            case ListImportResult.Refused refused:
                FindingLines.Write(context.Error, refused.Findings.Where(finding => finding.Severity == FindingSeverity.Error && finding.ToString() != refused.Reason));
                context.Talk($"{source.Key} was not imported; nothing was changed. {refused.Reason}");
                return ExitCode.NothingRead;
            case ListImportResult.Usage usage:
                return context.Usage(usage.Message);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
