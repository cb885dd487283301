using System.Collections.Concurrent;
using Forfend.Domain.Parties;
using Forfend.Matching.Exhaustive;
using Forfend.Matching.Explanation;
using Forfend.Matching.Index;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching;

/// <summary>
/// Compares two names as the matcher compares a query with a listed party. Either name may be the listed one; the better of both
/// directions counts, so that the order of the two does not matter. Safe to use from several threads.
/// </summary>
public sealed class NameComparer
{
    // Some dozens of megabytes. Forgets everything when full, which costs time and never an answer.
    private const int MostRemembered = 100_000;

    private static readonly PartyId Id = new("compared");
    private readonly ConcurrentDictionary<WordIdentity, WeighedToken> _known = new();
    private readonly TokenWeights _weights;
    private readonly HitThresholds _thresholds;

    private NameComparer(TokenWeights weights, HitThresholds thresholds) => (_weights, _thresholds) = (weights, thresholds);

    /// <summary>Compares with the frequencies of words among parties.</summary>
    public static NameComparer Over(IEnumerable<ListedParty> parties, MatcherOptions options)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(options);
        return new NameComparer(new ListedRows([.. parties], frozen: null).Weights, options.Thresholds);
    }

    /// <summary>Compares two names of what is, or may be, of a kind.</summary>
    public PairScore Compare(string left, string right, PartyKind kind)
    {
        (BestRows? best, bool isForth) = BestOf(left, right, kind);
        if (best is null) return new PairScore(0, IsHit: false, $"`{left}` and `{right}` have no word in common.") { Kind = kind };

        Hit hit = isForth ? HitOf(best, left, right, kind) : HitOf(best, right, left, kind);
        return new PairScore(hit.Score, hit.Score >= ThresholdOf(kind), hit.Why)
        {
            Kind = kind,
            Change = new Lazy<HitCounterfactual?>(() => ChangeOf(best, isForth ? right : left, kind)),
        };
    }

    /// <summary>The score alone, 0 to 1000: the same, without the sentence.</summary>
    public int Score(string left, string right, PartyKind kind) => BestOf(left, right, kind).Rows?.Value ?? 0;

    private (BestRows? Rows, bool IsForth) BestOf(string left, string right, PartyKind kind)
    {
        if (_known.Count >= MostRemembered) _known.Clear();
        var first = new ComparedText(left, kind, _weights, _known);
        var second = new ComparedText(right, kind, _weights, _known);
        BestRows? forth = first.BestAmong(second);
        BestRows? back = second.BestAmong(first);
        return (back?.Value ?? 0) > (forth?.Value ?? 0) ? (back, false) : (forth, true);
    }

    private HitCounterfactual? ChangeOf(BestRows best, string listed, PartyKind kind)
    {
        var met = new MetName(best.Reading, best.Score(_weights));
        int threshold = ThresholdOf(kind);
        return best.Value >= threshold
            ? WordChanges.Needed(met, threshold, name => Score(name, listed, kind))
            : WordChanges.Missing(met, NameRows.OfListed(listed, kind)[best.Listed.Number], threshold, name => Score(name, listed, kind));
    }

    // Both are of one kind and nothing else is known of either, so that the score of the name is that of the party.
    private Hit HitOf(BestRows rows, string query, string listed, PartyKind kind)
    {
        ListedParty party = Compared(listed, kind);
        var best = new BestName(party.Names[0], 0, rows.Listed.Number, rows.Value, rows.IsEqual);
        return HitWriter.Write(party, PartyScore.Of(new NameQuery { Name = query, Kind = kind }, party, best), () => new MetName(rows.Reading, rows.Score(_weights)), _thresholds.For(party, field: ""), _weights);
    }

    private int ThresholdOf(PartyKind kind) => _thresholds.For(Compared("", kind), field: "");

    // It stands on no list.
    private static ListedParty Compared(string name, PartyKind kind) => new() { Id = Id, List = "", Kind = kind, Names = [new PartyName(name, NameStrength.Primary)] };
}

/// <summary>How well two names agree.</summary>
/// <param name="Score">0 to 1000.</param>
/// <param name="IsHit">Whether the score reaches the threshold.</param>
/// <param name="Why">One plain sentence.</param>
public sealed record PairScore(int Score, bool IsHit, string Why)
{
    /// <summary>What the two are, or may be.</summary>
    public PartyKind Kind { get; init; }

    /// <summary>How likely a score like this is the same party, in thousandths; see <see cref="Hit.Probability"/>.</summary>
    public int Probability => Explanation.Probability.Of(Score, Kind);

    /// <summary>The one word that, changed, would have made it no hit, or one; null if there is none.</summary>
    public HitCounterfactual? Counterfactual => Change?.Value;

    internal Lazy<HitCounterfactual?>? Change { get; init; }
}
