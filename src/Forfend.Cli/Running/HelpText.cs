using System.CommandLine;
using System.Text;
using Forfend.Cli.Output;

namespace Forfend.Cli.Running;

/// <summary>The help of a command: what it does, how it is called, examples to copy.</summary>
internal static class HelpText
{
    private const int Indent = 2;

    /// <summary>The help of one command, or of all for <c>forfend</c> itself.</summary>
    public static string Of(Command command, CommandTree tree, int width)
    {
        var text = new StringBuilder();
        text.Append(command.Description).Append("\n\n  ").Append(UsageOf(command, tree.Root)).Append('\n');
        if (command is CliCommand { Examples.Count: > 0 } cli)
            Section(text, "Examples", [.. cli.Examples.Select(example => (example.Line, example.Shows))], width);

        Section(text, "Commands", [.. command.Subcommands.Select(sub => (NameOf(sub), sub.Description ?? ""))], width);
        Section(text, "Arguments", [.. command.Arguments.Select(argument => (ArgumentName(argument), argument.Description ?? ""))], width);
        IEnumerable<Option> options = command == tree.Root ? tree.Root.Options : command.Options.Append(tree.Help);
        Section(text, "Options", [.. options.Where(option => !option.Hidden).Select(option => (OptionName(option), option.Description ?? ""))], width);
        return text.ToString();
    }

    /// <summary>How a command is called.</summary>
    public static string UsageOf(Command command, Command root)
    {
        string path = PathOf(command, root);
        if (command.Subcommands.Count > 0) return $"{path} COMMAND";

        string arguments = string.Concat(command.Arguments.Select(argument => " " + ArgumentName(argument)));
        return path + arguments + (command.Options.Count > 0 ? " [options]" : "");
    }

    /// <summary>An option with its aliases and the name of its value.</summary>
    public static string OptionName(Option option)
    {
        string names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal));
        return option.ValueType == typeof(bool) ? names : $"{names} {option.HelpName ?? "VALUE"}";
    }

    /// <summary>An argument: in brackets if it may be left out, with dots if it may come again.</summary>
    public static string ArgumentName(Argument argument)
    {
        string name = argument.HelpName ?? argument.Name.ToUpperInvariant();
        if (argument.Arity.MaximumNumberOfValues > 1) name += "...";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static string PathOf(Command command, Command root)
    {
        if (command == root) return "forfend";

        Command? group = root.Subcommands.FirstOrDefault(candidate => candidate.Subcommands.Contains(command));
        return group is null ? $"forfend {command.Name}" : $"forfend {group.Name} {command.Name}";
    }

    private static string NameOf(Command command) =>
        command.Subcommands.Count == 0 ? command.Name : $"{command.Name} {{{string.Join(',', command.Subcommands.Select(sub => sub.Name))}}}";

    private static void Section(StringBuilder text, string title, IReadOnlyList<(string Name, string What)> rows, int width)
    {
        if (rows.Count == 0) return;

        text.Append('\n').Append(title).Append('\n').Append(Columns.Of(rows, Indent, width));
    }
}
