using System.CommandLine;
using System.Text;
using Forfend.Cli.Commands.Rulebook;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Hosting;
using Forfend.Screening;
using Forfend.Screening.Decisions;
using Forfend.Screening.Json;

namespace Forfend.Cli.Commands.Explaining;

/// <summary><c>forfend explain</c>: the numbered derivation of a kept answer, or of a line of a screened file.</summary>
internal sealed class ExplainCommand : CliCommand
{
    private readonly Argument<string> _what = new("what") { Description = $"Id of one of the last {AnswerStore.Kept} answers of check (its start suffices), or a .result.jsonl file" };
    private readonly Option<int?> _line = new("--line") { Description = "For a result file: the line of the input whose answer is explained", HelpName = "N" };
    private readonly Option<Profile?> _profile = CommonOptions.Profile();
    private readonly RulebookOption _rulebook = new();
    private readonly Option<bool> _json = CommonOptions.Json("Write the whole decision as JSON (decision/1)");

    public ExplainCommand() : base("explain", "Show step by step how an answer came about")
    {
        Add(_what);
        Add(_line);
        Add(_profile);
        _rulebook.AddTo(this);
        Add(_json);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend explain d-20516f6c", "an answer of check, by the start of its id"),
        new("forfend explain orders.result.jsonl --line 2", "the second line of orders.csv"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        string what = input.GetRequiredValue(_what);
        if (!_rulebook.TryUse(input, context)) return ExitCode.Usage;
        if (input.GetValue(_line) is { } line) return ExplainLine(what, line, input, context);
        if (File.Exists(what)) return context.Usage($"which line of {what}? Add --line N.");
        if (context.Data is not { } data) return context.Usage("there is no data folder; name one in the variable FORFEND_DATA.");

        IReadOnlyList<byte[]> found = new AnswerStore(data).Find(what);
        switch (found.Count)
        {
            case 1:
                RulebookOfThen.In(found[0])?.SayWhereMissing(context.Installation.Rulebook, context);
                Print(found[0], input, context);
                return ExitCode.Ok;
            case 0:
                return context.Usage($"`{what}` is neither one of the last {AnswerStore.Kept} answers of check nor a file.");
            default:
                return context.Usage($"{found.Count} answers start with `{what}`; give more of the id.");
        }
    }

    private ExitCode ExplainLine(string file, int line, ParseResult input, CommandContext context)
    {
        if (!File.Exists(file)) return context.Usage($"there is no file {file}.");

        ResultLine? found = ResultLine.Find(file, line, out string? mistake);
        if (found is null) return context.Usage(mistake ?? $"{file} has no answer for line {line} of the input.");
        if (found.Dealing is not { } dealing)
        {
            context.Output.WriteLine(found.Why);
            foreach (Finding finding in found.Findings) context.Output.WriteLine($"  {finding}");
            return ExitCode.Ok;
        }

        Profile profile = input.GetValue(_profile) ?? ResultLine.ProfileOf(file) ?? context.Installation.DefaultProfile;
        ScreenerChoice choice = context.Installation.ScreenerFor(found.Dates, profile);
        if (choice is not ScreenerChoice.Ready ready) return NoAnswer.Say(choice, context);

        ResultLine.RulebookOf(file)?.SayWhereMissing(context.Installation.Rulebook, context);
        Decision decision = ready.Screener.Decide(dealing, found.Dates, found.Findings);
        Compare(decision, found, context);
        Print(DecisionJson.Write(decision), input, context);
        return ExitCode.Ok;
    }

    private static void Compare(Decision decision, ResultLine found, CommandContext context)
    {
        if (decision.Id == found.Decision) return;

        context.Talk($"the file says {found.Outcome.Key()} ({found.Decision}); decided again with the rulebook, lists and engine of now it is {decision.Outcome.Key()} ({decision.Id}). The receipt names the versions of then.");
    }

    private void Print(byte[] decision, ParseResult input, CommandContext context)
    {
        if (input.GetValue(_json)) context.Output.WriteLine(Encoding.UTF8.GetString(decision));
        else context.Output.Write(DerivationText.Of(decision, context.Width));
    }
}
