using System.CommandLine;
using Forfend.Hosting;

namespace Forfend.Cli.Running;

/// <summary>From the words of a command line to an exit code. Whatever happens is said in one line; nobody is shown a stack trace.</summary>
internal static class CommandRunner
{
    // `@file` and `-abc` have no special meaning: names of parties and files start as they like.
    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>Runs one command line.</summary>
    public static ExitCode Run(string[] arguments, IReadOnlyList<CommandEntry> commands, CommandContext context)
    {
#pragma warning disable CA1031 // The edge: a bug must end in a sentence and its exit code.
        try
        {
            return Run(CommandTree.Build(commands), arguments, context);
        }
        catch (OperationCanceledException) when (context.Cancellation.IsCancellationRequested)
        {
            context.Talk("interrupted; nothing was written.");
            return ExitCode.Interrupted;
        }
        catch (DamagedStoreException damaged)
        {
            context.Talk(damaged.Message);
            return ExitCode.Integrity;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return context.Usage(exception.Message);
        }
        catch (Exception bug)
        {
            string message = bug.Message.ReplaceLineEndings(" ");
            context.Talk($"this is a bug ({bug.GetType().Name}: {message}). Nothing was let pass. Please report it with the command line and version {context.Engine}.");
            return ExitCode.Bug;
        }
#pragma warning restore CA1031
    }

    private static ExitCode Run(CommandTree tree, string[] arguments, CommandContext context)
    {
        ParseResult input = tree.Root.Parse(arguments, Parsing);
        Command command = input.CommandResult.Command;
        if (input.GetValue(tree.Help)) return Print(HelpText.Of(command, tree, context.Width), context);
        if (input.GetValue(tree.Version)) return Print($"forfend {context.Engine}\n", context);
        if (arguments.Length == 0) return Print(HomeText.Of(context), context);
        if (CommandLineError.In(input, tree.Root) is { } error) return context.Usage(error);
        if (command is CliCommand known) return known.Run(input, context);

        // A group without a command: whoever types it wants to know what there is.
        context.Error.Write(HelpText.Of(command, tree, context.Width));
        return ExitCode.Usage;
    }

    private static ExitCode Print(string text, CommandContext context)
    {
        context.Output.Write(text);
        return ExitCode.Ok;
    }
}
