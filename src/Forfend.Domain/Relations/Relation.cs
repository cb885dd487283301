using Forfend.Domain.Law;
using Forfend.Domain.Parties;

namespace Forfend.Domain.Relations;

/// <summary>One dated, sourced edge between two parties or apps. Sources that disagree stand side by side as two edges.</summary>
public sealed record Relation
{
    /// <summary>Who stands in the relation.</summary>
    public required PartyId From { get; init; }

    /// <summary>Which relation.</summary>
    public required RelationKind Kind { get; init; }

    /// <summary>To whom or what.</summary>
    public required PartyId To { get; init; }

    /// <summary>The stake, for <see cref="RelationKind.Owns"/>; null for every other kind.</summary>
    public Share? Share { get; init; }

    /// <summary>The voting rights, for <see cref="RelationKind.Owns"/> and <see cref="RelationKind.Votes"/>; null where they equal the stake.</summary>
    public Share? Votes { get; init; }

    /// <summary>The kind of control, for <see cref="RelationKind.Controls"/>.</summary>
    public ControlKind Control { get; init; }

    /// <summary>When it held.</summary>
    public EffectivePeriod Period { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>How well that is established.</summary>
    public Confidence Confidence { get; init; } = Confidence.Reported;
}
