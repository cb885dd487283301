using CsCheck;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Rules;
using static Forfend.Ownership.Tests.Graphs;

namespace Forfend.Ownership.Tests.Rules;

/// <summary>
/// The rules with control, votes, joint arrangements and nominees once more, in the plainest way, on graphs in which everything is known:
/// going round until nothing changes.
/// </summary>
public class PlainSideReferenceTests
{
    private const int Parties = 8;

    private static readonly PartyId[] Listed = [Id("p0"), Id("p1"), Id("p2")];

    private static readonly Gen<Share> AnyShare = Gen.Int[0, 10].Select(part => Share.Exactly(part * 10));

    private static readonly Gen<Relation[]> AnyGraph =
        Gen.Select(Gen.Int[0, Parties - 1], Gen.Int[0, Parties - 1], Gen.Int[0, 9], AnyShare, AnyShare, (from, to, kind, share, votes) => kind switch
        {
            0 => Edge($"p{from}", RelationKind.Controls, $"p{to}"),
            1 => Edge($"p{from}", RelationKind.Joint, $"p{to}"),
            2 => Edge($"p{from}", RelationKind.ActsFor, $"p{to}"),
            3 => Owns($"p{from}", $"p{to}", share) with { Votes = votes },
            _ => Owns($"p{from}", $"p{to}", share),
        }).Array[1, 24].Select(relations => relations.Where(relation => relation.From != relation.To).DistinctBy(relation => (relation.From, relation.To, relation.Kind)).ToArray());

    [Theory]
    [InlineData("own-ofac-50")]
    [InlineData("own-eu")]
    [InlineData("own-uk")]
    public void Where_everything_is_known_the_answer_is_that_of_going_round_until_nothing_changes(string rule) =>
        AnyGraph.Sample(relations =>
        {
            HashSet<PartyId> caught = rule == "own-uk"
                ? [.. Listed.SelectMany(owner => CaughtBy(owner, relations)), .. Listed]
                : Aggregate(relations, countsControl: rule == "own-eu");
            RuleComputation computation = RuleComputation.Of(OwnershipRules.Find(rule)!, new PartyGraph(relations), Day, Listed);
            return Enumerable.Range(0, Parties).Select(party => Id($"p{party}"))
                .All(party => computation.StatusOf(party) == (caught.Contains(party) ? RuleStatus.Caught : RuleStatus.Free));
        }, iter: 1500);

    private static HashSet<PartyId> Aggregate(Relation[] relations, bool countsControl)
    {
        HashSet<PartyId> caught = [.. Listed];
        while (true)
        {
            int before = caught.Count;
            foreach (var company in relations.Where(relation => caught.Contains(relation.From)).GroupBy(relation => relation.To).ToArray())
                if (company.Sum(relation => relation.Share?.Max ?? 0) >= 50 || (countsControl && company.Any(relation => relation.Kind is RelationKind.Controls))) caught.Add(company.Key);
            if (caught.Count == before) return caught;
        }
    }

    // Own: the owner, whom it catches, and who acts for these. Partners: those joint with any of either, who acts for them, and what they hold enough of.
    private static HashSet<PartyId> CaughtBy(PartyId owner, Relation[] relations)
    {
        HashSet<PartyId> own = [owner];
        HashSet<PartyId> side = [owner];
        HashSet<PartyId> caught = [];
        while (true)
        {
            int before = own.Count + side.Count + caught.Count;
            foreach (Relation relation in relations)
            {
                if (relation.Kind is RelationKind.ActsFor && side.Contains(relation.To)) side.Add(relation.From);
                if (relation.Kind is RelationKind.ActsFor && own.Contains(relation.To)) own.Add(relation.From);
                if (relation.Kind is RelationKind.Joint && (side.Contains(relation.From) || side.Contains(relation.To))) side.UnionWith([relation.From, relation.To]);
            }

            foreach (var company in relations.Where(relation => side.Contains(relation.From)).GroupBy(relation => relation.To).ToArray())
            {
                Relation[] stakes = [.. company.Where(relation => relation.Kind is RelationKind.Owns)];
                bool isEnough = stakes.Sum(relation => relation.Share!.Value.Max) > 50 || stakes.Sum(relation => (relation.Votes ?? relation.Share!.Value).Max) > 50;
                bool hasOwn = stakes.Any(relation => own.Contains(relation.From) && (relation.Share!.Value.Max > 0 || relation.Votes?.Max > 0));
                Relation[] control = [.. company.Where(relation => relation.Kind is RelationKind.Controls)];
                if ((isEnough && hasOwn) || control.Any(relation => own.Contains(relation.From))) caught.Add(company.Key);
                if (isEnough || control.Length > 0) side.Add(company.Key);
            }

            own.UnionWith(caught);
            side.UnionWith(caught);
            if (own.Count + side.Count + caught.Count == before) return caught;
        }
    }
}
