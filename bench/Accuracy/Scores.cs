using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Accuracy;

/// <summary>Scores of pairs of names.</summary>
internal static class Scores
{
    public static int Pair(string query, string listed, PartyKind kind) =>
        Pair(new NameQuery { Name = query, Kind = kind }, Party(kind, [listed]));

    public static int Pair(NameQuery query, ListedParty party)
    {
        var matcher = ExhaustiveMatcher.Build([party], new MatcherOptions { Threshold = 1 });
        IReadOnlyList<Hit> hits = matcher.Search(query);
        return hits.Count == 0 ? 0 : hits[0].Score;
    }

    public static ListedParty Party(PartyKind kind, IEnumerable<string> names) => new()
    {
        Id = new PartyId("pair/1"),
        List = "pair",
        Kind = kind,
        Names = [.. names.Select((name, index) => new PartyName(name, index == 0 ? NameStrength.Primary : NameStrength.StrongAlias))],
    };
}
