using CsCheck;
using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Tests.Reading;

public sealed class DateTextsTests
{
    [Theory]
    [InlineData("01 Jan 1960", "1960-01-01")]
    [InlineData("1 Jan 1960", "1960-01-01")]
    [InlineData("Dec 1960", "1960-12")]
    [InlineData("1960", "1960")]
    [InlineData("29 Feb 2000", "2000-02-29")]
    [InlineData("circa 07 Jul 1966", "1966-07-07~")]
    [InlineData("circa 1951", "1951~")]
    [InlineData("1955 to 1957", "1955~ 1956~ 1957~")]
    [InlineData("circa 1979-1980", "1979~ 1980~")]
    [InlineData("Mar 1962 to Feb 1963", "1962~ 1963~")]
    [InlineData("21 Mar 1962 to 20 Mar 1963", "1962~ 1963~")]
    [InlineData("1955 - 1957", "1955~ 1956~ 1957~")]
    [InlineData("Approximately 1963", "1963~")]
    [InlineData("18 July 1969", "1969-07-18")]
    [InlineData("10 Jul. 1957", "1957-07-10")]
    [InlineData("June 21, 2022", "2022-06-21")]
    [InlineData("1960-02", "1960-02")]
    [InlineData("1960-02-03", "1960-02-03")]
    [InlineData("1960-02-03T00:00:00-05:00", "1960-02-03")]
    [InlineData("03/02/1960", "1960-02-03")]
    [InlineData("3.2.1960", "1960-02-03")]
    [InlineData("00/02/1960", "1960-02")]
    [InlineData("00/00/1960", "1960")]
    public void Every_way_the_list_writes_a_birth_date_is_read(string text, string expected)
    {
        Assert.True(Read(text, out string dates));
        Assert.Equal(expected, dates);
    }

    [Theory]
    [InlineData("")]
    [InlineData("31 Feb 1970")]
    [InlineData("29 Feb 1900")]
    [InlineData("00 Jan 1960")]
    [InlineData("0000")]
    [InlineData("anJ 1960")]
    [InlineData("Janu 1960")]
    [InlineData("01 01 1960")]
    [InlineData("1960s")]
    [InlineData("unknown")]
    [InlineData("1960 to")]
    [InlineData("1970 to 1960")]
    [InlineData("1900 to 2000")]
    [InlineData("0000-00-00")]
    [InlineData("31/00/1960")]
    [InlineData("01/13/1960")]
    [InlineData("1960-13")]
    [InlineData("1960-02-30")]
    [InlineData("44562")]
    public void What_is_no_date_is_never_made_into_one(string text)
    {
        Assert.False(Read(text, out string dates));
        Assert.Empty(dates);
    }

    [Fact]
    public void Whatever_the_text_a_date_is_read_with_its_raw_text_or_not_at_all() =>
        Gen.String[Gen.Char["0129JanFebcir to-/.,T"], 0, 24].Sample(text =>
        {
            var dates = new List<PartialDate>();
            Assert.Equal(DateTexts.TryRead(text, dates), dates.Count > 0);
            Assert.All(dates, date => Assert.Equal(text.Trim(), date.Raw));
        });

    private static bool Read(string text, out string dates)
    {
        var read = new List<PartialDate>();
        bool success = DateTexts.TryRead(text, read);
        dates = string.Join(' ', read.Select(date => date + (date.IsApproximate ? "~" : "")));
        return success;
    }
}
