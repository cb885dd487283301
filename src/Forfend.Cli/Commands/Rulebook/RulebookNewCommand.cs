using System.CommandLine;
using Forfend.Cli.Running;
using Forfend.Rulebook.Writing;

namespace Forfend.Cli.Commands.Rulebook;

/// <summary><c>forfend rulebook new</c>: starts a measure, one file and one line.</summary>
internal sealed class RulebookNewCommand : CliCommand
{
    private const string Registry = "rulebook.yaml";

    private readonly Argument<string> _id = new("id") { Description = "Id of the measure, with its jurisdiction in front: us-eo99999" };
    private readonly RulebookArgument _rulebook = new();
    private readonly Option<string> _title = new("--title") { Description = "What it is about, in one line", HelpName = "TEXT", DefaultValueFactory = _ => "What it is about" };
    private readonly Option<string> _issuer = new("--issuer") { Description = "Who issued it", HelpName = "NAME", DefaultValueFactory = _ => "Who issued it" };
    private readonly Option<string?> _party = new("--party") { Description = "Id of the party or app it names (default: the first of the rulebook)", HelpName = "ID" };
    private readonly Option<DateOnly?> _signed = DateOptions.Day("--signed", "The day it was signed (default: today)");

    public RulebookNewCommand() : base("new", "Start a measure: one file to fill in, one line in rulebook.yaml")
    {
        Add(_id);
        _rulebook.AddTo(this);
        Add(_title);
        Add(_issuer);
        Add(_party);
        Add(_signed);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend rulebook new us-eo99999 rulebook --title \"Distribution of CamScanner\" --party app/camscanner", "a file that can be read and tested at once"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        string id = input.GetRequiredValue(_id);
        string jurisdiction = MeasureSkeleton.JurisdictionOf(id);
        if (jurisdiction.Length != 2 || id.Length < 4 || !id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            return context.Usage($"`{id}` is no id of a measure; write its jurisdiction, a hyphen, and lower-case letters, digits and hyphens: us-eo99999.");

        if (_rulebook.Folder(input) is not { } folder) return context.Usage("there is no rulebook here to add to; name its folder.");
        if (RulebookArgument.Read(folder, context) is not { } edition) return ExitCode.Found;
        if (edition.Find(id) is not null) return context.Usage($"the rulebook has a measure `{id}` already.");

        string? party = input.GetValue(_party) ?? (edition.Parties.IsEmpty ? null : edition.Parties[0].Id.Value);
        if (party is null || !edition.Parties.Any(known => known.Id.Value == party)) return context.Usage($"the rulebook has no party or app `{party}`; add its file first.");

        string registry = Path.Combine(folder, Registry);
        if (MeasureSkeleton.Register(File.ReadAllText(registry), id) is not { } registered)
            return context.Usage($"{registry} does not list its measures one a line; add `{jurisdiction}/{id}` yourself.");

        string file = Path.Combine(folder, "measures", jurisdiction, id + ".yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, MeasureSkeleton.Of(id, input.GetValue(_title)!, input.GetValue(_issuer)!, party, input.GetValue(_signed) ?? context.Installation.Today));
        File.WriteAllText(registry, registered);
        context.Output.WriteLine($"{file} is the measure, its line is in {registry}.");
        context.Output.WriteLine($"Fill it in, then: forfend rulebook lint {folder}; forfend rulebook test {folder} --measure {id} --suggest");
        return ExitCode.Ok;
    }
}
