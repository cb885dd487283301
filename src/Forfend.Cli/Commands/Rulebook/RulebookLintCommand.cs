using System.CommandLine;
using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Hosting;
using Forfend.Lists;
using Forfend.Rulebook.Linting;

namespace Forfend.Cli.Commands.Rulebook;

/// <summary><c>forfend rulebook lint</c>: everything that is wrong with a rulebook, or worth a second look.</summary>
internal sealed class RulebookLintCommand : CliCommand
{
    private readonly RulebookArgument _rulebook = new();
    private readonly Option<FileInfo?> _sarif = new("--sarif") { Description = "Write the remarks as SARIF 2.1.0 as well, which code hosts show beside the lines", HelpName = "FILE" };

    public RulebookLintCommand() : base("lint", "Say what is wrong with a rulebook, or worth a second look")
    {
        _rulebook.AddTo(this);
        Add(_sarif);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend rulebook lint rulebook", "mistakes, traps of YAML, gaps in time, sources nobody looked at for long"),
        new("forfend rulebook lint rulebook --sarif lint.sarif", "the same for a code host"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        string? folder = _rulebook.Folder(input);
        DateOnly today = context.Installation.Today;
        string[] lists = [.. ListSources.All.SelectMany(source => source.Lists).Select(list => list.Key)];
        Finding[] findings =
        [
            .. (folder is null ? RulebookLint.Of(EmbeddedRulebook.Read(), today, lists) : RulebookLint.InFolder(folder, today, lists))
                .Select(finding => folder is null ? finding : RulebookArgument.InFolder(finding, folder))
                .OrderByDescending(finding => finding.Severity),
        ];
        foreach (Finding finding in findings) context.Output.WriteLine($"{Word(finding.Severity)} {finding} [{finding.Code}]");
        if (input.GetValue(_sarif) is { } file) SarifFile.Write(file.FullName, findings);

        int Count(FindingSeverity severity) => findings.Count(finding => finding.Severity == severity);
        (int errors, int warnings, int notes) = (Count(FindingSeverity.Error), Count(FindingSeverity.Warning), Count(FindingSeverity.Note));
        context.Output.WriteLine(findings.Length == 0 ? "nothing to remark" : $"{errors} errors, {warnings} warnings, {notes} notes");
        return errors + warnings == 0 ? ExitCode.Ok : ExitCode.Found;
    }

    private static string Word(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error  ",
        FindingSeverity.Warning => "warning",
        _ => "note   ",
    };
}
