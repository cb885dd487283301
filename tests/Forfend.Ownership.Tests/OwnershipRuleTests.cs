using Forfend.Domain.Law;
using Forfend.Domain.Relations;
using static Forfend.Ownership.Tests.Graphs;

namespace Forfend.Ownership.Tests;

/// <summary>OFAC FAQ 401 and its neighbors: X and Y are listed.</summary>
public class OwnershipRuleTests
{
    private static readonly string[] X = ["x"];
    private static readonly string[] XAndY = ["x", "y"];

    [Theory]
    [InlineData(25, 25, "caught", "free")]
    [InlineData(50, 0, "caught", "free")]
    [InlineData(49.99, 0, "free", "free")]
    [InlineData(50.01, 0, "caught", "caught")]
    [InlineData(30, 25, "caught", "free")]
    public void Direct_stakes_are_measured_as_each_authority_says(double shareOfX, double shareOfY, string underOfac, string underUk)
    {
        Relation[] graph = [Owns("x", "a", (decimal)shareOfX), Owns("y", "a", (decimal)shareOfY)];

        Assert.Equal(underOfac, Solve(Ofac, XAndY, graph).StatusOf("a"));
        Assert.Equal(underUk, Solve(Uk, XAndY, graph).StatusOf("a"));
    }

    [Fact]
    public void A_caught_intermediate_passes_its_whole_stake_on() =>
        Assert.Equal("caught", Solve(Ofac, X, Owns("x", "a", 50), Owns("a", "b", 50)).StatusOf("b"));

    [Fact]
    public void Stakes_of_two_caught_intermediates_add_up() =>
        Assert.Equal("caught", Solve(Ofac, X, Owns("x", "a", 50), Owns("x", "b", 50), Owns("a", "c", 25), Owns("b", "c", 25)).StatusOf("c"));

    [Fact]
    public void A_direct_stake_and_one_through_a_caught_intermediate_add_up() =>
        Assert.Equal("caught", Solve(Ofac, X, Owns("x", "a", 50), Owns("x", "b", 10), Owns("a", "b", 40)).StatusOf("b"));

    [Fact]
    public void An_intermediate_below_the_threshold_passes_nothing_on()
    {
        var reached = Solve(Ofac, X, Owns("x", "a", 50), Owns("x", "b", 25), Owns("a", "c", 25), Owns("b", "c", 25));

        Assert.Equal("free", reached.StatusOf("b"));
        Assert.Equal("free", reached.StatusOf("c"));
    }

    [Fact]
    public void Two_intermediates_below_the_threshold_pass_nothing_on_together() =>
        Assert.Equal("free", Solve(Ofac, X, Owns("x", "a", 25), Owns("x", "b", 25), Owns("a", "c", 50), Owns("b", "c", 50)).StatusOf("c"));

    [Fact]
    public void A_quarter_of_a_whole_does_not_multiply_down_to_a_block() =>
        Assert.Equal("free", Solve(Ofac, X, Owns("x", "a", 25), Owns("a", "b", 100)).StatusOf("b"));

    [Fact]
    public void Control_is_never_ownership() => Assert.Equal("free", Solve(Ofac, X, Edge("x", RelationKind.Controls, "a")).StatusOf("a"));

    [Fact]
    public void An_unknown_stake_of_a_listed_owner_is_a_question_and_not_zero()
    {
        var reached = Solve(Ofac, X, Owns("x", "a", Share.Unknown));

        Assert.Equal("depends", reached.StatusOf("a"));
        Assert.Equal(["What share of co/a does co/x hold?"], reached[Id("a")].Questions);
    }

    [Fact]
    public void A_stake_known_within_bounds_on_both_sides_of_the_threshold_is_a_question() =>
        Assert.Equal("depends", Solve(Ofac, X, Owns("x", "a", Share.Between(25, 50))).StatusOf("a"));

    [Fact]
    public void A_stake_known_within_bounds_below_the_threshold_frees() =>
        Assert.Equal("free", Solve(Ofac, X, Owns("x", "a", Share.Between(10, 49))).StatusOf("a"));

    [Fact]
    public void What_hangs_on_an_open_stake_is_open_too() =>
        Assert.Equal("depends", Solve(Ofac, X, Owns("x", "a", Share.Unknown), Owns("a", "b", 100)).StatusOf("b"));

    [Fact]
    public void Cross_holdings_end_and_do_not_lift_themselves_over_the_threshold()
    {
        var reached = Solve(Ofac, X, Owns("x", "a", 20), Owns("b", "a", 40), Owns("a", "b", 60));

        Assert.Equal("free", reached.StatusOf("a"));
        Assert.Equal("free", reached.StatusOf("b"));
    }

    [Fact]
    public void A_relation_counts_only_while_it_holds()
    {
        Relation past = Owns("x", "a", 60) with { Period = new EffectivePeriod(null, Day) };

        Assert.Equal("free", Solve(Ofac, X, past).StatusOf("a"));
    }

    [Fact]
    public void The_path_names_every_stake_that_counts()
    {
        var reached = Solve(Ofac, X, Owns("x", "a", 50), Owns("x", "b", 10), Owns("a", "b", 40));

        Assert.Equal(
            ["co/a owns 40 % of co/b", "co/x owns 10 % of co/b", "co/x owns 50 % of co/a"],
            reached[Id("b")].Path.Select(link => $"{link.From} {link.Relation} {link.To}"));
    }
}
