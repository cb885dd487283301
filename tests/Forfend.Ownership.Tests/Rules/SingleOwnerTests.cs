using Forfend.Domain.Relations;
using static Forfend.Ownership.Tests.Graphs;

namespace Forfend.Ownership.Tests.Rules;

/// <summary>The UK rule: more than 50 percent of one owner, shares or votes, with whom it controls; X and Y are listed.</summary>
public class SingleOwnerTests
{
    [Fact]
    public void What_an_owner_holds_and_what_a_company_it_controls_holds_add_up() =>
        Assert.Equal("caught", Uk("b", "x 60 a", "a 30 b", "x 21 b"));

    [Fact]
    public void Exactly_half_is_not_more_than_half() => Assert.Equal("free", Uk("b", "x 60 a", "a 30 b", "x 20 b"));

    [Fact]
    public void Two_owners_do_not_add_up() => Assert.Equal("free", Uk("a", "x 40 a", "y 40 a"));

    [Theory]
    [InlineData("x", "y")]
    [InlineData("y", "x")]
    public void A_joint_arrangement_adds_them_up_whichever_way_it_is_written(string from, string to) =>
        Assert.Equal("caught", Uk([Edge(from, RelationKind.Joint, to)], "a", "x 40 a", "y 40 a"));

    [Fact]
    public void Who_acts_for_the_owner_holds_for_it() =>
        Assert.Equal("caught", Uk([Edge("nominee", RelationKind.ActsFor, "x")], "a", "x 40 a", "nominee 40 a"));

    [Fact]
    public void The_owner_does_not_hold_for_whom_it_acts() =>
        Assert.Equal("free", Uk([Edge("x", RelationKind.ActsFor, "principal")], "a", "x 40 a", "principal 40 a"));

    [Fact]
    public void A_nominee_is_not_caught_by_what_it_holds_for_the_owner() =>
        Assert.Equal("free", Uk([Edge("nominee", RelationKind.ActsFor, "x")], "nominee", "nominee 60 a"));

    [Fact]
    public void A_joint_partners_own_company_is_not_the_owners() =>
        Assert.Equal("free", Uk([Edge("partner", RelationKind.Joint, "x")], "b", "partner 100 b"));

    [Fact]
    public void Stakes_of_a_joint_partner_count_where_the_owner_holds_too() =>
        Assert.Equal("caught", Uk([Edge("partner", RelationKind.Joint, "x")], "a", "partner 45 a", "x 6 a"));

    [Fact]
    public void Votes_alone_are_enough() => Assert.Equal("caught", Uk([Owns("x", "a", 10) with { Votes = Share.Exactly(51) }], "a"));

    [Fact]
    public void Shares_without_votes_are_enough() => Assert.Equal("caught", Uk([Owns("x", "a", 51) with { Votes = Share.Exactly(0) }], "a"));

    [Fact]
    public void Votes_mean_nothing_to_ofac() =>
        Assert.Equal("free", Status("own-ofac-50", Day, "a", Owns("x", "a", 10) with { Votes = Share.Exactly(51) }));

    [Fact]
    public void Votes_stated_alone_may_come_on_top_of_those_of_the_shares() =>
        Assert.Equal("depends", Uk([Owns("x", "a", 40), Votes("x", "a", 20)], "a"));

    [Fact]
    public void An_owner_that_controls_another_listed_owner_has_its_stakes() =>
        Assert.Equal("caught", Uk("a", "x 60 y", "x 30 a", "y 30 a"));

    private static string Uk(string party, params string[] graph) => Uk([], party, graph);

    private static string Uk(Relation[] more, string party, params string[] graph) => Status("own-uk", Day, party, [.. more, .. graph.Select(Parse)]);
}
