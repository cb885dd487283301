using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Rules;

namespace Forfend.Ownership.Pictures;

/// <summary>Gathers what stands behind a party, nearest first, and whom it holds directly.</summary>
/// <param name="graph">Who stands how to whom.</param>
/// <param name="asOf">The day.</param>
/// <param name="nameOf">Names for people.</param>
public sealed class PictureBuilder(PartyGraph graph, DateOnly asOf, Func<PartyId, string> nameOf)
{
    /// <summary>A picture of more parties is read by nobody; what is beyond is counted in it.</summary>
    public const int MostParties = 50;

    private static readonly RelationKind[] Shown =
        [RelationKind.Owns, RelationKind.Votes, RelationKind.Controls, RelationKind.SubsidiaryOf, RelationKind.ActsFor, RelationKind.Joint];

    /// <summary>The picture of one party under a rule.</summary>
    public OwnerPicture Of(PartyId party, OwnershipRule rule, RuleComputation computation)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(computation);
        (List<PartyId> parties, int leftOut) = Around(party);
        Dictionary<PartyId, int> places = parties.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        PartyAnswer[] answers = [.. parties.Select(computation.Explain)];
        var links =
            from relation in parties.SelectMany(Behind).Distinct()
            let holder = IsTurned(relation) ? relation.To : relation.From
            let company = IsTurned(relation) ? relation.From : relation.To
            where places.ContainsKey(holder) && places.ContainsKey(company)
            select new PicturedLink(
                places[holder],
                places[company],
                Text(relation),
                relation.Source,
                relation.Period.From is { } since ? LawDates.Iso(since) : "",
                IsOpen(relation),
                answers[places[holder]].Status != RuleStatus.Free);
        return new OwnerPicture(
            $"{nameOf(party)} under {rule.Id} on {LawDates.Iso(asOf)}",
            [.. parties.Select((shown, place) => new PicturedParty(shown, nameOf(shown), answers[place].Status, answers[place].How is ReachKind.Listed or ReachKind.LocatedIn))],
            [.. links],
            leftOut);
    }

    private (List<PartyId> Parties, int LeftOut) Around(PartyId party)
    {
        var shown = new List<PartyId> { party };
        var seen = new HashSet<PartyId> { party };
        for (int next = 0; next < shown.Count; next++)
        {
            IEnumerable<PartyId> holders = Behind(shown[next]).Select(relation => relation.From == shown[next] ? relation.To : relation.From);
            if (next == 0) holders = holders.Concat(graph.From(party, RelationKind.Owns, asOf).Select(relation => relation.To));
            foreach (PartyId holder in holders.Distinct())
                if (seen.Add(holder) && shown.Count < MostParties) shown.Add(holder);
        }

        return (shown, seen.Count - shown.Count);
    }

    // What leads to a party; a subsidiary names its parent itself, who acts for somebody names that one, and partners either the other.
    private IEnumerable<Relation> Behind(PartyId party) => Shown
        .SelectMany(kind => IsTurned(kind) ? graph.From(party, kind, asOf)
            : kind is RelationKind.Joint ? graph.Into(party, kind, asOf).Concat(graph.From(party, kind, asOf))
            : graph.Into(party, kind, asOf))
        .Where(relation => relation.From != relation.To);

    private static bool IsTurned(Relation relation) => IsTurned(relation.Kind);

    private static bool IsTurned(RelationKind kind) => kind is RelationKind.SubsidiaryOf or RelationKind.ActsFor;

    private static bool IsOpen(Relation relation) => relation.Kind switch
    {
        RelationKind.Owns => relation.Share is not { } share || share.Min < share.Max,
        RelationKind.Votes => relation.Votes is not { } votes || votes.Min < votes.Max,
        RelationKind.Controls => !relation.Control.IsDecisive(),
        RelationKind.SubsidiaryOf => true,
        _ => false,
    };

    private static string Text(Relation relation) => relation.Kind switch
    {
        RelationKind.Owns when relation.Share is not { IsUnknown: false } => "?",
        RelationKind.Owns => AnswerSentence.Text(relation.Share!.Value) + (relation.Votes is { } votes ? $", votes {AnswerSentence.Text(votes)}" : ""),
        RelationKind.Votes => "votes " + (relation.Votes is { IsUnknown: false } share ? AnswerSentence.Text(share) : "?"),
        RelationKind.Controls => relation.Control is ControlKind.Unstated ? "controls" : relation.Control.Key().Replace('-', ' '),
        RelationKind.SubsidiaryOf => "parent ?",
        RelationKind.ActsFor => "is acted for by",
        _ => relation.Kind.Key().Replace('-', ' '),
    };
}
