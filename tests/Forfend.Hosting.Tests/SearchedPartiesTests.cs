using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Hosting.Tests.Lists;
using Forfend.Matching;
using Forfend.Screening;
using Forfend.Screening.Decisions;

namespace Forfend.Hosting.Tests;

public sealed class SearchedPartiesTests : IDisposable
{
    private static readonly LawDates Day = new(new DateOnly(2024, 1, 10));

    private readonly ListFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_index_of_a_list_is_kept_and_serves_every_threshold_with_the_answers_of_one_made_anew()
    {
        _folder.Imported("2024-01-08");
        foreach (int threshold in (ReadOnlySpan<int>)[850, 990, 700])
        {
            var thresholds = HitThresholds.Of(threshold);
            SearchedParties parties = PartiesOf(Open(), "us-ofac-sdn");
            var query = new NameQuery { Name = "PARTY 4711" };
            Assert.Equal(
                CompiledMatcher.Build(parties.Parties, new MatcherOptions { Thresholds = thresholds }).Search(query).Select(Text),
                parties.Matcher(thresholds).Search(query).Select(Text));
        }

        Assert.Single(Kept());
    }

    [Fact]
    public void A_search_in_all_lists_and_a_screener_share_what_is_kept_and_find_the_same()
    {
        _folder.Imported("2024-01-08");
        Installation installation = Open();
        PartiesOf(installation, list: null).Matcher(HitThresholds.Default).Search(new NameQuery { Name = "PARTY 4711" });
        DateTime[] written = [.. Kept().Select(File.GetLastWriteTimeUtc)];

        Assert.IsType<ScreenerChoice.Ready>(installation.ScreenerFor(Day, Profiles.UsPerson));

        Assert.Equal(written, Kept().Select(File.GetLastWriteTimeUtc));
        Assert.Single(written);
    }

    [Fact]
    public void Another_list_is_not_searched_in_what_was_kept_of_one()
    {
        _folder.Imported("2024-01-08", 5_001);
        Installation first = Open();
        PartiesOf(first, "us-ofac-sdn").Matcher(HitThresholds.Default);
        _folder.Imported("2024-01-09", 5_001, alias: "ZVEZDOCHKA INVESTMENTS");

        IReadOnlyList<Hit> hits = PartiesOf(Open(), "us-ofac-sdn").Matcher(HitThresholds.Default).Search(new NameQuery { Name = "Zvezdochka Investments" });

        Assert.Equal("us-ofac-sdn/1", Assert.Single(hits).Party.Id.Value);
        Assert.Equal(2, Kept().Length);
    }

    [Fact]
    public void One_installation_does_not_mix_up_profiles_with_other_thresholds()
    {
        Installation installation = Open();
        DecisionVersions Versions(Profile profile) => Assert.IsType<ScreenerChoice.Ready>(installation.ScreenerFor(Day, profile)).Screener.Versions;

        HitThresholds other = HitThresholds.Default.With([new HitThreshold(900) { Kind = PartyKind.Person }]);
        Assert.Equal(HitThresholds.Default, Versions(Profiles.Demo).Thresholds);
        Assert.Equal(other, Versions(Profiles.Demo with { Thresholds = other }).Thresholds);
        Assert.Equal(HitThresholds.Default, Versions(Profiles.Demo).Thresholds);
    }

    private Installation Open() => Installation.Open(_folder.Data, TimeProvider.System, "0.0.0");

    private string[] Kept() => Directory.GetFiles(Path.Combine(_folder.Data.Cache, "names"), "*.index");

    private static SearchedParties PartiesOf(Installation installation, string? list)
    {
        Assert.True(installation.TryFindParties(Day, list, out SearchedParties? parties, out _));
        return parties;
    }

    private static string Text(Hit hit) => $"{hit.Party.Id} {hit.Score} {hit.Grade} {hit.Name.Text} {hit.Why}";
}
