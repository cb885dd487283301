using System.Xml.Linq;
using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Law;

public sealed class LawCommandsTests : IDisposable
{
    private readonly CliHome _home = new();

    [Fact]
    public void The_timeline_of_an_order_shows_everything_that_carries_it_out_and_how_it_stood()
    {
        CliRun run = _home.Run("law", "timeline", "us-eo13942", "--as-of", "2020-11-13");

        Assert.Equal(ExitCode.Ok, run.Code);
        GoldenFile.Matches(run.Output, "timeline.txt");
    }

    [Fact]
    public void The_picture_says_in_words_what_it_draws()
    {
        string file = _home.PathOf("picture.svg");

        _home.Run("law", "timeline", "us-eo13942", "--as-of", "2020-11-13", "--svg", file);

        XElement svg = XDocument.Load(file).Root!;
        string text = string.Concat(svg.Elements().Where(element => element.Name.LocalName is "title" or "desc").Select(element => element.Value));
        Assert.Contains("On 13 Nov 2020 none of the", text, StringComparison.Ordinal);
        Assert.Contains("2020-10-30  us-tiktok-ident-2-5 p2 to p5: enjoined (Marland v. Trump", text, StringComparison.Ordinal);
        Assert.All(
            svg.Descendants().Select(element => (string?)element.Attribute("fill")).OfType<string>().Where(fill => fill.StartsWith("url(#", StringComparison.Ordinal)),
            fill => Assert.Contains(svg.Descendants(), element => (string?)element.Attribute("id") == fill[5..^1]));
        GoldenFile.Matches(File.ReadAllText(file), "timeline.svg");
    }

    [Theory]
    [InlineData("2021-01-04", null, "us-eo13971  nothing was known of it")]
    [InlineData("2021-01-05", null, "us-eo13971  signed: signed 2021-01-05, EO 13971")]
    [InlineData("2021-02-19", null, "us-eo13971  awaiting-definition: effective 2021-02-19")]
    [InlineData("2021-06-10", null, "us-eo13971  revoked: revoked 2021-06-09")]
    [InlineData("2021-06-10", "2021-06-08", "us-eo13971  awaiting-definition: effective 2021-02-19")]
    public void The_status_of_a_measure_on_two_dates(string asOf, string? knownBy, string expected)
    {
        string[] known = knownBy is null ? [] : ["--known-by", knownBy];

        CliRun run = _home.Run(["law", "status", "us-eo13971", "--as-of", asOf, .. known]);

        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_that_was_defined_speaks_only_through_what_carries_it_out()
    {
        CliRun run = _home.Run("law", "status", "us-eo13942", "--as-of", "2020-11-13");

        Assert.StartsWith("On 2020-11-13: 0 of 1 provisions in force", run.Output, StringComparison.Ordinal);
        Assert.Contains("effective, speaks only through us-tiktok-ident-1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_calendar_shows_what_was_to_be_expected_on_a_day()
    {
        CliRun run = _home.Run("law", "calendar", "--as-of", "2020-08-10", "--known-by", "2020-08-10", "--days", "60");

        Assert.Contains("2020-09-20  us-eo13942: effective, EO 13942", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("enjoined", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_calendar_says_which_events_passed_unconfirmed()
    {
        CliRun run = _home.Run("law", "calendar");

        Assert.Contains("UNCONFIRMED  2026-11-10", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_cannot_be_looked_back() =>
        Assert.Equal(ExitCode.Usage, _home.Run("law", "calendar", "--days", "-1").Code);

    public void Dispose() => _home.Dispose();
}
