using System.CommandLine;
using System.Globalization;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Law;
using Forfend.Rulebook.Printing;

namespace Forfend.Cli.Commands.Rulebook;

/// <summary><c>forfend rulebook show</c>: a measure in plain words, or the whole rulebook as a page to print and cite.</summary>
internal sealed class RulebookShowCommand : CliCommand
{
    private readonly RulebookArgument _rulebook = new();
    private readonly Option<string?> _measure = new("--measure") { Description = "Id of the measure to show", HelpName = "ID" };
    private readonly Option<FileInfo?> _html = new("--html") { Description = "Write the whole rulebook as one HTML page", HelpName = "FILE" };
    private readonly DateOptions _dates = new();

    public RulebookShowCommand() : base("show", "Show a measure in plain words, or print the whole rulebook")
    {
        _rulebook.AddTo(this);
        Add(_measure);
        Add(_html);
        _dates.AddTo(this);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend rulebook show --measure us-eo13971", "what one measure says, part by part"),
        new("forfend rulebook show --html rulebook.html", "the whole law as a page to print and to cite"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        if (_rulebook.Read(input, context) is not { } edition) return ExitCode.Found;

        LawDates dates = _dates.Read(input, context);
        if (input.GetValue(_html) is { } file)
        {
            File.WriteAllText(file.FullName, RulebookHtml.Of(edition, dates));
            context.Output.WriteLine($"rulebook {edition.Version}, SHA-256 {edition.Sha256}: {file.FullName}");
            return ExitCode.Ok;
        }

        if (input.GetValue(_measure) is not { } id)
        {
            context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rulebook {edition.Version}: {edition.Measures.Length} measures, SHA-256 {edition.Sha256}"));
            context.Output.Write(Columns.Of([.. edition.Measures.Select(measure => (measure.Id, measure.Title))], indent: 2, context.Width));
            return ExitCode.Ok;
        }

        if (edition.Find(id) is not { } shown) return context.Usage(RulebookTestCommand.NoMeasure(id, edition));

        context.Output.WriteLine($"{shown.Id} (rulebook {edition.Version}, SHA-256 {edition.Sha256[..16]})");
        context.Output.Write(Columns.Of([.. MeasureWords.Of(shown)], indent: 2, context.Width));
        return ExitCode.Ok;
    }
}
