using CsCheck;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Explaining;
using Forfend.Ownership.Solving;

namespace Forfend.Ownership.Tests.Rules;

/// <summary>
/// Caught means caught under every completion of what is open, free means free under every one, depends means neither; and the answers
/// to the questions settle it. Held against a plain reference that tries every completion of small graphs.
/// </summary>
public class EveryCompletionTests
{
    private const int Parties = 6;
    private const int Listed = 2;
    private const int Step = 10;

    private static readonly Gen<PlainStake> Exact = Gen.Int[0, Parties - 1].Select(Gen.Int[Listed, Parties - 1], Gen.Int[0, 10], (from, to, share) => new PlainStake(from, to, share * Step, share * Step));

    private static readonly Gen<PlainStake> Open = Gen.Int[0, Parties - 1].Select(Gen.Int[Listed, Parties - 1], Gen.Int[0, 10], Gen.Int[0, 10], (from, to, a, b) =>
        new PlainStake(from, to, Math.Min(a, b) * Step, Math.Max(a, b) * Step));

    private static readonly Gen<PlainStake[]> AnyGraph = Gen.Select(Exact.Array[0, 7], Open.Array[0, 3], (exact, open) =>
        exact.Concat(open).Where(stake => stake.From != stake.To).DistinctBy(stake => (stake.From, stake.To)).ToArray());

    private static readonly Gen<OwnershipThreshold> AnyRule = Gen.Select(Gen.Bool, Gen.Bool, Gen.OneOf(Gen.Const(20), Gen.Const(50)), (inclusive, aggregates, percent) =>
        new OwnershipThreshold(percent, inclusive, aggregates, UnknownAsks: true));

    [Fact]
    public void The_answer_is_what_every_completion_says() =>
        Gen.Select(AnyGraph, AnyRule).Sample((stakes, rule) =>
        {
            HashSet<int>[] worlds = [.. PlainReference.Completions(stakes, Step).Select(world => PlainReference.Caught(world, Listed, rule))];
            StakeResult result = Solve(stakes, rule);
            return Enumerable.Range(0, Parties).All(party =>
            {
                int caught = worlds.Count(world => world.Contains(party));
                string expected = caught == worlds.Length ? "caught" : caught == 0 ? "free" : "depends";
                return StatusOf(result, party) == expected;
            });
        }, iter: 300);

    [Fact]
    public void Whatever_the_answers_are_the_questions_settle_it_and_none_is_idle() =>
        Gen.Select(AnyGraph, AnyRule, Gen.Int[0, 1000]).Sample((stakes, rule, pick) =>
        {
            StakeResult result = Solve(stakes, rule);
            int[] open = [.. Enumerable.Range(Listed, Parties - Listed).Where(party => StatusOf(result, party) == "depends")];
            if (open.Length == 0) return true;

            var worlds = PlainReference.Completions(stakes, Step).ToArray();
            return open.All(party =>
            {
                HashSet<(int, int)> asked = [.. new Explainer(result).Facts(result.Graph.NumberOf(Id(party)))
                    .Select(fact => (Number(result.Graph.PartyOf(fact.Holder)), Number(result.Graph.PartyOf(fact.Company))))];
                (int From, int To, int Share)[] truth = worlds[pick % worlds.Length];
                PlainStake[] answered = [.. stakes.Select((stake, index) =>
                    asked.Contains((stake.From, stake.To)) ? stake with { Min = truth[index].Share, Max = truth[index].Share } : stake)];
                return asked.Count > 0 && StatusOf(Solve(answered, rule), party) != "depends";
            });
        }, iter: 300);

    // Where two stakes hang on one fact, or two owners on one company, a fact may be asked that cannot tip the answer; not in a tree,
    // where stakes add up.
    [Fact]
    public void In_a_tree_every_question_can_tip_the_answer() =>
        Gen.Select(Gen.Select(Gen.Int[0, 5], Gen.Int[0, 10], Gen.Int[0, 10]).Array[4], AnyRule.Where(rule => rule.Aggregates)).Sample((shape, rule) =>
        {
            // Every party but the last holds a stake in one later party.
            PlainStake[] stakes = [.. shape.Select((stake, from) =>
                new PlainStake(from, Math.Max(Listed, from + 1 + (stake.Item1 % (Parties - 1 - from))), Math.Min(stake.Item2, stake.Item3) * Step, Math.Max(stake.Item2, stake.Item3) * Step))];
            StakeResult result = Solve(stakes, rule);
            return Enumerable.Range(Listed, Parties - Listed).Where(party => StatusOf(result, party) == "depends").All(party =>
                new Explainer(result).Facts(result.Graph.NumberOf(Id(party))).All(fact =>
                {
                    (int from, int to) = (Number(result.Graph.PartyOf(fact.Holder)), Number(result.Graph.PartyOf(fact.Company)));
                    return PlainReference.Completions(stakes, Step)
                        .GroupBy(world => string.Join(' ', world.Where(stake => (stake.From, stake.To) != (from, to))))
                        .Any(others => others.Select(world => PlainReference.Caught(world, Listed, rule).Contains(party)).Distinct().Count() == 2);
                }));
        }, iter: 60);

    private static StakeResult Solve(IEnumerable<PlainStake> stakes, OwnershipThreshold rule)
    {
        // A party that is in no relation is in no graph; those that are listed must be.
        Relation[] relations =
        [
            .. stakes.Select(stake => new Relation { From = Id(stake.From), Kind = RelationKind.Owns, To = Id(stake.To), Share = Share.Between(stake.Min, stake.Max), Source = "register" }),
            .. Enumerable.Range(0, Parties).Select(party => new Relation { From = Id(party), Kind = RelationKind.LinkedTo, To = Id((party + 1) % Parties), Source = "" }),
        ];
        var graph = new PartyGraph(relations);
        StakeTest test = StakeTest.Of([new ReachStep { Who = ReachKind.OwnedBy, Of = [ReachKind.Listed], Threshold = rule }]);
        return StakeResult.Of(graph, Graphs.Day, test, [.. Enumerable.Range(0, Listed).Select(party => graph.NumberOf(Id(party)))], []);
    }

    private static string StatusOf(StakeResult result, int party)
    {
        Marks marks = result[result.Graph.NumberOf(Id(party))].Marks;
        return marks.HasFlag(Marks.Surely) ? "caught" : marks.HasFlag(Marks.Possibly) ? "depends" : "free";
    }

    private static PartyId Id(int party) => new($"p{party}");

    private static int Number(PartyId party) => party.Value[1] - '0';
}
