using System.Collections.Concurrent;
using Forfend.Domain.Parties;
using Forfend.Matching.Index;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Exhaustive;

/// <summary>A name that is compared with one other, in both roles: as it is read where it is asked for, and where it is listed.</summary>
internal sealed class ComparedText
{
    private readonly TokenWeights _weights;
    private readonly (QueryName Reading, ComparedName Asked)[] _readings;
    private readonly (ListedRow Row, IReadOnlyList<NameUnit> Singles, IReadOnlyList<NameUnit> Units)[] _rows;

    /// <summary>Reads a name.</summary>
    /// <param name="text">The name.</param>
    /// <param name="kind">Of what it is.</param>
    /// <param name="weights">How words weigh.</param>
    /// <param name="known">Words met before, by what decides what they weigh.</param>
    public ComparedText(string text, PartyKind kind, TokenWeights weights, ConcurrentDictionary<WordIdentity, WeighedToken> known)
    {
        WeighedToken[] Weighed(NameRow row) => Array.ConvertAll(row.Words, word => known.GetOrAdd(WordIdentity.Of(word), static (_, of) => of.weights.Weigh(of.word), (weights, word)));

        _weights = weights;
        _readings = [.. NameRows.OfQuery(text).Select(row => new QueryName(row, Weighed(row))).Select(reading => (reading, new ComparedName(reading.Words)))];
        _rows = [.. NameRows.OfListed(text, kind).Select((row, number) => RowOf(row, number, Weighed(row)))];
    }

    /// <summary>The rows that make the most of this name asked for and another listed; null if they have nothing in common.</summary>
    public BestRows? BestAmong(ComparedText listed)
    {
        BestRows? best = null;
        foreach ((QueryName reading, ComparedName asked) in _readings)
        {
            foreach ((ListedRow row, IReadOnlyList<NameUnit> singles, IReadOnlyList<NameUnit> units) in listed._rows)
            {
                int[] similarities = SimilaritiesOf(reading.Words, row.Name.Words);
                List<UnitPair> pairs = UnitPair.Of(reading.Singles, reading.Units, singles, units);
                int value = RowComparison.ValueOf(reading, asked, row, similarities, pairs, _weights, out bool isEqual);
                var found = new BestRows(reading, row, similarities, pairs, value, isEqual);
                if (value > 0 && (best is null || found.AreBetterThan(best))) best = found;
            }
        }

        return best;
    }

    private static (ListedRow Row, IReadOnlyList<NameUnit> Singles, IReadOnlyList<NameUnit> Units) RowOf(NameRow row, int number, WeighedToken[] words) =>
        (new ListedRow(Party: 0, NameIndex: 0, number, Ids: [], new ComparedName(words), row.Script, row.IsAsWritten), NameUnit.SinglesOf(words), NameUnit.Of(words));

    private static int[] SimilaritiesOf(WeighedToken[] query, WeighedToken[] listed)
    {
        int[] similarities = new int[query.Length * listed.Length];
        for (int word = 0; word < query.Length; word++)
            for (int other = 0; other < listed.Length; other++) similarities[word * listed.Length + other] = WordSimilarity.Of(query[word], listed[other]);
        return similarities;
    }
}

/// <summary>A row of a query and a row of a listed name, and what their score is made of.</summary>
internal sealed record BestRows(QueryName Reading, ListedRow Listed, int[] Similarities, List<UnitPair> Units, int Value, bool IsEqual)
{
    /// <summary>Which of two is shown: the order of <see cref="BestName"/> among the rows of one name.</summary>
    public bool AreBetterThan(BestRows other) =>
        (Value, IsEqual, -Listed.Number).CompareTo((other.Value, other.IsEqual, -other.Listed.Number)) > 0;

    /// <summary>The score with the words that met.</summary>
    public NameScore Score(TokenWeights weights) => RowComparison.Of(Reading, Listed, Similarities, Units, weights);
}
