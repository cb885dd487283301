using System.CommandLine;

namespace Forfend.Cli.Running;

/// <summary>The registry as the parser knows it, with the options that every command has.</summary>
internal sealed class CommandTree
{
    private CommandTree(RootCommand root)
    {
        Root = root;
        root.Options.Clear();
        root.Directives.Clear();
        root.Add(Help);
        root.Add(Version);
    }

    /// <summary><c>forfend</c> itself.</summary>
    public RootCommand Root { get; }

    /// <summary>Shows the help of the command it stands after.</summary>
    public Option<bool> Help { get; } = new("--help", "-h", "-?") { Description = "Show this help", Recursive = true };

    /// <summary>Shows the version.</summary>
    public Option<bool> Version { get; } = new("--version") { Description = "Show the version" };

    /// <summary>Makes the commands of a registry.</summary>
    public static CommandTree Build(IReadOnlyList<CommandEntry> commands)
    {
        var tree = new CommandTree(new RootCommand("Forfend says whether a dealing is forbidden on a date, and why."));
        foreach (CommandEntry entry in commands)
        {
            Command parent = entry.Group is null ? tree.Root : new Command(entry.Group, entry.Title);
            foreach (Func<CliCommand> member in entry.Members) parent.Add(member());
            if (parent != tree.Root) tree.Root.Add(parent);
        }

        return tree;
    }
}
