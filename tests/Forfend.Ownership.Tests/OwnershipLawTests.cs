using CsCheck;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using static Forfend.Ownership.Tests.Graphs;

namespace Forfend.Ownership.Tests;

/// <summary>Laws that hold for every graph.</summary>
public class OwnershipLawTests
{
    private const int Parties = 8;

    private static readonly Gen<Share> AnyShare = Gen.OneOf(
        Gen.Int[0, 20].Select(part => Share.Exactly(part * 5)),
        Gen.Int[0, 20].Select(Gen.Int[0, 20], (a, b) => Share.Between(Math.Min(a, b) * 5, Math.Max(a, b) * 5)),
        Gen.Const(Share.Unknown));

    private static readonly Gen<Relation[]> AnyGraph =
        Gen.Int[0, Parties - 1].Select(Gen.Int[0, Parties - 1], AnyShare, (from, to, share) => Owns($"{from}", $"{to}", share)).Array[0, 14];

    private static readonly Gen<OwnershipThreshold> AnyRule =
        Gen.Bool.Select(Gen.Bool, (inclusive, aggregates) => new OwnershipThreshold(50, inclusive, aggregates, UnknownAsks: true));

    [Fact]
    public void The_order_of_relations_does_not_matter() =>
        Gen.Select(AnyGraph, AnyRule).Sample((graph, rule) =>
            Text(Solve(rule, ["0"], graph)) == Text(Solve(rule, ["0"], [.. graph.Reverse()])));

    [Fact]
    public void Widening_a_stake_never_frees_a_party() =>
        Gen.Select(AnyGraph, AnyRule).Where((graph, _) => graph.Length > 0).Sample((graph, rule) =>
        {
            var before = Solve(rule, ["0"], graph);
            Relation[] widened = [graph[0] with { Share = Share.Exactly(100) }, .. graph[1..]];
            var after = Solve(rule, ["0"], widened);
            return before.All(pair => pair.Value.Certainty != ReachCertainty.Certain || after.StatusOf(Name(pair.Key)) == "caught");
        });

    [Fact]
    public void What_is_said_of_bounds_holds_for_every_exact_stake_within_them() =>
        Gen.Select(AnyGraph, AnyRule, Gen.Double[0, 1].Array[14]).Sample((graph, rule, positions) =>
        {
            var withBounds = Solve(rule, ["0"], graph);
            // One owner's several entries are one disputed stake; an exact world has one of them.
            Relation[] exact = [.. graph.Select((relation, index) => relation with { Share = Within(relation.Share!.Value, positions[index]) }).DistinctBy(relation => (relation.From, relation.To))];
            var withExact = Solve(rule, ["0"], exact);
            return Enumerable.Range(0, Parties).All(party => withBounds.StatusOf($"{party}") switch
            {
                "free" => withExact.StatusOf($"{party}") == "free",
                "caught" => withExact.StatusOf($"{party}") == "caught",
                _ => true,
            });
        });

    [Fact]
    public void A_party_that_depends_always_comes_with_a_question() =>
        Gen.Select(AnyGraph, AnyRule).Sample((graph, rule) =>
            Solve(rule, ["0"], graph).Values.All(party => (party.Certainty == ReachCertainty.Certain) == party.Questions.IsEmpty));

    private static Share Within(Share share, double position) => Share.Exactly(Math.Round(share.Min + ((share.Max - share.Min) * (decimal)position), 4));

    private static string Name(PartyId party) => party.Value["co/".Length..];

    private static string Text(IReadOnlyDictionary<PartyId, Reached> reached) =>
        string.Join('\n', reached.Values.OrderBy(party => party.Party).Select(party =>
            $"{party.Party} {party.Certainty} {string.Join(", ", party.Path)} {string.Join(", ", party.Questions)}"));
}
