using Forfend.Domain.Parties;
using static Forfend.Matching.Tests.Parties;

namespace Forfend.Matching.Tests;

public class AddressTests
{
    private static readonly ListedParty Listed = Company("murom", "Murom Trading International") with
    {
        Addresses = ["Tehran, Iran", "ul. Lenina 12, Murom 602267, Vladimirskaya oblast, Russia"],
    };

    [Theory]
    [InlineData("Lenina 12, Murom", 20, "Lenina 12 Murom")]
    [InlineData("602267", 20, "602267")]
    [InlineData("Postbox 7, Murom", 10, "Murom")]
    [InlineData("Муром, Россия", 10, "Муром")]
    [InlineData("street of Tehran, Iran", 0, "")]
    [InlineData("12 Main Street, oblast", 0, "")]
    [InlineData("Rua Augusta 7, Lisboa", 0, "")]
    [InlineData("", 0, "")]
    public void A_shared_postcode_street_or_town_speaks_for_a_party_and_nothing_against_it(string address, int points, string shared)
    {
        ExhaustiveMatcher matcher = Matcher(Listed);
        Hit plain = matcher.HitOf(Query("Murom Tradin Internationale"), "co/murom")!;
        Hit hit = matcher.HitOf(Query("Murom Tradin Internationale") with { Address = address }, "co/murom")!;

        Assert.Equal(plain.Score + points, hit.Score);
        Assert.Equal(hit.Score, hit.Evidence.Sum(each => each.Points));
        Assert.Equal(shared, string.Concat(hit.Evidence.Where(each => each.Feature == "address").Select(each => each.QueryText)));
        Assert.Equal(points > 0, hit.Why.Contains("address in part the same", StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_alone_finds_nobody() => Assert.Empty(Matcher(Listed).Search(Query("Acme") with { Address = "ul. Lenina 12, Murom 602267" }));
}
