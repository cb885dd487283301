using System.CommandLine;
using Forfend.Cli.Running;
using Forfend.Rulebook.Comparing;
using Forfend.Rulebook.Model;

namespace Forfend.Cli.Commands.Rulebook;

/// <summary><c>forfend rulebook diff</c>: what changed in law, and whose answer changes with it.</summary>
internal sealed class RulebookDiffCommand : CliCommand
{
    private const string Embedded = "embedded";

    private readonly Argument<string> _before = new("before") { Description = "A rulebook's folder, or `embedded`" };
    private readonly Argument<string> _after = new("after") { Description = "A rulebook's folder, or `embedded`" };
    private readonly Option<FileInfo?> _dealings = new("--dealings") { Description = "Past dealings, in any format that `screen` reads: whose answer changes", HelpName = "FILE" };
    private readonly DateOptions _dates = new();
    private readonly Option<bool> _exitCode = new("--exit-code") { Description = "Exit with 1 if anything differs" };

    public RulebookDiffCommand() : base("diff", "Say what changed in law from one rulebook to another, and whose answer changes")
    {
        Add(_before);
        Add(_after);
        Add(_dealings);
        _dates.AddTo(this);
        Add(_exitCode);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend rulebook diff embedded rulebook", "what you have changed"),
        new("forfend rulebook diff embedded rulebook --dealings samples/dealings.jsonl", "and which dealings would be answered otherwise"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        if (Read(input.GetRequiredValue(_before), context) is not { } before || Read(input.GetRequiredValue(_after), context) is not { } after) return ExitCode.Found;

        RulebookDiff law = RulebookDiff.Of(before, after);
        RulebookDiffText.WriteLaw(context.Output, before, after, law);
        bool differs = !law.Changes.IsEmpty;
        differs |= RulebookDiffText.WriteScenarios(context.Output, before, after);
        if (input.GetValue(_dealings) is { } file)
        {
            if (DealingsDiff.Of(file.FullName, before, after, _dates.AsOf(input), _dates.KnownBy(input), context) is not { } dealings) return ExitCode.NothingRead;
            dealings.Write(context.Output);
            differs |= dealings.Changes.Count > 0;
        }

        return differs && input.GetValue(_exitCode) ? ExitCode.Found : ExitCode.Ok;
    }

    private static RulebookEdition? Read(string path, CommandContext context) => RulebookArgument.Read(path == Embedded ? null : path, context);
}
