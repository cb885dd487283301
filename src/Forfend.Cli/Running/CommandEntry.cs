namespace Forfend.Cli.Running;

/// <summary>A line of the registry: a command, or a group of them under one word.</summary>
internal sealed class CommandEntry
{
    /// <summary>A command that stands for itself.</summary>
    public CommandEntry(Func<CliCommand> command) => Members = [command];

    /// <summary>A group: <c>forfend lists import</c>.</summary>
    /// <param name="group">Its word.</param>
    /// <param name="title">What it is about, in one line.</param>
    /// <param name="members">Its commands, in the order of the help.</param>
    public CommandEntry(string group, string title, IReadOnlyList<Func<CliCommand>> members) => (Group, Title, Members) = (group, title, members);

    /// <summary>The word of the group; null for a command that stands for itself.</summary>
    public string? Group { get; }

    /// <summary>What the group is about.</summary>
    public string Title { get; } = "";

    /// <summary>What makes its commands.</summary>
    public IReadOnlyList<Func<CliCommand>> Members { get; }
}
