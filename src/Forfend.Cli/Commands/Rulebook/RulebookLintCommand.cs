using System.CommandLine;
using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Hosting;
using Forfend.Rulebook.Linting;
using Forfend.Rulebook.Reading;

namespace Forfend.Cli.Commands.Rulebook;

/// <summary><c>forfend rulebook lint</c>: everything that is wrong with a rulebook, or worth a second look.</summary>
internal sealed class RulebookLintCommand : CliCommand
{
    private readonly RulebookArgument _rulebook = new();

    public RulebookLintCommand() : base("lint", "Say what is wrong with a rulebook, or worth a second look") => _rulebook.AddTo(this);

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples => [new("forfend rulebook lint rulebook", "mistakes, traps of YAML, gaps in time, sources nobody looked at for long")];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        string? folder = _rulebook.Folder(input);
        Finding[] findings = [.. folder is null ? RulebookLint.Of(EmbeddedRulebook.Read(), context.Installation.Today) : InFolder(folder, context)];
        foreach (Finding finding in findings.OrderByDescending(finding => finding.Severity)) context.Output.WriteLine($"{Word(finding.Severity)} {finding} [{finding.Code}]");

        int Count(FindingSeverity severity) => findings.Count(finding => finding.Severity == severity);
        (int errors, int warnings, int notes) = (Count(FindingSeverity.Error), Count(FindingSeverity.Warning), Count(FindingSeverity.Note));
        context.Output.WriteLine(findings.Length == 0 ? "nothing to remark" : $"{errors} errors, {warnings} warnings, {notes} notes");
        return errors + warnings == 0 ? ExitCode.Ok : ExitCode.Found;
    }

    private static IEnumerable<Finding> InFolder(string folder, CommandContext context)
    {
        RulebookReading reading = RulebookFolder.Read(folder);
        IEnumerable<Finding> remarks = reading is RulebookReading.Read read ? RulebookLint.Of(read.Edition, context.Installation.Today) : [];
        return reading.Findings.Concat(TrapLint.Of(folder)).Concat(remarks).Select(finding => RulebookArgument.InFolder(finding, folder));
    }

    private static string Word(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error  ",
        FindingSeverity.Warning => "warning",
        _ => "note   ",
    };
}
