using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Rules;
using static Forfend.Ownership.Tests.Graphs;

namespace Forfend.Ownership.Tests.Rules;

/// <summary>What each authority says of the same graphs; X and Y are listed.</summary>
public class RuleVectorTests
{
    private static readonly DateOnly BisInForce = new(2025, 10, 15);
    private static readonly DateOnly EuBefore = new(2024, 7, 2);
    private static readonly DateOnly EuAfter = new(2024, 7, 3);

    [Theory]
    [InlineData("25", "25", "caught", "free", "caught", "free")]
    [InlineData("50", "0", "caught", "free", "caught", "free")]
    [InlineData("49.99", "0", "free", "free", "free", "free")]
    [InlineData("50.01", "0", "caught", "caught", "caught", "caught")]
    [InlineData("30", "25", "caught", "caught", "caught", "free")]
    [InlineData("49.999999999999", "0", "free", "free", "free", "free")]
    [InlineData("33.333333333333", "16.666666666667", "caught", "free", "caught", "free")]
    public void Direct_stakes(string ofX, string ofY, string underOfacAndBis, string underEuBefore, string underEuAfter, string underUk)
    {
        Relation[] graph = [Owns("x", "a", Percent(ofX)), Owns("y", "a", Percent(ofY))];

        Assert.Equal(underOfacAndBis, Status("own-ofac-50", Day, "a", graph));
        Assert.Equal(underOfacAndBis, Status("own-bis-affiliates", BisInForce, "a", graph));
        Assert.Equal(underEuBefore, Status("own-eu", EuBefore, "a", graph));
        Assert.Equal(underEuAfter, Status("own-eu", EuAfter, "a", graph));
        Assert.Equal(underUk, Status("own-uk", Day, "a", graph));
    }

    public static TheoryData<string, string[], string, string> Faq401 => new()
    {
        { "1: X half of A, A half of B", ["x 50 a", "a 50 b"], "b", "caught" },
        { "2: X half of A and of B, each a quarter of C", ["x 50 a", "x 50 b", "a 25 c", "b 25 c"], "c", "caught" },
        { "3: X half of A and a tenth of B, A 40 of B", ["x 50 a", "x 10 b", "a 40 b"], "b", "caught" },
        { "4: X half of A and a quarter of B, each a quarter of C", ["x 50 a", "x 25 b", "a 25 c", "b 25 c"], "c", "free" },
        { "5: X a quarter of A and of B, each half of C", ["x 25 a", "x 25 b", "a 50 c", "b 50 c"], "c", "free" },
        { "two owners of a quarter, and half of B below", ["x 25 a", "y 25 a", "a 50 b"], "b", "caught" },
    };

    [Theory]
    [MemberData(nameof(Faq401))]
    public void The_examples_of_faq_401_come_out_alike_under_ofac_bis_and_the_eu_of_today(string example, string[] graph, string party, string status)
    {
        Assert.NotEmpty(example);
        Relation[] relations = [.. graph.Select(Parse)];

        Assert.Equal(status, Status("own-ofac-50", Day, party, relations));
        Assert.Equal(status, Status("own-bis-affiliates", BisInForce, party, relations));
        Assert.Equal(status, Status("own-eu", EuAfter, party, relations));
    }

    [Theory]
    [InlineData("2008-02-13", "free", "free")]
    [InlineData("2008-02-14", "caught", "free")]
    [InlineData("2014-08-12", "caught", "free")]
    [InlineData("2014-08-13", "caught", "caught")]
    public void Ofac_adds_owners_up_since_13_August_2014_and_knew_one_owner_since_2008(string day, string ofOne, string ofTwo)
    {
        DateOnly asOf = Date(day);

        Assert.Equal(ofOne, Status("own-ofac-50", asOf, "a", Parse("x 50 a")));
        Assert.Equal(ofTwo, Status("own-ofac-50", asOf, "a", Parse("x 25 a"), Parse("y 25 a")));
    }

    [Theory]
    [InlineData("2025-09-28", "free")]
    [InlineData("2025-09-29", "caught")]
    [InlineData("2025-11-09", "caught")]
    [InlineData("2025-11-10", "free")]
    [InlineData("2026-11-09", "free")]
    [InlineData("2026-11-10", "depends")]
    public void Bis_reaches_affiliates_while_its_rule_stands_and_asks_whether_the_suspension_ended(string day, string status)
    {
        Assert.Equal(status, Status("own-bis-affiliates", Date(day), "a", Parse("x 60 a")));
        Assert.Equal("caught", Status("own-bis-affiliates", Date(day), "x", Parse("x 60 a")));
    }

    [Theory]
    [InlineData("own-ofac-50", "free")]
    [InlineData("own-bis-affiliates", "free")]
    [InlineData("us-doj-dsp", "free")]
    [InlineData("own-eu", "caught")]
    [InlineData("own-uk", "caught")]
    public void Control_with_40_percent_is_the_business_of_the_EU_and_the_UK(string rule, string status) =>
        Assert.Equal(status, Status(rule, BisInForce, "a", Parse("x 40 a"), Edge("x", RelationKind.Controls, "a")));

