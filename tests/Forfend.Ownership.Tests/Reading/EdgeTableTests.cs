using CsCheck;
using Forfend.Domain.Law;
using Forfend.Domain.Relations;
using Forfend.Ownership.Formats.EdgeTable;
using Forfend.Ownership.Reading;

namespace Forfend.Ownership.Tests.Reading;

public class EdgeTableTests
{
    private const string Header = "from,to,relation,share_min,share_max,voting_min,voting_max,since,until,source\n";

    [Theory]
    [InlineData("x,a,owns,25,25,,,,,r", "25 %")]
    [InlineData("x,a,owns,25%,50.5 %,,,,,r", "25 to 50.5 %")]
    [InlineData("x,a,,10,10,,,,,r", "10 %")]
    [InlineData("x,a,owns,,,,,,,r", "unknown share")]
    [InlineData("x,a,owns,25,,,,,,r", "25 to 100 %")]
    [InlineData("x,a,owns,,25,,,,,r", "0 to 25 %")]
    [InlineData("x,a,owns,-5,40,,,,,r", "0 to 40 %")]
    [InlineData("x,a,owns,60,140,,,,,r", "60 to 100 %")]
    [InlineData("x,a,owns,half,half,,,,,r", "unknown share")]
    [InlineData("x,a,owns,60,40,,,,,r", "40 to 60 %")]
    [InlineData("x,a,ownz,60,60,,,,,r", "unknown share")]
    [InlineData("\"x\",\"a\",owns,60,60,,,,,\"a, \"\"b\"\"\"", "60 %")]
    [InlineData("x,a", "unknown share")]
    public void A_share_is_read_as_it_stands_and_never_smaller(string row, string share)
    {
        Relation relation = Assert.Single(Read(row).Relations);

        Assert.Equal((RelationKind.Owns, share), (relation.Kind, relation.Share.ToString()));
    }

    [Fact]
    public void A_row_of_votes_says_nothing_of_shares()
    {
        Relation relation = Assert.Single(Read("x,a,votes,10,10,60,70,,,r").Relations);

        Assert.Null(relation.Share);
        Assert.Equal(Share.Between(60, 70), relation.Votes);
    }

    [Theory]
    [InlineData("2020-02-03,2021-01-01", "2020-02-03", "2021-01-01")]
    [InlineData("2020,2021", "2020-01-01", "2022-01-01")]
    [InlineData("2020-02,2021-12", "2020-02-01", "2022-01-01")]
    [InlineData("yesterday,2021-01-01", null, "2021-01-01")]
    [InlineData("2021-01-01,2021-01-01", null, null)]
    public void A_period_is_never_read_shorter_than_it_is(string period, string? since, string? until)
    {
        Relation relation = Assert.Single(Read($"x,a,owns,1,1,,,{period},r").Relations);

        Assert.Equal(new EffectivePeriod(Day(since), Day(until)), relation.Period);
    }

    [Theory]
    [InlineData("x,,owns,1,1,,,,,r", "OWN003", 0)]
    [InlineData("x,x,owns,1,1,,,,,r", "OWN004", 0)]
    [InlineData("x,a,ownz,1,1,,,,,r", "OWN005", 1)]
    [InlineData("x,a,owns,101,101,,,,,r", "OWN006", 1)]
    [InlineData("x,a,owns,1,1,,,2020-13-01,,r", "OWN007", 1)]
    [InlineData("x,a,develops,1,1,,,,,r", "OWN008", 1)]
    [InlineData("x,a,owns,1,1,,,,,r\nx,a,owns,1,1,,,,,r", "OWN009", 1)]
    [InlineData("x,a,owns,1,1,,,,,r\nx,a,owns,2,2,,,,,r", "OWN010", 2)]
    [InlineData("x,a,owns,1,1,,,,,r\nx,a,owns,2,2,,,,,s", "OWN011", 2)]
    [InlineData("x,a,owns,1,1,,,,,\"r", "OWN002", 1)]
    public void What_is_wrong_is_a_finding_and_takes_nothing_else_with_it(string rows, string code, int relations)
    {
        OwnerReading reading = Read(rows + "\nright,row,owns,5,5,,,,,r");

        Assert.Contains(reading.Findings, finding => finding.Code == code);
        Assert.Equal(relations + 1, reading.Relations.Length);
        Assert.True(reading.Books.Balance);
    }

    [Fact]
    public void Stakes_that_do_not_overlap_in_time_do_not_disagree() =>
        Assert.Empty(Read("x,a,owns,1,1,,,,2020-01-01,r\nx,a,owns,2,2,,,2020-01-01,,r").Findings);

    [Fact]
    public void Whatever_the_text_is_it_is_read_to_its_end() =>
        Gen.Char["xa,\"\n\r25%.- owns"].Array[0, 200].Sample(text =>
        {
            OwnerReading reading = Read(new string(text));
            return reading.Books.Balance && reading.Relations.Length <= reading.Books.Used;
        });

    private static OwnerReading Read(string rows)
    {
        using var text = new StringReader(Header + rows);
        return EdgeTableFormat.Read(text, "edges.csv");
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
