using System.CommandLine;
using Forfend.Cli.Running;

namespace Forfend.Cli.Commands.Rulebook;

/// <summary><c>--rulebook FOLDER</c>: decides with the rulebook in a folder, so that whoever edits one can try it on a dealing.</summary>
internal sealed class RulebookOption
{
    private readonly Option<string?> _folder = new("--rulebook")
    {
        Description = "Decide with the rulebook in this folder, to try an edited one; the decision names its hash (default: the embedded one)",
        HelpName = "FOLDER",
    };

    /// <summary>Adds it to a command.</summary>
    public void AddTo(Command command) => command.Add(_folder);

    /// <summary>Has the command decide with it, where one was named. False where it is refused, which was said then.</summary>
    public bool TryUse(ParseResult input, CommandContext context)
    {
        if (input.GetValue(_folder) is not { } folder) return true;
        if (RulebookArgument.Read(folder, context) is not { } edition) return false;

        context.DecideWith(edition);
        return true;
    }
}
