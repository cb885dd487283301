using Forfend.Cli.Commands.Checking;
using Forfend.Cli.Commands.Explaining;
using Forfend.Cli.Commands.Files;
using Forfend.Cli.Commands.Law;
using Forfend.Cli.Commands.Lists;
using Forfend.Cli.Commands.Names;
using Forfend.Cli.Commands.Owners;
using Forfend.Cli.Commands.Rulebook;
using Forfend.Cli.Running;

namespace Forfend.Cli;

/// <summary>The <c>forfend</c> command: what it can do, in the order of its help.</summary>
internal static class Program
{
    /// <summary>Every command; a new one is a file and a line.</summary>
    public static IReadOnlyList<CommandEntry> Commands { get; } =
    [
        new(() => new CheckCommand()),
        new(() => new ExplainCommand()),
        new(() => new ScreenCommand()),
        new(() => new SearchCommand()),
        new(() => new CompareCommand()),
        new("lists", "Restricted-party lists and their snapshots",
        [
            () => new ListsStatusCommand(),
            () => new ListsUpdateCommand(),
            () => new ListsImportCommand(),
            () => new ListsShowCommand(),
            () => new ListsSearchCommand(),
            () => new ListsDiffCommand(),
            () => new ListsVerifyCommand(),
            () => new ListsPinCommand(),
            () => new ListsLinkCommand(),
        ]),
        new("owners", "Who owns and controls whom, and what the rules make of it",
        [
            () => new OwnersImportCommand(),
            () => new OwnersShowCommand(),
            () => new OwnersWhyCommand(),
            () => new OwnersCompareRulesCommand(),
            () => new OwnersComputeCommand(),
        ]),
        new("law", "What the law is on a day, was, and is due to become",
        [
            () => new LawStatusCommand(),
            () => new LawTimelineCommand(),
            () => new LawCalendarCommand(),
            () => new LawConfirmCommand(),
        ]),
        new("rulebook", "The law as data: its tests and tools",
        [
            () => new RulebookNewCommand(),
            () => new RulebookShowCommand(),
            () => new RulebookFmtCommand(),
            () => new RulebookLintCommand(),
            () => new RulebookTestCommand(),
            () => new RulebookDiffCommand(),
            () => new RulebookSignCommand(),
            () => new RulebookVerifyCommand(),
        ]),
    ];

    private static int Main(string[] arguments)
    {
        using var process = new ProcessContext();
        return (int)CommandRunner.Run(arguments, Commands, process.Context);
    }
}
