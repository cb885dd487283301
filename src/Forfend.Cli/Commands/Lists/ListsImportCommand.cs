using System.CommandLine;
using System.Globalization;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists;
using Forfend.Lists;
using Forfend.Screening.Json;

namespace Forfend.Cli.Commands.Lists;

/// <summary><c>forfend lists import</c>: brings a downloaded publication of a list into the data folder.</summary>
internal sealed class ListsImportCommand : CliCommand
{
    private readonly Argument<string> _list = new("list") { Description = $"Key of the list: {ListLookup.Keys}" };
    private readonly Argument<string> _path = new("path") { Description = "A folder with the files of the publication, or its main file; plain or .gz" };
    private readonly Option<DateOnly?> _published = DateOptions.Day("--published", "The day it was published (default: as the file, its name or the folder's says)");
    private readonly Option<bool> _partial = new("--partial") { Description = "Keep it for reference though it is not whole; it never decides" };
    private readonly Option<bool> _acceptDrift = new("--accept-drift") { Description = "Take it though it is much smaller or larger than the one before" };
    private readonly Option<bool> _json = CommonOptions.Json("The result as JSON");

    public ListsImportCommand() : base("import", "Bring a downloaded list into the data folder, whole or not at all")
    {
        Add(_list);
        Add(_path);
        Add(_published);
        Add(_partial);
        Add(_acceptDrift);
        Add(_json);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend lists import us-ofac-sdn ofac/2026-11-20", "a folder with sdn.csv, alt.csv, add.csv; the day is its name"),
        new("forfend lists import us-ofac-sdn sdn.csv --published 2021-01-14", "the main file alone: used, with the finding that aliases were not given"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        if (ListLookup.Source(input.GetRequiredValue(_list), context) is not { } source || ListLookup.Store(context) is not { } store) return ExitCode.Usage;

        ListImportResult result = new ListImport(store, context.Clock).Run(new ListImportRequest(source, input.GetRequiredValue(_path))
        {
            Published = input.GetValue(_published),
            IsPartial = input.GetValue(_partial),
            AcceptsDrift = input.GetValue(_acceptDrift),
        });
        return Say(source, result, input.GetValue(_json), context);
    }

    private static ExitCode Say(IListSource source, ListImportResult result, bool isJson, CommandContext context)
    {
        switch (result)
        {
            case ListImportResult.Imported imported when isJson:
                JsonAnswer.Write(context.Output, json =>
                {
                    json.WriteString("result", "imported");
                    SnapshotJson.Write(json, imported.Snapshot);
                    FindingJson.WriteArray(json, "findings", imported.Findings);
                });
                return ExitCode.Ok;
            case ListImportResult.Imported imported:
                FindingLines.Write(context.Error, imported.Findings);
                string use = imported.Snapshot.IsPartial ? "kept for reference, never deciding," : "imported";
                context.Output.WriteLine($"{source.Key}: {use} the publication of {Describe(imported.Info)}");
                foreach (ListBooks books in imported.Snapshot.Books) context.Output.WriteLine($"  {BooksText.Of(books)}");
                return ExitCode.Ok;
            case ListImportResult.AlreadyThere there when isJson:
                JsonAnswer.Write(context.Output, json =>
                {
                    json.WriteString("result", "already-there");
                    SnapshotJson.Write(json, there.Info);
                });
                return ExitCode.Ok;
            case ListImportResult.AlreadyThere there:
                context.Output.WriteLine($"{source.Key}: unchanged since the publication of {LawDates.Iso(there.Info.Published)}, snapshot {there.Info.Id}");
                return ExitCode.Ok;
            case ListImportResult.Refused refused:
                if (isJson) WriteRefused(refused, context);
                FindingLines.Write(context.Error, refused.Findings.Where(finding => finding.Severity == FindingSeverity.Error && finding.ToString() != refused.Reason));
                context.Talk($"{source.Key} was not imported; nothing was changed. {refused.Reason}");
                return ExitCode.NothingRead;
            case ListImportResult.Usage usage:
                return context.Usage(usage.Message);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void WriteRefused(ListImportResult.Refused refused, CommandContext context) => JsonAnswer.Write(context.Output, json =>
    {
        json.WriteString("result", "refused");
        json.WriteString("reason", refused.Reason);
        FindingJson.WriteArray(json, "findings", refused.Findings);
    });

    private static string Describe(ListSnapshotInfo info)
    {
        string without = info.NotGiven == ListContents.None ? "" : $"; {info.NotGiven.Words()} were not given";
        return string.Create(CultureInfo.InvariantCulture, $"{LawDates.Iso(info.Published)}: {info.Parties:N0} parties, snapshot {info.Id}{without}");
    }
}
