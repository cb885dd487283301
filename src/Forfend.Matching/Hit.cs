using System.Collections.Immutable;
using Forfend.Domain.Parties;

namespace Forfend.Matching;

/// <summary>One reason for or against: which query text met which listed text, and what it counted for.</summary>
/// <param name="Feature">Key of the match feature (<c>name</c>, <c>identifier</c>, <c>birth-date</c>), or <c>disguise</c>.</param>
/// <param name="QueryText">What stood in the query.</param>
/// <param name="ListedText">What stands in the list.</param>
/// <param name="Points">Added to or taken from the score, in thousandths; negative for a conflict.</param>
/// <param name="Detail">One plain clause, for example <c>family names one letter apart</c>.</param>
public sealed record HitEvidence(string Feature, string QueryText, string ListedText, int Points, string Detail);

/// <summary>A listed party that the query may mean, with the reasons.</summary>
public sealed record Hit
{
    /// <summary>The listed party.</summary>
    public required ListedParty Party { get; init; }

    /// <summary>Sum of the evidence, 0 to 1000.</summary>
    public required int Score { get; init; }

    /// <summary>
    /// How likely a score like this is the same party, in thousandths, where half of all pairs are; by kind of the listed party, grows
    /// with the score and decides nothing. See <c>docs/matching.md</c>, section 8.
    /// </summary>
    public int Probability => Explanation.Probability.Of(Score, Party.Kind);

    /// <summary>What it allows the law to do.</summary>
    public required HitGrade Grade { get; init; }

    /// <summary>The name of the listed party that was met.</summary>
    public required PartyName Name { get; init; }

    /// <summary>The reasons; written when they are first asked for, since of many hits few are looked at.</summary>
    public required Lazy<HitReasons> Reasons { get; init; }

    /// <inheritdoc cref="HitReasons.Evidence"/>
    public ImmutableArray<HitEvidence> Evidence => Reasons.Value.Evidence;

    /// <inheritdoc cref="HitReasons.Why"/>
    public string Why => Reasons.Value.Why;

    /// <inheritdoc cref="HitReasons.Counterfactual"/>
    public HitCounterfactual? Counterfactual => Reasons.Value.Counterfactual;

    /// <inheritdoc cref="HitReasons.WordCounterfactual"/>
    public HitCounterfactual? WordCounterfactual => Reasons.Value.WordCounterfactual?.Value;
}

/// <summary>Why a hit is one.</summary>
/// <param name="Evidence">Every reason, the strongest first; their points add up to the score.</param>
/// <param name="Why">One plain sentence an analyst can read aloud.</param>
/// <param name="Counterfactual">What would have changed it; null if nothing that was looked at would.</param>
/// <param name="WordCounterfactual">
/// The one word of the name without which it would have been no hit; null if there is none. The name is scored anew without each of its words,
/// so it is looked for when it is first asked for, and not in names of very many words.
/// </param>
public sealed record HitReasons(ImmutableArray<HitEvidence> Evidence, string Why, HitCounterfactual? Counterfactual = null, Lazy<HitCounterfactual?>? WordCounterfactual = null);

/// <summary>What would have changed a hit.</summary>
/// <param name="Change">What would have been otherwise.</param>
/// <param name="Score">The score it would then have had.</param>
/// <param name="Grade">What it would then have allowed; null if it would have been no hit.</param>
/// <param name="Sentence">Both in one plain sentence.</param>
public sealed record HitCounterfactual(string Change, int Score, HitGrade? Grade, string Sentence);

/// <summary>A listed party named inside free text.</summary>
/// <param name="Hit">The hit; never identified, since text says who is named, not in which role.</param>
/// <param name="Start">0-based offset of the first UTF-16 unit in the text.</param>
/// <param name="Length">UTF-16 units.</param>
public sealed record TextHit(Hit Hit, int Start, int Length);
