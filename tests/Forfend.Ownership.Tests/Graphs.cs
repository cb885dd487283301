using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Rules;

namespace Forfend.Ownership.Tests;

/// <summary>Short ways to write graphs and rules.</summary>
internal static class Graphs
{
    public static readonly DateOnly Day = new(2026, 1, 15);

    public static readonly OwnershipThreshold Ofac = new(50, IsInclusive: true, Aggregates: true, UnknownAsks: true);

    public static readonly OwnershipThreshold Uk = new(50, IsInclusive: false, Aggregates: false, UnknownAsks: true);

    public static PartyId Id(string name) => new("co/" + name);

    public static Relation Owns(string from, string to, decimal percent) => Owns(from, to, Share.Exactly(percent));

    public static Relation Owns(string from, string to, Share? share) =>
        new() { From = Id(from), Kind = RelationKind.Owns, To = Id(to), Share = share, Source = "register" };

    public static Relation Edge(string from, RelationKind kind, string to) => new() { From = Id(from), Kind = kind, To = Id(to), Source = "register" };

    public static Relation Votes(string from, string to, decimal percent) =>
        new() { From = Id(from), Kind = RelationKind.Votes, To = Id(to), Votes = Share.Exactly(percent), Source = "register" };

    /// <summary><c>x 25 a</c>: X owns 25 percent of A.</summary>
    public static Relation Parse(string text)
    {
        string[] words = text.Split(' ');
        return Owns(words[0], words[2], Percent(words[1]));
    }

    public static decimal Percent(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What a rule says of a party where X and Y are listed.</summary>
    public static string Status(string rule, DateOnly asOf, string party, params Relation[] relations) =>
        RuleComputation.Of(OwnershipRules.Find(rule)!, new PartyGraph(relations), asOf, [Id("x"), Id("y")]).StatusOf(Id(party)).Key();

    public static ReachStep OwnedBy(OwnershipThreshold rule) => new() { Who = ReachKind.OwnedBy, Of = [ReachKind.Listed], Threshold = rule };

    public static IReadOnlyDictionary<PartyId, Reached> Solve(OwnershipThreshold rule, string[] listed, params Relation[] relations) =>
        new ReachSolver(new PartyGraph(relations), Day).Solve([], listed.Select(Id), [new ReachStep { Who = ReachKind.Listed }, OwnedBy(rule)]);

    public static string StatusOf(this IReadOnlyDictionary<PartyId, Reached> reached, string name) =>
        !reached.TryGetValue(Id(name), out Reached? found) ? "free" : found.Certainty == ReachCertainty.Certain ? "caught" : "depends";
}
