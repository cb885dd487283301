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

        Relation[] all =
        [
            .. RelationKinds.All.SelectMany(kind => view.Graph.Into(party, kind, view.Dates.AsOf)),
            .. RelationKinds.All.SelectMany(kind => view.Graph.From(party, kind, view.Dates.AsOf)),
        ];
        Relation[] above = [.. all.Where(relation => HolderOf(relation) is { } holder && holder != party)];
        Relation[] below = [.. all.Where(relation => HolderOf(relation) == party)];
        Relation[] beside = [.. all.Where(relation => HolderOf(relation) is null)];
        if (input.GetValue(_json))
        {
            OwnersJson.Write(context.Output, view, party, json =>
            {
                OwnersJson.WriteRelations(json, "standsBehindIt", view, above);
                OwnersJson.WriteRelations(json, "itStandsBehind", view, below);
                OwnersJson.WriteRelations(json, "hasToDoWithIt", view, beside);
            });
            return ExitCode.Ok;
        }

        context.Output.Write($"{view.NameOf(party)} ({party}) on {LawDates.Iso(view.Dates.AsOf)}\n");
        Write(context, view, "stands behind it", above);
        Write(context, view, "it stands behind", below);
        if (beside.Length > 0) Write(context, view, "has to do with it", beside);
        return ExitCode.Ok;
    }

    // Who of the two stands behind the other: a parent, and the one for whom somebody acts, are written second. Nobody where it is mutual.
    private static PartyId? HolderOf(Relation relation) => relation.Kind switch
    {
        RelationKind.SubsidiaryOf or RelationKind.ActsFor or RelationKind.PartOf or RelationKind.LocatedIn => relation.To,
        RelationKind.Joint or RelationKind.FamilyOf or RelationKind.LinkedTo => null,
        _ => relation.From,
    };

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
