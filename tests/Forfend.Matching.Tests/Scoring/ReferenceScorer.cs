using Forfend.Domain.Parties;
using Forfend.Matching.Features;
using Forfend.Matching.Folding;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Tests.Scoring;

/// <summary>
/// The answer by nested loops over every party, name, row and word. No index, no bound, no memory: what the matchers must return.
/// </summary>
internal sealed class ReferenceScorer(IReadOnlyList<ListedParty> parties, TokenWeights weights)
{
    private readonly List<(NameRow Row, WeighedToken[] Words)[]>[] _rows =
    [
        .. parties.Select(party => party.Names
            .Select(name => NameRows.OfListed(name.Text, party.Kind).Select(row => (row, Array.ConvertAll(row.Words, weights.Weigh))).ToArray()).ToList()),
    ];

    public List<(string Id, int Score, HitGrade Grade)> Search(NameQuery query, int threshold)
    {
        (NameRow Row, WeighedToken[] Words)[] rows = [.. NameRows.OfQuery(query.Name).Select(row => (row, Array.ConvertAll(row.Words, weights.Weigh)))];
        return
        [
            .. Enumerable.Range(0, parties.Count).Select(party => Score(party, query, rows))
                .Where(result => result.Score >= threshold)
                .OrderByDescending(result => result.Score).ThenBy(result => result.Id, StringComparer.Ordinal),
        ];
    }

    private (string Id, int Score, HitGrade Grade) Score(int index, NameQuery query, (NameRow Row, WeighedToken[] Words)[] rows)
    {
        ListedParty party = parties[index];
        int best = 0;
        bool isEqualToStrongName = false;
        for (int name = 0; name < party.Names.Length; name++)
        {
            bool isWeak = party.Names[name].Strength is NameStrength.WeakAlias;
            foreach ((NameRow Row, WeighedToken[] Words) row in rows)
            {
                foreach ((NameRow Row, WeighedToken[] Words) listed in _rows[index][name])
                {
                    if (row.Row.Script is not NativeScript.None && row.Row.Script == listed.Row.Script) continue;

                    NameScore score = Score(row.Words, listed.Words, row.Row.IsAsWritten && listed.Row.IsAsWritten).Romanized(row.Row.Script, listed.Row.Script);
                    best = Math.Max(best, isWeak ? Math.Max(0, score.Value - 100) : score.Value);
                    isEqualToStrongName |= score.IsEqual && !isWeak;
                }
            }
        }

        Indication[] indications = [.. MatchFeatures.All.Select(feature => feature.Compare(query, party)).OfType<Indication>()];
        bool hasStrongIdentifier = indications.Any(indication => indication.Points == 1000);
        int total = hasStrongIdentifier ? 0 : best;
        foreach (int points in indications.Select(indication => indication.Points).OrderDescending()) total = Math.Clamp(total + points, 0, 1000);

        bool isIdentified = (hasStrongIdentifier || isEqualToStrongName) && !indications.Any(indication => indication.IsConflict);
        return (party.Id.Value, total, isIdentified ? HitGrade.Identified : HitGrade.Possible);
    }

    private NameScore Score(WeighedToken[] query, WeighedToken[] listed, bool mayBeEqual)
    {
        int[] similarities = [.. query.SelectMany(word => listed.Select(other => WordSimilarity.Of(word, other)))];
        return NameScore.Of(query, listed, similarities, UnitPair.Of(query, listed), mayBeEqual, weights);
    }
}
