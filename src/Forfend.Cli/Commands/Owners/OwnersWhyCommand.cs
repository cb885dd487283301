using System.CommandLine;
using Forfend.Cli.Running;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Pictures;
using Forfend.Ownership.Rules;
using Forfend.Screening;

namespace Forfend.Cli.Commands.Owners;

/// <summary><c>forfend owners why</c>: whether and why a rule reaches a party, with the sum and the way to it.</summary>
internal sealed class OwnersWhyCommand : CliCommand
{
    private readonly PartyQuestion _question = new();
    private readonly Option<OwnershipRule> _rule = OwnersOptions.Rule("--rule");
    private readonly Option<bool> _json = CommonOptions.Json("The answer as JSON");
    private readonly Option<string?> _svg = new("--svg") { Description = "Draw who stands behind the party into this file, and print the same as a table", HelpName = "FILE" };

    public OwnersWhyCommand() : base("why", "Whether and why an ownership rule reaches a party, with the sum")
    {
        _rule.Required = true;
        _question.AddTo(this);
        Add(_rule);
        Add(_json);
        Add(_svg);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend owners why co/smic-beijing --rule own-bis-affiliates --as-of 2025-10-15", "the stakes that count, their sum, and what would be needed"),
        new("forfend owners why co/smic-beijing --rule own-bis-affiliates --svg owners.svg", "the same as a picture"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        if (_question.Read(input, context, out OwnerView view, out PartyId party) is { } code) return code;

        OwnershipRule rule = input.GetRequiredValue(_rule);
        RuleComputation computation = view.Compute(rule);
        PartyAnswer answer = computation.Explain(party);
        string notScreened = view.NotScreened(rule);
        var text = OwnerAnswerText.Of(answer, computation.Needed, notScreened, view.NameOf);
        Relation[] notCounted = [.. NotCounted(view, computation, party)];
        OwnerPicture? picture = null;
        if (input.GetValue(_svg) is { } path)
        {
            picture = new PictureBuilder(view.Graph, view.Dates.AsOf, view.NameOf).Of(party, rule, computation);
            File.WriteAllText(path, SvgPicture.Draw(picture));
        }

        if (input.GetValue(_json))
        {
            OwnersJson.Write(context.Output, view, party, json =>
            {
                OwnersJson.WriteAnswer(json, rule, text, notScreened, answer);
                OwnersJson.WriteRelations(json, "notCounted", view, notCounted);
            });
            return ExitCode.Ok;
        }

        context.Output.Write($"{text.Word} under {rule.Id} ({rule.Title}) on {LawDates.Iso(view.Dates.AsOf)}\n{text.Sentence}\n");
        if (notScreened.Length > 0) context.Output.Write($"  ! not screened in full: {notScreened}\n");
        foreach (ReachLink link in answer.Path)
            context.Output.Write($"  {Called(view, link.From)} {link.Relation} {Called(view, link.To)}{(link.Source.Length > 0 ? $" ({link.Source})" : "")}\n");
        foreach (string question in answer.Questions) context.Output.Write($"  ? {question}\n");
        foreach (Relation relation in notCounted)
            context.Output.Write($"  also said, and not counted: {Called(view, relation.From.Value)} {relation.Kind.Key()} {Called(view, relation.To.Value)} ({relation.Source})\n");
        if (picture is not null)
        {
            context.Output.Write("in the picture:\n");
            foreach (string line in PictureTable.Lines(picture)) context.Output.Write($"  {line}\n");
        }

        return ExitCode.Ok;
    }

    // What links the party to one that is caught, and is neither a stake nor control.
    private static IEnumerable<Relation> NotCounted(OwnerView view, RuleComputation computation, PartyId party) =>
        from kind in new[] { RelationKind.Directs, RelationKind.ActsFor, RelationKind.FamilyOf, RelationKind.LinkedTo }
        from relation in view.Graph.From(party, kind, view.Dates.AsOf).Concat(view.Graph.Into(party, kind, view.Dates.AsOf))
        where computation.StatusOf(relation.From == party ? relation.To : relation.From) is not RuleStatus.Free
        select relation;

    private static string Called(OwnerView view, string id) => view.NameOf(new PartyId(id)) is var name && name != id ? $"{name} ({id})" : id;
}
