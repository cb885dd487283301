using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;

namespace Forfend.Ownership.Rules;

/// <summary>What a rule makes of one party, with the arithmetic.</summary>
/// <param name="Party">The party.</param>
/// <param name="Status">Caught, free, or depends.</param>
/// <param name="Held">What caught parties hold in it together, or, where owners are not added up, the largest holding of one owner.</param>
/// <param name="Path">The links behind it, nearest first; empty for a listed party and for a free one.</param>
/// <param name="Questions">The smallest set of facts that settles it, as questions; empty unless it depends.</param>
public sealed record PartyAnswer(PartyId Party, RuleStatus Status, Share Held, ImmutableArray<ReachLink> Path, ImmutableArray<string> Questions)
{
    /// <summary>In which way it is reached, where it is.</summary>
    public ReachKind? How { get; init; }

    /// <summary>The stakes in it that count, or may.</summary>
    public ImmutableArray<CountedStake> Stakes { get; init; } = [];
}

/// <summary>A stake that counts for a rule, because its holder is caught or may be.</summary>
/// <param name="Holder">Who holds it.</param>
/// <param name="Held">How much.</param>
/// <param name="IsSure">Whether its holder is caught whatever the open facts are.</param>
public sealed record CountedStake(PartyId Holder, Share Held, bool IsSure);
