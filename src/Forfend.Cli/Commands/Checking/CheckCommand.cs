using System.CommandLine;
using System.Text;
using Forfend.Cli.Commands.Rulebook;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Hosting;
using Forfend.Intake.Json;
using Forfend.Intake.Words;
using Forfend.Screening.Decisions;
using Forfend.Screening.Json;

namespace Forfend.Cli.Commands.Checking;

/// <summary><c>forfend check</c>: one dealing, in words or by options, and the reasoned answer.</summary>
internal sealed class CheckCommand : CliCommand
{
    private readonly Argument<string[]> _words = new("words")
    {
        Description = "The dealing as you would say it; options correct what was understood",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly DateOptions _dates = new();
    private readonly ProfileOptions _profile = new();
    private readonly RulebookOption _rulebook = new();
    private readonly Option<bool> _json = CommonOptions.Json("Write the whole decision as JSON (decision/1)");
    private readonly Option<bool> _explain = new("--explain") { Description = "Write the numbered derivation instead" };
    private readonly Option<Outcome?> _failOn = CommonOptions.FailOn();
    private readonly DealingOptions _dealing = new();

    public CheckCommand() : base("check", "Say whether one dealing may go ahead on a date, and why")
    {
        Add(_words);
        _dates.AddTo(this);
        _profile.AddTo(this);
        _rulebook.AddTo(this);
        Add(_json);
        Add(_explain);
        Add(_failOn);
        _dealing.AddTo(this);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend check \"pay 25000 USD to Alipay\" --as-of 2021-01-19", "in words; an order that is signed and not yet in effect"),
        new("forfend check --export --end-user SMIC --item subject_to_ear=true --item unique_to_node_nm=7 --as-of 2020-12-23", "by options; a licence is required"),
        new("forfend check \"host TikTok\" --as-of 2020-11-13 --known-by 2020-10-29", "what was known two weeks before"),
        new("forfend check \"host TikTok\" --rulebook rulebook --as-of 2020-11-13", "with a rulebook you are editing"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        Installation.Prepare();
        if (!_rulebook.TryUse(input, context)) return ExitCode.Usage;

        DealingDraft options = _dealing.Read(input, out string? mistake);
        if (mistake is not null) return context.Usage(mistake);

        DealingDraft said = DealingWords.Read(string.Join(' ', input.GetValue(_words) ?? [])).CorrectedBy(options);
        DealingReading reading = said.Finish(new InputLocation(DealingWords.Source));
        if (reading.Dealing is not { } dealing)
        {
            FindingLines.Write(context.Error, reading.Findings.Where(finding => finding.Code != Intake.IntakeCodes.Kind));
            return context.Usage($"what is to be done? {DealingWords.HowToSayKind}");
        }

        var dates = new LawDates(_dates.AsOf(input) ?? dealing.AsOf ?? context.Installation.Today, _dates.KnownBy(input));
        ScreenerChoice choice = context.Installation.ScreenerFor(dates, _profile.Read(input, context));
        if (choice is not ScreenerChoice.Ready ready) return NoAnswer.Say(choice, context);

        Decision decision = ready.Screener.Decide(dealing, dates, reading.Findings);
        Keep(decision, context);
        Print(decision, input, context);
        return CodeOf(decision, input.GetValue(_failOn));
    }

    private void Print(Decision decision, ParseResult input, CommandContext context)
    {
        if (input.GetValue(_json)) context.Output.WriteLine(Encoding.UTF8.GetString(DecisionJson.Write(decision, isIndented: true)));
        else if (input.GetValue(_explain)) context.Output.Write(DerivationText.Of(DecisionJson.Write(decision), context.Width));
        else AnswerText.Write(decision, context);
    }

    private static ExitCode CodeOf(Decision decision, Outcome? failOn)
    {
        ExitCode code = decision.IsHeldByListsAlone ? ExitCode.Stale : ExitCodes.Of(decision.Outcome);
        if (failOn is not { } least) return code;
        if (decision.Outcome < least) return ExitCode.Ok;
        return code == ExitCode.Ok ? ExitCode.Found : code;
    }

    // The answer counts without it; a folder that cannot be written costs only `explain`.
    private static void Keep(Decision decision, CommandContext context)
    {
        if (context.Data is not { } folder) return;

        try
        {
            new AnswerStore(folder).Keep(decision);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            context.Talk($"the answer was not kept for `forfend explain`: {exception.Message}");
        }
    }
}
