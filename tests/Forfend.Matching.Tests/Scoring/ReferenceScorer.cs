using Forfend.Domain.Parties;
using Forfend.Matching.Features;
using Forfend.Matching.Folding;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Tests.Scoring;

/// <summary>
/// The score as <c>docs/matching.md</c> writes it down, by nested loops over every party, name, word and pairing. No index, no bound,
/// no memory.
/// </summary>
internal static class ReferenceScorer
{
    public static List<(string Id, int Score, HitGrade Grade)> Search(IReadOnlyList<ListedParty> parties, NameQuery query, int threshold, TokenWeights weights) =>
    [
        .. parties.Select(party => Score(party, query, weights))
            .Where(result => result.Score >= threshold)
            .OrderByDescending(result => result.Score).ThenBy(result => result.Id, StringComparer.Ordinal),
    ];

    private static (string Id, int Score, HitGrade Grade) Score(ListedParty party, NameQuery query, TokenWeights weights)
    {
        int best = 0;
        bool isEqualToStrongName = false;
        foreach (PartyName name in party.Names)
        {
            (int score, bool isEqual) = Score(query.Name, name.Text, party.Kind, weights);
            bool isWeak = name.Strength is NameStrength.WeakAlias;
            best = Math.Max(best, isWeak ? Math.Max(0, score - 100) : score);
            isEqualToStrongName |= isEqual && !isWeak;
        }

        Indication[] indications = [.. MatchFeatures.All.Select(feature => feature.Compare(query, party)).OfType<Indication>()];
        bool hasStrongIdentifier = indications.Any(indication => indication.Points == 1000);
        int total = hasStrongIdentifier ? 0 : best;
        foreach (int points in indications.Select(indication => indication.Points).OrderDescending()) total = Math.Clamp(total + points, 0, 1000);

        bool isIdentified = (hasStrongIdentifier || isEqualToStrongName) && !indications.Any(indication => indication.IsConflict);
        return (party.Id.Value, total, isIdentified ? HitGrade.Identified : HitGrade.Possible);
    }

    private static (int Score, bool IsEqual) Score(string query, string listed, PartyKind kind, TokenWeights weights)
    {
        WeighedToken[] listedWords = Words(listed, kind is PartyKind.Person ? NameReading.Person : NameReading.Entity, weights);
        (int Score, bool IsEqual) person = Score(Words(query, NameReading.Person, weights), listedWords, weights);
        (int Score, bool IsEqual) entity = Score(Words(query, NameReading.Entity, weights), listedWords, weights);
        return (Math.Max(person.Score, entity.Score), person.IsEqual || entity.IsEqual);
    }

    private static WeighedToken[] Words(string name, NameReading reading, TokenWeights weights) =>
    [
        .. NameReader.Read(NameFolding.Fold(name), reading)
            .Select(token => new WeighedToken(token.Text, token.Role, weights.Of(token.Text, token.Role))),
    ];

    private static (int Score, bool IsEqual) Score(WeighedToken[] query, WeighedToken[] listed, TokenWeights weights)
    {
        if (NameEquality.AreEqual(query, listed, weights)) return (1000, true);

        Sums sums = Best(query, listed, 0, 0, floor: 800);
        bool isLone = sums.Telling < 2;
        if (isLone) sums = Best(query, listed, 0, 0, floor: 910);
        bool hasMore = Math.Max(query.Count(word => word.IsTelling), listed.Count(word => word.IsTelling)) >= 2;
        (int queryCost, int listedCost) = isLone && hasMore ? (1000, 1000) : (500, 250);

        long lost = sums.QueryMet * 1000L - sums.Met;
        lost += (query.Sum(word => (long)word.Weight) - sums.QueryMet) * queryCost;
        lost += (listed.Sum(word => (long)word.Weight) - sums.ListedMet) * listedCost;
        return (sums.Met == 0 ? 0 : (int)(1000 * sums.Met / (sums.Met + lost)), false);
    }

    private static Sums Best(WeighedToken[] query, WeighedToken[] listed, int q, int taken, int floor)
    {
        if (q == query.Length) return default;

        Sums best = Best(query, listed, q + 1, taken, floor);
        for (int n = 0; n < listed.Length; n++)
        {
            int similarity = TokenSimilarity.Of(query[q].Text, query[q].Role, listed[n].Text, listed[n].Role);
            bool areTelling = query[q].IsTelling && listed[n].IsTelling;
            if (similarity == 0 || (areTelling && similarity < floor) || (taken & (1 << n)) != 0) continue;

            Sums rest = Best(query, listed, q + 1, taken | (1 << n), floor);
            var sums = new Sums(
                rest.Met + (long)query[q].Weight * similarity, rest.QueryMet + query[q].Weight, rest.ListedMet + listed[n].Weight,
                rest.Telling + (areTelling ? 1 : 0));
            if (sums.Exceeds(best)) best = sums;
        }

        return best;
    }

    private readonly record struct Sums(long Met, int QueryMet, int ListedMet, int Telling)
    {
        public bool Exceeds(Sums other) =>
            (Met, QueryMet, ListedMet, Telling).CompareTo((other.Met, other.QueryMet, other.ListedMet, other.Telling)) > 0;
    }
}
