using CsCheck;
using Forfend.Domain.Law;
using Forfend.Domain.Relations;
using Forfend.Ownership.Explaining;
using Forfend.Ownership.Rules;
using Forfend.Ownership.Solving;
using static Forfend.Ownership.Tests.Graphs;

namespace Forfend.Ownership.Tests.Rules;

/// <summary>Where owners are not added up, with control, votes, joint arrangements and nominees: the questions settle what they are asked for.</summary>
public class OwnerQuestionTests
{
    private const int Parties = 6;

    private static readonly Gen<int> AnyParty = Gen.Int[0, Parties - 1];

    private static readonly Gen<Share> AnyShare = Gen.OneOf(
        Gen.Int[0, 10].Select(part => Share.Exactly(part * 10)),
        Gen.Int[0, 10].Select(Gen.Int[0, 10], (a, b) => Share.Between(Math.Min(a, b) * 10, Math.Max(a, b) * 10)),
        Gen.Const(Share.Unknown));

    private static readonly Gen<Relation> AnyRelation = Gen.Select(AnyParty, AnyParty, Gen.Int[0, 9], AnyShare, AnyShare, (from, to, kind, share, votes) => kind switch
    {
        0 => Edge($"p{from}", RelationKind.Controls, $"p{to}"),
        1 => Edge($"p{from}", RelationKind.Controls, $"p{to}") with { Control = ControlKind.Trustee },
        2 => Edge($"p{from}", RelationKind.Joint, $"p{to}"),
        3 => Edge($"p{from}", RelationKind.ActsFor, $"p{to}"),
        4 => Owns($"p{from}", $"p{to}", share) with { Votes = votes },
        _ => Owns($"p{from}", $"p{to}", share),
    });

    private static readonly Gen<Relation[]> AnyGraph = AnyRelation.Array[1, 12].Select(relations =>
        relations.Where(relation => relation.From != relation.To).DistinctBy(relation => (relation.From, relation.To, relation.Kind)).ToArray());

    [Theory]
    [InlineData("own-uk")]
    [InlineData("own-eu")]
    public void Whatever_the_answers_are_the_questions_settle_it(string rule) =>
        Gen.Select(AnyGraph, Gen.Int[0, 2].Array[40]).Sample((relations, answers) =>
        {
            StakeResult result = Solve(rule, relations);
            return Enumerable.Range(0, result.Graph.PartyCount).Where(party => IsOpen(result, party)).All(party =>
            {
                IReadOnlyCollection<OpenFact> asked = new Explainer(result).Facts(party);
                StakeResult answered = Solve(rule, [.. Answered(relations, result.Graph, asked, answers)]);
                int number = answered.Graph.NumberOf(result.Graph.PartyOf(party));
                return asked.Count > 0 && (number < 0 || !IsOpen(answered, number));
            });
        }, iter: 3000);

    [Fact]
    public void Where_only_votes_can_be_enough_the_stake_they_hang_on_is_asked() =>
        Assert.Equal(
            ["What share of co/a does co/nominee hold? Known is 20 to 40 %."],
            RuleComputation.Of(
                OwnershipRules.Find("own-uk")!,
                new PartyGraph([Owns("x", "a", 10) with { Votes = Share.Exactly(20) }, Owns("nominee", "a", Share.Between(20, 40)), Edge("nominee", RelationKind.ActsFor, "x")]),
                Day,
                [Id("x")]).Explain(Id("a")).Questions);

    private static StakeResult Solve(string rule, Relation[] relations)
    {
        var graph = new PartyGraph(relations);
        StakeTest test = StakeTest.Of([.. OwnershipRules.Find(rule)!.On(Day)!.Steps.Where(step => step.Who is ReachKind.OwnedBy or ReachKind.ControlledBy)]);
        return StakeResult.Of(graph, Day, test, [.. new[] { "p0", "p1" }.Select(name => graph.NumberOf(Id(name))).Where(number => number >= 0)], []);
    }

    private static bool IsOpen(StakeResult result, int party) => result[party].Marks.HasFlag(Marks.Possibly) && !result[party].Marks.HasFlag(Marks.Surely);

    // Each asked fact becomes the least, the middle or the most it can be; doubtful control a yes or a no.
    private static IEnumerable<Relation> Answered(Relation[] relations, PartyGraph graph, IReadOnlyCollection<OpenFact> asked, int[] answers)
    {
        for (int index = 0; index < relations.Length; index++)
        {
            Relation relation = relations[index];
            var about = asked.Where(fact => graph.PartyOf(fact.Holder) == relation.From && graph.PartyOf(fact.Company) == relation.To).Select(fact => fact.Kind).ToHashSet();
            int answer = answers[index];
            if (relation.Kind is RelationKind.Controls && relation.Control is ControlKind.Trustee && about.Contains(OpenFactKind.Control))
            {
                if (answer == 0) continue;
                relation = relation with { Control = ControlKind.Unstated };
            }

            if (relation.Kind is RelationKind.Owns && about.Contains(OpenFactKind.Share)) relation = relation with { Share = One(relation.Share!.Value, answer) };
            if (relation.Kind is RelationKind.Owns && about.Contains(OpenFactKind.Votes)) relation = relation with { Votes = One(relation.Votes!.Value, answers[index + 20]) };
            yield return relation;
        }
    }

    private static Share One(Share share, int answer) => Share.Exactly(answer == 0 ? share.Min : answer == 1 ? (share.Min + share.Max) / 2 : share.Max);
}
