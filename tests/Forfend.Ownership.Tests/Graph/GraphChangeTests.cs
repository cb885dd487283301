using CsCheck;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Rules;
using static Forfend.Ownership.Tests.Graphs;

namespace Forfend.Ownership.Tests.Graph;

/// <summary>A changed graph, and what was computed on it before, are what they would be if built anew.</summary>
public class GraphChangeTests
{
    private const int Parties = 9;

    private static readonly Gen<Relation> AnyRelation = Gen.Select(Gen.Int[0, Parties], Gen.Int[0, Parties], Gen.Int[0, 10], Gen.Int[0, 10], Gen.Int[0, 9], (from, to, a, b, kind) => kind switch
    {
        0 => Edge($"p{from}", RelationKind.Controls, $"p{to}"),
        1 => Edge($"p{from}", RelationKind.SubsidiaryOf, $"p{to}"),
        2 => Edge($"p{from}", RelationKind.Joint, $"p{to}"),
        3 => Edge($"p{from}", RelationKind.ActsFor, $"p{to}"),
        4 => Owns($"p{from}", $"p{to}", Share.Exactly(a * 10)) with { Votes = Share.Exactly(b * 10) },
        _ => Owns($"p{from}", $"p{to}", Share.Between(Math.Min(a, b) * 10, Math.Max(a, b) * 10)),
    });

    private static readonly Gen<Relation[]> AnyGraph = AnyRelation.Array[0, 18].Select(relations => relations.Where(relation => relation.From != relation.To).ToArray());

    [Fact]
    public void A_changed_graph_holds_what_one_built_anew_holds() =>
        Gen.Select(AnyGraph, AnyGraph, AnyGraph).Sample((before, added, removed) =>
        {
            PartyGraph changed = new PartyGraph(before).With(added, removed);
            var anew = new PartyGraph(before.Except(removed).Concat(added));
            return Text(changed) == Text(anew) && changed.EdgeCount == anew.EdgeCount;
        });

    [Theory]
    [InlineData("own-ofac-50")]
    [InlineData("own-eu")]
    [InlineData("own-uk")]
    [InlineData("us-pafaca")]
    public void The_incremental_result_is_the_full_one(string rule) =>
        Gen.Select(AnyGraph, Gen.Select(AnyGraph, AnyGraph).Array[1, 3]).Sample((start, changes) =>
        {
            var graph = new PartyGraph(start);
            RuleComputation incremental = Compute(graph, rule);
            foreach ((Relation[] added, Relation[] picked) in changes)
            {
                // Half of what is taken out is there.
                Relation[] removed = [.. picked, .. graph.Relations().Where((_, index) => index % 3 == 0)];
                incremental = incremental.With(added, removed);
                graph = new PartyGraph(graph.With(added, removed).Relations());
            }

            RuleComputation full = Compute(graph, rule);
            foreach (PartyId party in Enumerable.Range(0, Parties + 1).Select(party => Id($"p{party}")))
                Assert.Equal(PartyAnswerJson.Line(full.Explain(party)), PartyAnswerJson.Line(incremental.Explain(party)));
        }, iter: 400);

    private static RuleComputation Compute(PartyGraph graph, string rule) =>
        RuleComputation.Of(OwnershipRules.Find(rule)!, graph, Day, [Id("p0"), Id("p1")]);

    private static string Text(PartyGraph graph) => string.Join('\n', graph.Relations().Select(relation => relation.ToString()).Order(StringComparer.Ordinal));
}
