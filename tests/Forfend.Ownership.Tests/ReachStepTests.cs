using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using static Forfend.Ownership.Tests.Graphs;

namespace Forfend.Ownership.Tests;

public class ReachStepTests
{
    private static readonly ReachStep[] DevelopersControllersAndTheirSubsidiaries =
    [
        new() { Who = ReachKind.Named },
        new() { Who = ReachKind.Develops, Of = [ReachKind.Named] },
        new() { Who = ReachKind.Controls, Of = [ReachKind.Named] },
        new() { Who = ReachKind.SubsidiaryOf, Of = [ReachKind.Develops, ReachKind.Controls] },
    ];

    [Fact]
    public void Developers_and_controllers_of_an_app_and_their_subsidiaries_are_reached()
    {
        var reached = Reach(
            Edge("maker", RelationKind.Develops, "app"),
            Edge("holding", RelationKind.Controls, "app"),
            Edge("daughter", RelationKind.SubsidiaryOf, "holding"),
            Owns("daughter", "granddaughter", 51),
            Owns("holding", "minority", 50));

        Assert.Equal(ReachKind.Develops, reached[Id("maker")].How);
        Assert.Equal(ReachKind.Controls, reached[Id("holding")].How);
        Assert.Equal(ReachKind.SubsidiaryOf, reached[Id("granddaughter")].How);
        Assert.False(reached.ContainsKey(Id("minority")));
        Assert.Equal(
            ["co/daughter owns 51 % of co/granddaughter", "co/daughter is a subsidiary of co/holding", "co/holding controls co/app"],
            reached[Id("granddaughter")].Path.Select(link => $"{link.From} {link.Relation} {link.To}"));
    }

    [Fact]
    public void A_subsidiary_whose_share_is_unknown_is_a_question() =>
        Assert.Equal("depends", Reach(Edge("maker", RelationKind.Develops, "app"), Owns("maker", "maybe", Share.Unknown)).StatusOf("maybe"));

    [Fact]
    public void A_ring_of_subsidiaries_ends() =>
        Assert.Equal(
            "caught",
            Reach(Edge("a", RelationKind.Develops, "app"), Edge("b", RelationKind.SubsidiaryOf, "a"), Edge("a", RelationKind.SubsidiaryOf, "b")).StatusOf("b"));

    private static IReadOnlyDictionary<PartyId, Reached> Reach(params Relation[] relations) =>
        new ReachSolver(new PartyGraph(relations), Day).Solve([Id("app")], [], DevelopersControllersAndTheirSubsidiaries);
}
