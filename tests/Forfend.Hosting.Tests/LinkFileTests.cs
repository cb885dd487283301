using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Screening;
using Forfend.Screening.Linking;

namespace Forfend.Hosting.Tests;

public sealed class LinkFileTests : IDisposable
{
    private static readonly LinkRuling Ruling = new(new PartyId("a/1"), new PartyId("b/1"), IsRejected: true, "A. Analyst", "„another\" passport\n", new DateOnly(2026, 1, 2));

    private readonly DataFolder _data = new(Directory.CreateTempSubdirectory("forfend-links-").FullName);

    public void Dispose() => Directory.Delete(_data.Path, recursive: true);

    [Fact]
    public void What_was_said_is_read_back_in_its_order_and_nothing_is_taken_away()
    {
        var file = new LinkFile(_data);
        file.Add(Ruling);
        string? first = file.Read(out _)!.Sha256;
        file.Add(Ruling with { IsRejected = false });

        LinkRejections read = file.Read(out Finding? broken)!;

        Assert.Null(broken);
        Assert.Equal([Ruling, Ruling with { IsRejected = false }], read.Rulings);
        Assert.NotEqual(first, read.Sha256);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("{}")]
    [InlineData("""{"one":"a/1","other":"b/1","rejected":"yes","by":"","reason":"","on":"2026-01-01"}""")]
    [InlineData("""{"one":"a/1","other":"b/1","rejected":true,"by":"","reason":"","on":"yesterday"}""")]
    [InlineData("""{"one":"","other":"b/1","rejected":true,"by":"","reason":"","on":"2026-01-01"}""")]
    [InlineData("""{"one":null,"other":"b/1","rejected":true,"by":"","reason":"","on":"2026-01-01"}""")]
    public void Where_it_cannot_be_read_nothing_is_decided(string line)
    {
        var file = new LinkFile(_data);
        file.Add(Ruling);
        File.AppendAllText(file.Path, line + "\n");

        ScreenerChoice choice = Installation.Open(_data, TimeProvider.System, "0.0.0").ScreenerFor(new LawDates(new DateOnly(2026, 1, 3)), Profiles.Demo);

        Assert.Equal(2, Assert.IsType<ScreenerChoice.Broken>(choice).Finding.Location.Line);
    }

    [Fact]
    public void Every_decision_names_what_was_said_of_links()
    {
        new LinkFile(_data).Add(Ruling);

        ScreenerChoice choice = Installation.Open(_data, TimeProvider.System, "0.0.0").ScreenerFor(new LawDates(new DateOnly(2026, 1, 3)), Profiles.Demo);

        Assert.Equal(new LinkFile(_data).Read(out _)!.Sha256, Assert.IsType<ScreenerChoice.Ready>(choice).Screener.Versions.LinksSha256);
    }
}
