using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Screening;
using Forfend.Screening.Decisions;
using Forfend.Screening.Json;

namespace Forfend.Hosting.Tests;

public sealed class AnswerStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("forfend-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_answer_is_found_by_its_id_and_by_the_start_of_it()
    {
        Decision decision = Decide("A Bakery");
        var store = new AnswerStore(new DataFolder(_folder));

        store.Keep(decision);
        store.Keep(decision);

        Assert.Equal(DecisionJson.Write(decision), store.Find(decision.Id).Single());
        Assert.Equal(DecisionJson.Write(decision), store.Find(decision.Id[..8]).Single());
    }

    [Theory]
    [InlineData("d-0000000000000000")]
    [InlineData("../d-0")]
    [InlineData("d-*")]
    public void What_is_no_id_of_a_kept_answer_finds_nothing(string id)
    {
        var store = new AnswerStore(new DataFolder(_folder));
        store.Keep(Decide("A Bakery"));

        Assert.Empty(store.Find(id));
    }

    private Decision Decide(string beneficiary)
    {
        var installation = Installation.Open(new DataFolder(_folder), TimeProvider.System, "0.0.0");
        var dates = new LawDates(new DateOnly(2021, 1, 19));
        var ready = (ScreenerChoice.Ready)installation.ScreenerFor(dates, Profiles.Demo);
        var dealing = new Dealing { Kind = DealingKind.Payment, Parties = [new DealingParty { Role = PartyRole.Of("beneficiary"), Name = beneficiary }] };
        return ready.Screener.Decide(dealing, dates, []);
    }
}
