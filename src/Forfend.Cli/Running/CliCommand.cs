using System.CommandLine;

namespace Forfend.Cli.Running;

/// <summary>One command: its arguments and options, which it adds in its constructor, and what it does with them.</summary>
/// <param name="name">Its word.</param>
/// <param name="title">What it does, in one line.</param>
internal abstract class CliCommand(string name, string title) : Command(name, title)
{
    /// <summary>Command lines a newcomer can copy, each with a word on what it shows.</summary>
    public virtual IReadOnlyList<CommandExample> Examples => [];

    /// <summary>Does it. Data goes to <see cref="CommandContext.Output"/>, talk to <see cref="CommandContext.Talk"/>.</summary>
    /// <param name="input">What was given; without errors.</param>
    /// <param name="context">Where it runs.</param>
    public abstract ExitCode Run(ParseResult input, CommandContext context);
}

/// <summary>An example in the help of a command.</summary>
/// <param name="Line">The command line.</param>
/// <param name="Shows">What it shows, in a few words.</param>
internal sealed record CommandExample(string Line, string Shows);
