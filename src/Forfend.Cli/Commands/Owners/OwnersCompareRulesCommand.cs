using System.CommandLine;
using Forfend.Cli.Running;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Ownership.Rules;
using Forfend.Screening;

namespace Forfend.Cli.Commands.Owners;

/// <summary><c>forfend owners compare-rules</c>: one party under every rule, so that one sees where the answers differ and why.</summary>
internal sealed class OwnersCompareRulesCommand : CliCommand
{
    private readonly PartyQuestion _question = new();
    private readonly Option<bool> _json = CommonOptions.Json("The answers as JSON");

    public OwnersCompareRulesCommand() : base("compare-rules", "One party under every ownership rule")
    {
        _question.AddTo(this);
        Add(_json);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend owners compare-rules co/tiktok-usds", "caught by one rule, free under another, and the sum behind each"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        if (_question.Read(input, context, out OwnerView view, out PartyId party) is { } code) return code;

        (OwnershipRule Rule, string NotScreened, PartyAnswer Answer, OwnerAnswerText Text)[] answers = [.. OwnershipRules.All.Select(rule => Ask(view, rule, party))];
        if (input.GetValue(_json))
        {
            OwnersJson.Write(context.Output, view, party, json =>
            {
                json.WriteStartArray("rules");
                foreach (var (rule, notScreened, answer, text) in answers)
                {
                    json.WriteStartObject();
                    OwnersJson.WriteAnswer(json, rule, text, notScreened, answer);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
            return ExitCode.Ok;
        }

        context.Output.Write($"{view.NameOf(party)} ({party}) on {LawDates.Iso(view.Dates.AsOf)}\n");
        int width = OwnershipRules.All.Max(rule => rule.Id.Length);
        foreach (var (rule, notScreened, answer, text) in answers)
        {
            context.Output.Write($"  {rule.Id.PadRight(width)}  {text.Word,-8} {text.Sentence}\n");
            if (notScreened.Length > 0) context.Output.Write($"  {"".PadRight(width)}           ! not screened in full: {notScreened}\n");
            foreach (string question in answer.Questions) context.Output.Write($"  {"".PadRight(width)}           ? {question}\n");
        }

        return ExitCode.Ok;
    }

    private static (OwnershipRule Rule, string NotScreened, PartyAnswer Answer, OwnerAnswerText Text) Ask(OwnerView view, OwnershipRule rule, PartyId party)
    {
        string notScreened = view.NotScreened(rule);
        RuleComputation computation = view.Compute(rule);
        PartyAnswer answer = computation.Explain(party);
        return (rule, notScreened, answer, OwnerAnswerText.Of(answer, computation.Needed, notScreened, view.NameOf));
    }
}
