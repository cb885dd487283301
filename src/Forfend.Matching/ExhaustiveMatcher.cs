using Forfend.Domain.Parties;
using Forfend.Matching.Exhaustive;
using Forfend.Matching.Explanation;
using Forfend.Matching.Features;
using Forfend.Matching.Identifiers;
using Forfend.Matching.Index;
using Forfend.Matching.Scoring;
using Forfend.Matching.Text;

namespace Forfend.Matching;

/// <summary>
/// The definition of the answer: every listed name and identifier is considered for every query. Immutable and safe to use from
/// several threads; <c>docs/matching.md</c> defines the score.
/// </summary>
public sealed class ExhaustiveMatcher : IMatcher
{
    private readonly ListedParty[] _parties;
    private readonly MatcherOptions _options;
    private readonly TokenWeights _weights;
    private readonly ExhaustiveSearch _search;
    private readonly Lazy<IdentifierIndex> _identifiers;
    private readonly Lazy<TextSearch> _text;

    private ExhaustiveMatcher(ListedParty[] parties, MatcherOptions options, TokenWeights? frozen)
    {
        _parties = parties;
        _options = options;
        var rows = new ListedRows(parties, frozen);
        _weights = rows.Weights;
        _search = new ExhaustiveSearch(rows);
        _identifiers = new Lazy<IdentifierIndex>(() => new IdentifierIndex(parties));
        _text = new Lazy<TextSearch>(() => new TextSearch(parties, _weights, _identifiers.Value));
    }

    /// <inheritdoc/>
    public string Version => MatcherVersion.Text;

    /// <summary>How the words of the listed names weigh.</summary>
    internal TokenWeights Weights => _weights;

    /// <summary>Builds a matcher over parties; the frequencies of their words are frozen with it.</summary>
    public static ExhaustiveMatcher Build(IEnumerable<ListedParty> parties, MatcherOptions options) => Build(parties, options, frozen: null);

    /// <summary>Builds a matcher with the weights of another, so that adding a name moves no other.</summary>
    internal static ExhaustiveMatcher Build(IEnumerable<ListedParty> parties, MatcherOptions options, TokenWeights? frozen)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(options);
        return new ExhaustiveMatcher([.. parties], options, frozen);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Hit> Search(NameQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        Dictionary<int, (BestName Best, MetName? Met)> best = BestNames(query);
        AddBearersOfIdentifiers(query, best);

        var hits = new List<Hit>();
        foreach ((int party, (BestName name, MetName? met)) in best)
        {
            var score = PartyScore.Of(query, _parties[party], name);
            int threshold = _options.Thresholds.For(_parties[party], query.Field);
            if (score.Value >= threshold) hits.Add(HitWriter.Write(_parties[party], score, met is null ? null : () => met, threshold, _weights));
        }

        hits.Sort((left, right) => left.Score != right.Score ? right.Score.CompareTo(left.Score) : left.Party.Id.CompareTo(right.Party.Id));
        return hits;
    }

    /// <inheritdoc/>
    public IReadOnlyList<TextHit> SearchText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _text.Value.Find(text, _options.Thresholds);
    }

    private Dictionary<int, (BestName Best, MetName? Met)> BestNames(NameQuery query)
    {
        // What attributes can add at most, a name may lack; and it may be of the party with the least threshold.
        int leastScore = Math.Max(1, _options.Thresholds.LeastFor(query.Field) - MatchFeatures.All.Sum(feature => feature.MostPoints(query)));
        var best = new Dictionary<int, (BestName Best, MetName? Met)>();
        foreach (QueryName reading in _search.Read(query.Name))
        {
            _search.Find(reading, leastScore, (row, score) =>
            {
                BestName candidate = Named(row, score);
                if (!best.TryGetValue(row.Party, out (BestName Best, MetName? Met) soFar) || candidate.IsBetterThan(soFar.Best)) best[row.Party] = (candidate, new MetName(reading, score));
            });
        }

        return best;
    }

    private void AddBearersOfIdentifiers(NameQuery query, Dictionary<int, (BestName Best, MetName? Met)> best)
    {
        if (query.Identifiers.IsEmpty) return;

        IReadOnlyList<QueryName> readings = _search.Read(query.Name);
        foreach (int party in query.Identifiers.SelectMany(_identifiers.Value.Find).Distinct())
            if (!best.ContainsKey(party)) best.Add(party, BestNameOf(party, readings));
    }

    // A party met by its identifier shows the name that comes nearest, and its primary name if none comes near.
    private (BestName Best, MetName? Met) BestNameOf(int party, IReadOnlyList<QueryName> readings)
    {
        (BestName Best, MetName? Met) best = (BestName.NoneOf(_parties[party]), null);
        foreach (QueryName reading in readings)
        {
            foreach ((ListedRow row, NameScore score) in _search.OfParty(reading, party))
            {
                BestName candidate = Named(row, score);
                if (score.Value > 0 && candidate.IsBetterThan(best.Best)) best = (candidate, new MetName(reading, score));
            }
        }

        return best;
    }

    private BestName Named(ListedRow row, NameScore score) => new(_parties[row.Party].Names[row.NameIndex], row.NameIndex, row.Number, score.Value, score.IsEqual);
}
