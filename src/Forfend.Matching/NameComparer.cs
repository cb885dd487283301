using Forfend.Domain.Parties;
using Forfend.Matching.Scoring;

namespace Forfend.Matching;

/// <summary>
/// Compares two names as the matcher compares a query with a listed party. Either name may be the listed one; the better of both
/// directions counts, so that the order of the two does not matter. Safe to use from several threads.
/// </summary>
public sealed class NameComparer
{
    private static readonly PartyId Id = new("compared");
    private readonly TokenWeights _weights;
    private readonly int _threshold;

    private NameComparer(TokenWeights weights, int threshold) => (_weights, _threshold) = (weights, threshold);

    /// <summary>Compares with the frequencies of words among parties.</summary>
    public static NameComparer Over(IEnumerable<ListedParty> parties, MatcherOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new NameComparer(ExhaustiveMatcher.Build(parties, options).Weights, options.Threshold);
    }

    /// <summary>Compares two names of what is, or may be, of a kind.</summary>
    public PairScore Compare(string left, string right, PartyKind kind)
    {
        Hit? forth = HitOf(left, right, kind);
        Hit? back = HitOf(right, left, kind);
        Hit? better = (back?.Score ?? 0) > (forth?.Score ?? 0) ? back : forth;
        return better is null
            ? new PairScore(0, IsHit: false, $"`{left}` and `{right}` have no word in common.")
            : new PairScore(better.Score, better.Score >= _threshold, better.Why);
    }

    private Hit? HitOf(string query, string listed, PartyKind kind)
    {
        var party = new ListedParty { Id = Id, List = "", Kind = kind, Names = [new PartyName(listed, NameStrength.Primary)] };
        IReadOnlyList<Hit> hits = ExhaustiveMatcher.Build([party], new MatcherOptions { Threshold = 1 }, _weights)
            .Search(new NameQuery { Name = query, Kind = kind });
        return hits.Count == 0 ? null : hits[0];
    }
}

/// <summary>How well two names agree.</summary>
/// <param name="Score">0 to 1000.</param>
/// <param name="IsHit">Whether the score reaches the threshold.</param>
/// <param name="Why">One plain sentence.</param>
public sealed record PairScore(int Score, bool IsHit, string Why)
{
    /// <summary>How likely a score like this is the same party, in thousandths; see <see cref="Hit.Probability"/>.</summary>
    public int Probability => Explanation.Probability.Of(Score);
}
