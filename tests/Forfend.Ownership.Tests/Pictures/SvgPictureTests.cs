using System.Xml.Linq;
using CsCheck;
using Forfend.Domain.Relations;
using Forfend.Ownership.Pictures;
using Forfend.Ownership.Rules;
using static Forfend.Ownership.Tests.Graphs;

namespace Forfend.Ownership.Tests.Pictures;

public class SvgPictureTests
{
    private static readonly Relation[] Joint =
    [
        Owns("x", "holding", 60) with { Period = new(new DateOnly(2019, 5, 1), null) },
        Owns("y", "a", 25),
        Owns("holding", "a", 25),
        Owns("holding", "a", 40) with { Source = "press" },
        Owns("investor", "a", Share.Unknown),
        Edge("director", RelationKind.Controls, "investor") with { Control = ControlKind.BoardMember },
        Owns("a", "daughter", Share.Between(25, 50)),
    ];

    [Fact]
    public void A_picture_shows_shares_sources_days_and_what_is_unknown() => GoldenFile.Matches(SvgPicture.Draw(Picture("a", Joint)), "joint.svg");

    [Fact]
    public void A_table_says_the_same() => GoldenFile.Matches(string.Join('\n', PictureTable.Lines(Picture("a", Joint))) + "\n", "joint.txt");

    [Fact]
    public void Whom_a_nominee_acts_for_and_its_partners_stand_behind_it()
    {
        Relation[] relations = [Owns("nominee", "a", 60), Edge("nominee", RelationKind.ActsFor, "x"), Edge("x", RelationKind.Joint, "partner")];

        Assert.Equal(
            ["nominee (free) | 60 % | a (free) | register", "x (listed) | is acted for by | nominee (free) | register", "x (listed) | joint | partner (free) | register"],
            PictureTable.Lines(Picture("a", relations)));
    }

    [Fact]
    public void Fifty_parties_are_shown_and_the_rest_is_counted()
    {
        Relation[] wide = [.. Enumerable.Range(0, 80).Select(holder => Owns($"h{holder}", $"m{holder % 8}", 10)), .. Enumerable.Range(0, 8).Select(middle => Owns($"m{middle}", "a", 12))];
        OwnerPicture picture = Picture("a", wide);

        Assert.Equal((PictureBuilder.MostParties, 39), (picture.Parties.Length, picture.LeftOut));
        Assert.Contains("39 further parties are left out", SvgPicture.Draw(picture), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_graph_is_drawn_without_two_boxes_over_one_another() =>
        Gen.Select(Gen.Int[0, 14], Gen.Int[0, 14], Gen.Int[1, 10]).Array[1, 30].Sample(links =>
        {
            Relation[] relations = [.. links.Where(link => link.Item1 != link.Item2).Select(link => Owns($"n{link.Item1}", $"n{link.Item2}", link.Item3 * 10))];
            if (relations.Length == 0) return true;

            OwnerPicture picture = Picture(relations[0].To.Value["co/".Length..], relations);
            var svg = XDocument.Parse(SvgPicture.Draw(picture));
            (double X, double Y)[] boxes = [.. svg.Descendants("{http://www.w3.org/2000/svg}g").Select(group => group.Element("{http://www.w3.org/2000/svg}rect")!)
                .Select(rect => ((double)rect.Attribute("x")!, (double)rect.Attribute("y")!))];
            return boxes.Length == picture.Parties.Length
                && boxes.Index().All(one => boxes.Skip(one.Index + 1).All(other => Math.Abs(one.Item.X - other.X) >= 168 || Math.Abs(one.Item.Y - other.Y) >= 50));
        }, iter: 150);

    private static OwnerPicture Picture(string party, Relation[] relations)
    {
        var graph = new PartyGraph(relations);
        OwnershipRule rule = OwnershipRules.Find("own-ofac-50")!;
        return new PictureBuilder(graph, Day, id => id.Value["co/".Length..]).Of(Id(party), rule, RuleComputation.Of(rule, graph, Day, [Id("x"), Id("y")]));
    }
}