    [Theory]
    [InlineData(ControlKind.AppointmentOfBoard, "caught")]
    [InlineData(ControlKind.BoardMember, "depends")]
    [InlineData(ControlKind.Trustee, "depends")]
    public void A_seat_or_an_office_may_be_control_and_is_asked(ControlKind kind, string status) =>
        Assert.Equal(status, Status("own-uk", Day, "a", Edge("x", RelationKind.Controls, "a") with { Control = kind }));

    [Fact]
    public void A_wholly_owned_company_is_not_caught_where_only_the_named_are() =>
        Assert.Equal("free", Status("us-ns-cmic", Day, "a", Parse("x 100 a")));

    [Theory]
    [InlineData("19.9", "free")]
    [InlineData("20", "caught")]
    public void The_app_act_begins_at_20_percent(string share, string status) =>
        Assert.Equal(status, Status("us-pafaca", new DateOnly(2026, 1, 22), "jv", Owns("x", "jv", Percent(share)), Owns("oracle", "jv", 15), Owns("mgx", "jv", 15)));

    [Fact]
    public void The_app_act_starts_also_from_whoever_is_located_in_an_adversary_country()
    {
        Relation located = new() { From = Id("maker"), Kind = RelationKind.LocatedIn, To = new PartyId("country/cn"), Source = "register" };

        Assert.Equal("caught", Status("us-pafaca", Day, "maker", located));
        Assert.Equal("caught", Status("us-pafaca", Day, "a", located, Owns("maker", "a", 20)));
        Assert.Equal("free", Status("own-ofac-50", Day, "maker", located));
    }

    [Fact]
    public void Qiantang_is_held_by_the_state_to_48_percent_which_is_a_question_of_control()
    {
        string[] holders = ["zhejiang-tourism 35", "ant 35", "xishu 10", "transfar 7", "hangzhou-finance 6.5", "electronic-port 6.5"];
        Relation[] graph = [.. holders.Select(holder => Parse(holder + " qiantang"))];
        PartyId[] state = [Id("zhejiang-tourism"), Id("hangzhou-finance"), Id("electronic-port")];
        RuleComputation computation = RuleComputation.Of(OwnershipRules.Find("own-ofac-50")!, new PartyGraph(graph), Day, state);

        PartyAnswer answer = computation.Explain(Id("qiantang"));
        Assert.Equal((RuleStatus.Free, Share.Exactly(48)), (answer.Status, answer.Held));
    }

    [Theory]
    [InlineData("2023-01-06", "free", "caught")]
    [InlineData("2023-01-07", "free", "free")]
    public void Ant_was_controlled_through_Yunbo_until_January_2023_and_never_owned(string day, string byOwnership, string byControl)
    {
        var before = new Forfend.Domain.Law.EffectivePeriod(null, new DateOnly(2023, 1, 7));
        Relation[] graph =
        [
            Owns("x", "yunbo", 34),
            Edge("x", RelationKind.Controls, "yunbo") with { Period = before },
            Owns("yunbo", "ant", Percent("53.46")) with { Period = before },
            new Relation { From = Id("x"), Kind = RelationKind.Votes, To = Id("ant"), Votes = Share.Exactly(Percent("6.2")), Period = new(new DateOnly(2023, 1, 7), null), Source = "announcement" },
        ];

        Assert.Equal(byOwnership, Status("own-ofac-50", Date(day), "ant", graph));
        Assert.Equal(byControl, Status("own-uk", Date(day), "ant", graph));
    }

    [Fact]
    public void SMIC_Hong_Kong_stays_listed_though_it_was_sold()
    {
        Relation sold = Owns("x", "smic-hk", 100) with { Period = new(null, new DateOnly(2024, 1, 31)) };
        Assert.Equal("free", Status("own-bis-affiliates", BisInForce, "smic-hk", sold));
        RuleComputation listed = RuleComputation.Of(OwnershipRules.Find("own-bis-affiliates")!, new PartyGraph([sold]), BisInForce, [Id("smic-hk")]);
        Assert.Equal(RuleStatus.Caught, listed.StatusOf(Id("smic-hk")));
    }

    [Theory]
    [InlineData("2021-01-04", "free")]
    [InlineData("2021-01-05", "caught")]
    [InlineData("2021-06-08", "caught")]
    [InlineData("2021-06-09", "free")]
    public void EO_13971_reaches_developers_controllers_and_subsidiaries_of_a_named_app(string day, string status)
    {
        Relation[] graph = [Edge("maker", RelationKind.Develops, "x"), Edge("holding", RelationKind.Controls, "x"), Parse("holding 51 daughter"), Parse("investor 33 maker")];

        Assert.Equal(status, Status("us-eo13971", Date(day), "maker", graph));
        Assert.Equal(status, Status("us-eo13971", Date(day), "holding", graph));
        Assert.Equal(status, Status("us-eo13971", Date(day), "daughter", graph));
        Assert.Equal("free", Status("us-eo13971", Date(day), "investor", graph));
    }

    private static DateOnly Date(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
