using System.CommandLine;
using System.Globalization;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Hosting.Owners;
using Forfend.Ownership;
using Forfend.Ownership.Formats;
using Forfend.Ownership.Reading;

namespace Forfend.Cli.Commands.Owners;

/// <summary><c>forfend owners import</c>: brings a file about owners into the data folder.</summary>
internal sealed class OwnersImportCommand : CliCommand
{
    private readonly Argument<string> _path = new("path") { Description = "A file about owners, plain or .gz" };
    private readonly Option<string?> _name = new("--name") { Description = "What to call the graph (default: the file's name). One of the same name and day is replaced, an earlier one answers no more but for what was known before", HelpName = "NAME" };
    private readonly Option<DateOnly?> _published = DateOptions.Day("--published", "The day it was published; it does not exist for what was known before (default: today)");
    private readonly Option<IOwnerFormat?> _format = new("--format")
    {
        Description = $"Its format, where it is not recognised: {string.Join(", ", OwnerFormats.All.Select(format => format.Key))}",
        HelpName = "FORMAT",
        CustomParser = given => CommonOptions.OneOf(given, OwnerFormats.Find, OwnerFormats.All.Select(format => format.Key)),
    };

    public OwnersImportCommand() : base("import", "Bring a file about owners into the data folder; check and screen use it from then on")
    {
        Add(_path);
        Add(_name);
        Add(_published);
        Add(_format);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend owners import register.jsonl.gz --name register", "BODS, FollowTheMoney, GLEIF, UK PSC or a table; the format is recognised"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        if (context.Data is not { } data) return context.Usage("there is no data folder; name one in the variable FORFEND_DATA.");

        string path = input.GetRequiredValue(_path);
        if (!File.Exists(path)) return context.Usage($"there is no file `{path}`.");

        switch (new OwnerImport(new OwnerStore(data)).Run(path, input.GetValue(_name), input.GetValue(_published) ?? context.Installation.Today, input.GetValue(_format)))
        {
            case OwnerImportResult.Imported imported:
                FindingLines.Write(context.Error, imported.Reading.Findings);
                if (!imported.Format.IsTried) context.Talk($"the reader of {imported.Format.Title} was built from its description and not yet tried on a real file; check what it made of yours.");
                OwnerGraph graph = imported.Graph;
                if (!graph.IsLookedUp)
                    context.Talk($"it has more than {Number(OwnerGraph.MostLookedUp)} owners, so they are not looked up among the listed by name: a dealing with a party that somebody owns in it is held. Import the part that concerns you to have names looked up.");
                OwnerBooks books = imported.Reading.Books;
                context.Output.WriteLine($"{graph.Name}: {Number(graph.Graph.PartyCount)} parties, {Number(graph.Graph.EdgeCount)} relations, known {LawDates.Iso(graph.Known)}, from {imported.Format.Title}");
                context.Output.WriteLine($"  {Number(books.Records)} records: {Number(books.Used)} used, {Number(books.Quarantined)} put aside, {Number(books.Ignored)} left out by name");
                context.Output.WriteLine($"  sha256 {graph.Sha256}");
                return books.Quarantined > 0 ? ExitCode.SomeFailed : ExitCode.Ok;
            case OwnerImportResult.Refused refused:
                FindingLines.Write(context.Error, refused.Reading.Findings.Where(finding => finding.Severity == FindingSeverity.Error && finding.ToString() != refused.Reason));
                context.Talk($"nothing was imported; what was there stays. {refused.Reason}");
                return ExitCode.NothingRead;
            case OwnerImportResult.Usage usage:
                return context.Usage(usage.Message);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
