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

    public OwnersShowCommand() : base("show", "Who stands behind a party, and behind whom it stands, with sources and days")
    {
        _question.AddTo(this);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples => [new("forfend owners show co/bytedance", "every relation that is known of it")];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        if (_question.Read(input, context, out OwnerView view, out PartyId party) is { } code) return code;

        context.Output.Write($"{view.NameOf(party)} ({party}) on {LawDates.Iso(view.Dates.AsOf)}\n");
        Write(context, view, "stands behind it", RelationKinds.All.SelectMany(kind => view.Graph.Into(party, kind, view.Dates.AsOf)));
        Write(context, view, "it stands behind", RelationKinds.All.SelectMany(kind => view.Graph.From(party, kind, view.Dates.AsOf)));
        return ExitCode.Ok;
    }

    private static void Write(CommandContext context, OwnerView view, string title, IEnumerable<Relation> relations)
    {
        Relation[] all = [.. relations];
        context.Output.Write($"{title}: {(all.Length == 0 ? "nobody that is known" : "")}\n");
        foreach (Relation relation in all)
        {
            string share = relation.Share is { } stake ? $" {AnswerSentence.Text(stake)} of" : relation.Votes is { } votes ? $" {AnswerSentence.Text(votes)} of" : "";
            string kind = relation.Kind is RelationKind.Controls && relation.Control is not ControlKind.Unstated ? $"{relation.Kind.Key()} ({relation.Control.Key()})" : relation.Kind.Key();
            context.Output.Write($"  {view.NameOf(relation.From)} {kind}{share} {view.NameOf(relation.To)}{Days(relation.Period)} ({relation.Source})\n");
        }
    }

    private static string Days(EffectivePeriod period) =>
        (period.From is { } from ? $", since {LawDates.Iso(from)}" : "") + (period.Until is { } until ? $", until {LawDates.Iso(until)}" : "");
}
