using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists;
using Forfend.Hosting.Lists.History;

namespace Forfend.Hosting.Tests.Lists.History;

public sealed class PartyHistoryTests : IDisposable
{
    private readonly ListFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_party_that_went_and_came_back_has_two_spans()
    {
        _folder.Imported("2024-01-01", 5_002);
        _folder.Imported("2024-02-01", 5_001);
        _folder.Imported("2024-03-01", 5_003);

        var history = PartyHistory.Of(_folder.Store, "us-ofac-sdn", new PartyId("us-ofac-sdn/5002"), knownBy: null);

        Assert.Equal(
            [
                new ListingSpan(null, new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 1), new DateOnly(2024, 2, 1)),
                new ListingSpan(new DateOnly(2024, 2, 1), new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 1), null),
            ],
            history.Spans);
        Assert.Single(PartyHistory.Of(_folder.Store, "us-ofac-sdn", history.Party, new DateOnly(2024, 2, 29)).Spans);
        Assert.Empty(PartyHistory.Of(_folder.Store, "us-ofac-sdn", new PartyId("us-ofac-sdn/9"), new DateOnly(2023, 1, 1)).Spans);
    }

    [Fact]
    public void What_a_file_without_aliases_does_not_say_is_no_change_of_the_party()
    {
        _folder.Imported("2024-01-01", 5_001, alias: null);
        _folder.Imported("2024-02-01", 5_002);
        _folder.Imported("2024-03-01", 5_003, alias: "PARTY UNO");

        Assert.Equal(
            [new DateOnly(2024, 3, 1)],
            PartyHistory.Of(_folder.Store, "us-ofac-sdn", new PartyId("us-ofac-sdn/1"), knownBy: null).Changes);
    }

    [Fact]
    public void Real_publications_answer_when_somebody_was_listed_and_on_which_day_they_came_off()
    {
        string january = SharedData.PathOf("lists", "ofac", "2021-01-14");
        Assert.IsType<ListImportResult.Imported>(_folder.Import(january));
        foreach ((DateOnly day, byte[] file) in SdnSeries.Replay().TakeWhile(publication => publication.Day <= new DateOnly(2021, 9, 22)))
        {
            string path = _folder.PathOf($"sdn_{LawDates.Iso(day)}.csv");
            File.WriteAllBytes(path, file);
            Assert.IsType<ListImportResult.Imported>(_folder.Import(path));
        }

        // The vessel HERMANN, and a member of the Grajales family; AKADEMIK CHERSKIY came on under the pipeline order.
        Assert.Equal(new ListingSpan(null, Day("2021-01-14"), Day("2021-08-24"), Day("2021-09-02")), Assert.Single(SpansOf(4234)));
        Assert.Equal(new ListingSpan(null, Day("2021-01-14"), Day("2021-09-21"), Day("2021-09-22")), Assert.Single(SpansOf(8935)));
        Assert.Equal(new ListingSpan(Day("2021-08-18"), Day("2021-08-20"), Day("2021-09-22"), null), Assert.Single(SpansOf(31920)));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, null);

    private ImmutableArray<ListingSpan> SpansOf(int number) =>
        PartyHistory.Of(_folder.Store, "us-ofac-sdn", new PartyId($"us-ofac-sdn/{number}"), knownBy: null).Spans;
}
