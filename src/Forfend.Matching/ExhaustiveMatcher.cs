using Forfend.Domain.Parties;
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
    private readonly NameIndex _names;
    private readonly Lazy<IdentifierIndex> _identifiers;
    private readonly Lazy<TextSearch> _text;

    private ExhaustiveMatcher(ListedParty[] parties, MatcherOptions options, TokenWeights? frozen)
    {
        _parties = parties;
        _options = options;
        _names = NameIndex.Build(parties, frozen);
        _identifiers = new Lazy<IdentifierIndex>(() => new IdentifierIndex(parties));
        _text = new Lazy<TextSearch>(() => new TextSearch(parties, _names.Weights, _identifiers.Value));
    }

    /// <inheritdoc/>
    public string Version => MatcherVersion.Text;

    /// <summary>How the words of the listed names weigh.</summary>
    internal TokenWeights Weights => _names.Weights;

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
        Dictionary<int, BestName> best = BestNames(query);
        AddBearersOfIdentifiers(query, best);

        var hits = new List<Hit>();
        foreach ((int party, BestName name) in best)
        {
            var score = PartyScore.Of(query, _parties[party], name.Name, name.Row, name.Score);
            if (score.Value >= _options.Threshold) hits.Add(HitWriter.Write(_parties[party], score, name.Reading));
        }

        hits.Sort((left, right) => left.Score != right.Score ? right.Score.CompareTo(left.Score) : left.Party.Id.CompareTo(right.Party.Id));
        return hits;
    }

    /// <inheritdoc/>
    public IReadOnlyList<TextHit> SearchText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _text.Value.Find(text);
    }

    private Dictionary<int, BestName> BestNames(NameQuery query)
    {
        // What attributes can add at most, a name may lack.
        int leastScore = Math.Max(1, _options.Threshold - MatchFeatures.All.Sum(feature => feature.MostPoints(query)));
        var best = new Dictionary<int, BestName>();
        foreach (QueryName reading in QueryName.RowsOf(query.Name, _names.Weights))
        {
            new NameSearch(_names, reading).Find(leastScore, (name, score) =>
            {
                (int party, int index, int row, _, _, _) = _names[name];
                var candidate = new BestName(_parties[party].Names[index], index, row, score, reading);
                if (!best.TryGetValue(party, out BestName? soFar) || candidate.IsBetterThan(soFar)) best[party] = candidate;
            });
        }

        return best;
    }

    private void AddBearersOfIdentifiers(NameQuery query, Dictionary<int, BestName> best)
    {
        if (query.Identifiers.IsEmpty) return;

        IReadOnlyList<QueryName> readings = QueryName.RowsOf(query.Name, _names.Weights);
        foreach (int party in query.Identifiers.SelectMany(_identifiers.Value.Find).Distinct())
            if (!best.ContainsKey(party)) best.Add(party, BestNameOf(party, readings));
    }

    // A party met by its identifier shows the name that comes nearest, and its primary name if none comes near.
    private BestName BestNameOf(int party, IReadOnlyList<QueryName> readings)
    {
        var best = new BestName(_parties[party].Names[0], 0, 0, NameScore.Nothing, Reading: null);
        foreach (QueryName reading in readings)
        {
            var search = new NameSearch(_names, reading);
            foreach (int name in _names.NamesOfParty(party))
            {
                (_, int index, int row, _, _, _) = _names[name];
                var candidate = new BestName(_parties[party].Names[index], index, row, search.Score(name), reading);
                if (candidate.Score.Value > 0 && candidate.IsBetterThan(best)) best = candidate;
            }
        }

        return best;
    }

    private sealed record BestName(PartyName Name, int Index, int Row, NameScore Score, QueryName? Reading)
    {
        // The higher score; among equals the name that identifies, then the stronger, then the first listed.
        public bool IsBetterThan(BestName other)
        {
            (int points, int otherPoints) = (PartyScore.OfNameAlone(Name, Score), PartyScore.OfNameAlone(other.Name, other.Score));
            if (points != otherPoints) return points > otherPoints;
            if (Score.IsEqual != other.Score.IsEqual) return Score.IsEqual;
            return Name.Strength != other.Name.Strength ? Name.Strength < other.Name.Strength : Index < other.Index;
        }
    }
}
