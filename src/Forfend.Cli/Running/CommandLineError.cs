using System.CommandLine;
using System.CommandLine.Parsing;
using Forfend.Domain.Findings;

namespace Forfend.Cli.Running;

/// <summary>What is wrong with a command line, in one sentence with what to do.</summary>
internal static class CommandLineError
{
    /// <summary>The first mistake; null where there is none.</summary>
    public static string? In(ParseResult input, Command root)
    {
        Command command = input.CommandResult.Command;
        if (UnknownOption(input) is { } option)
            return $"unknown option `{option}`.{DidYouMean(option, OptionsOf(command, root))}{SeeHelp(input)}";

        if (input.UnmatchedTokens is [{ } unmatched, ..])
        {
            return command.Subcommands.Count > 0
                ? $"unknown command `{unmatched}`.{DidYouMean(unmatched, command.Subcommands.Select(known => known.Name))}{SeeHelp(input)}"
                : $"`{unmatched}` is one word too many.{SeeHelp(input)}";
        }

        return input.Errors is [{ } error, ..] && command is CliCommand ? Sentence(error.Message) + SeeHelp(input) : null;
    }

    // The parser takes a mistyped option for a word; behind `--` everything is one.
    private static string? UnknownOption(ParseResult input) => input.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && LooksLikeOption(token.Value))
        .Select(token => token.Value.Split('=')[0])
        .FirstOrDefault();

    private static bool LooksLikeOption(string word) => word is ['-', '-', ..] || (word is ['-', var second] && char.IsAsciiLetter(second));

    private static IEnumerable<string> OptionsOf(Command command, Command root) =>
        command.Options.Concat(root.Options.Where(option => option.Recursive)).Select(option => option.Name);

    private static string DidYouMean(string word, IEnumerable<string> known) =>
        NearestWord.To(word, known) is { } nearest ? $" Did you mean `{nearest}`?" : "";

    private static string SeeHelp(ParseResult input)
    {
        IEnumerable<string> words = input.Tokens.Where(token => token.Type == TokenType.Command).Select(token => token.Value);
        return $" See `{string.Join(' ', words.Prepend("forfend"))} --help`.";
    }

    private static string Sentence(string message)
    {
        string text = message.ReplaceLineEndings(" ").Replace('\'', '`').TrimEnd('.');
        return text.EndsWith('?') ? text : text + ".";
    }
}
