using CsCheck;
using Forfend.Domain.Parties;

namespace Forfend.Matching.Tests;

public class NameComparerTests
{
    private static readonly PartyKind[] Kinds = [PartyKind.Unknown, PartyKind.Person, PartyKind.Organization];

    private static readonly ListedParty[] Frequent =
        [.. Enumerable.Range(0, 200).Select(index => Parties.Company($"frequent/{index}", index % 2 == 0 ? "Alpha General Trading Ltd" : "IVANOV, Ivan Ivanovich"))];

    private readonly NameComparer _comparer = NameComparer.Over(Frequent, new MatcherOptions());
    private readonly ExhaustiveMatcher _matcher = ExhaustiveMatcher.Build(Frequent, new MatcherOptions());

    [Fact]
    public void Two_names_are_compared_exactly_as_the_exhaustive_matcher_finds_one_by_the_other() =>
        Gen.Select(Generators.Name, Generators.Name, Gen.OneOf(Kinds)).Sample((left, right, kind) => AssertSame(left, right, kind), iter: 3_000);

    [Fact]
    public void So_are_texts_of_any_characters() =>
        Gen.Select(Generators.AnyText, Generators.AnyText, Gen.OneOf(Kinds)).Sample((left, right, kind) => AssertSame(left, right, kind), iter: 500);

    [Fact]
    public void So_are_names_written_to_deceive()
    {
        var hostile = new HostileNames(new Dice(31));
        int met = 0;
        for (int index = 0; index < 3_000; index++)
        {
            string listed = hostile.Listed();
            if (AssertSame(hostile.Query([listed]), listed, Kinds[index % Kinds.Length]) > 0) met++;
        }

        Assert.InRange(met, 1_000, 3_000);
    }

    private int AssertSame(string left, string right, PartyKind kind)
    {
        Hit? forth = HitOf(left, right, kind);
        Hit? back = HitOf(right, left, kind);
        Hit? better = (back?.Score ?? 0) > (forth?.Score ?? 0) ? back : forth;

        PairScore found = _comparer.Compare(left, right, kind);
        Assert.Equal((better?.Score ?? 0, better?.Score >= new MatcherOptions().Threshold), (found.Score, found.IsHit));
        Assert.Equal(better?.Why ?? $"`{left}` and `{right}` have no word in common.", found.Why);
        Assert.Equal(found.Score, _comparer.Score(left, right, kind));
        return found.Score;
    }

    private Hit? HitOf(string query, string listed, PartyKind kind)
    {
        var party = new ListedParty { Id = new PartyId("compared"), List = "", Kind = kind, Names = [new PartyName(listed, NameStrength.Primary)] };
        IReadOnlyList<Hit> hits = ExhaustiveMatcher.Build([party], new MatcherOptions { Threshold = 1 }, _matcher.Weights)
            .Search(new NameQuery { Name = query, Kind = kind });
        return hits is [var hit, ..] ? hit : null;
    }
}
