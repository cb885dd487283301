using System.Runtime.InteropServices;
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
    private readonly Dictionary<(string Text, TokenRole Role, string Native), int> _ids = [];
    private readonly List<WeighedToken> _words = [];
    private Row[][][]? _rows;

    // The rows of every name of every party; read once, for thousands of queries are asked.
    private Row[][][] Rows => _rows ??=
    [
        .. parties.Select(party => party.Names.Select(name => NameRows.OfListed(name.Text, party.Kind).Select(row => RowOf(row, isListed: true)).ToArray()).ToArray()),
    ];

    public List<(string Id, int Score, HitGrade Grade)> Search(NameQuery query, int threshold)
    {
        Row[][][] listed = Rows;
        Row[] rows = [.. NameRows.OfQuery(query.Name).Select(row => RowOf(row, isListed: false))];
        int[][][] similarities = Array.ConvertAll(rows, row => Array.ConvertAll(row.Words, word => _words.ConvertAll(other => WordSimilarity.Of(word, other)).ToArray()));
        return
        [
            .. Enumerable.Range(0, parties.Count).Select(party => Score(parties[party], listed[party], query, rows, similarities))
                .Where(result => result.Score >= threshold)
                .OrderByDescending(result => result.Score).ThenBy(result => result.Id, StringComparer.Ordinal),
        ];
    }

    private (string Id, int Score, HitGrade Grade) Score(ListedParty party, Row[][] names, NameQuery query, Row[] rows, int[][][] similarities)
    {
        int best = 0;
        bool isEqualToStrongName = false;
        for (int name = 0; name < names.Length; name++)
        {
            bool isWeak = party.Names[name].Strength is NameStrength.WeakAlias;
            for (int row = 0; row < rows.Length; row++)
            {
                foreach (Row listed in names[name])
                {
                    if (rows[row].Read.Script.IsAlso(listed.Read.Script)) continue;

                    NameScore score = Score(rows[row], listed, similarities[row]).Romanized(rows[row].Read.Script, listed.Read.Script);
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

    private NameScore Score(Row query, Row listed, int[][] similaritiesOfWords)
    {
        var similarities = new int[query.Words.Length * listed.Words.Length];
        for (int q = 0; q < query.Words.Length; q++)
            for (int n = 0; n < listed.Words.Length; n++) similarities[q * listed.Words.Length + n] = similaritiesOfWords[q][listed.Ids[n]];
        List<UnitPair> units = UnitPair.Of(query.Singles, query.Units, listed.Singles, listed.Units);

        // Nothing met is a score of 0.
        if (units.Count == 0 && !similarities.AsSpan().ContainsAnyExcept(0)) return NameScore.Nothing;
        var taken = new TakenUnits(CollectionsMarshal.AsSpan(units), NameUnit.Cycle(query.Words), NameUnit.Cycle(listed.Words));
        return NameScore.Of(query.Words, listed.Words, similarities, taken, query.Read.IsAsWritten && listed.Read.IsAsWritten, weights);
    }

    private Row RowOf(NameRow read, bool isListed)
    {
        WeighedToken[] words = Array.ConvertAll(read.Words, weights.Weigh);
        int[] ids = isListed ? Array.ConvertAll(read.Words, word => IdOf(word)) : [];
        return new Row(read, words, ids, NameUnit.SinglesOf(words), NameUnit.Of(words));
    }

    private int IdOf(NameToken word)
    {
        (string, TokenRole, string) identity = (word.Text, word.Role, word.Skeletons is { } native ? string.Join(' ', native) : "");
        if (!_ids.TryGetValue(identity, out int id))
        {
            _ids.Add(identity, id = _words.Count);
            _words.Add(weights.Weigh(word));
        }

        return id;
    }

    private sealed record Row(NameRow Read, WeighedToken[] Words, int[] Ids, IReadOnlyList<NameUnit> Singles, IReadOnlyList<NameUnit> Units);
}
