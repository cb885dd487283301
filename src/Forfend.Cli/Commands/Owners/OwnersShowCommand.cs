using System.CommandLine;
using Forfend.Cli.Running;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Rules;
using Forfend.Screening;

namespace Forfend.Cli.Commands.Owners;

/// <summary><c>forfend owners show</c>: who stands behind a party and whom it stands behind.</summary>
internal sealed class OwnersShowCommand : CliCommand
{
    private readonly PartyQuestion _question = new();
    private readonly Option<bool> _json = CommonOptions.Json("The relations as JSON");

    public OwnersShowCommand() : base("show", "Who stands behind a party, and behind whom it stands, with sources and days")
    {
        _question.AddTo(this);
        Add(_json);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples => [new("forfend owners show co/bytedance", "every relation that is known of it")];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        if (_question.Read(input, context, out OwnerView view, out PartyId party) is { } code) return code;

        Relation[] into = [.. RelationKinds.All.SelectMany(kind => view.Graph.Into(party, kind, view.Dates.AsOf))];
        Relation[] from = [.. RelationKinds.All.SelectMany(kind => view.Graph.From(party, kind, view.Dates.AsOf))];
        if (input.GetValue(_json))
        {
            OwnersJson.Write(context.Output, view, party, json =>
            {
                OwnersJson.WriteRelations(json, "standsBehindIt", view, into);
                OwnersJson.WriteRelations(json, "itStandsBehind", view, from);
            });
            return ExitCode.Ok;
        }

        context.Output.Write($"{view.NameOf(party)} ({party}) on {LawDates.Iso(view.Dates.AsOf)}\n");
        Write(context, view, "stands behind it", into);
        Write(context, view, "it stands behind", from);
        return ExitCode.Ok;
    }

    private static void Write(CommandContext context, OwnerView view, string title, Relation[] relations)
    {
        context.Output.Write($"{title}: {(relations.Length == 0 ? "nobody that is known" : "")}\n");
        foreach (Relation relation in relations)
        {
            string share = relation.Share is { } stake ? $" {AnswerSentence.Text(stake)} of" : relation.Votes is { } votes ? $" {AnswerSentence.Text(votes)} of" : "";
            string kind = relation.Kind is RelationKind.Controls && relation.Control is not ControlKind.Unstated ? $"{relation.Kind.Key()} ({relation.Control.Key()})" : relation.Kind.Key();
            context.Output.Write($"  {view.NameOf(relation.From)} {kind}{share} {view.NameOf(relation.To)}{Days(relation.Period)} ({relation.Source})\n");
        }
    }

    private static string Days(EffectivePeriod period) =>
        (period.From is { } from ? $", since {LawDates.Iso(from)}" : "") + (period.Until is { } until ? $", until {LawDates.Iso(until)}" : "");
}
