using System.Collections.Immutable;
using Forfend.Domain.Law;

namespace Forfend.Ownership.Rules;

/// <summary>
/// The ownership and control rule of one authority, by date: whom it reaches from the parties somebody lists. The id is that of the
/// measure the rule belongs to.
/// </summary>
/// <param name="Id">Id of the measure.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Citation">Where it is written.</param>
/// <param name="Editions">The rule from one day on until the next; a day in none of them reaches the listed parties alone.</param>
public sealed record OwnershipRule(string Id, string Title, string Citation, ImmutableArray<RuleEdition> Editions)
{
    /// <summary>The rule as it stands on a day; null where it reaches nobody but the listed.</summary>
    public RuleEdition? On(DateOnly day) => Editions.FirstOrDefault(edition => edition.Period.Covers(day));
}

/// <summary>A rule for as long as it stays the same.</summary>
/// <param name="Period">On which days.</param>
/// <param name="Steps">From the listed parties to whom the rule reaches.</param>
public sealed record RuleEdition(EffectivePeriod Period, ImmutableArray<ReachStep> Steps)
{
    /// <summary>Where it is not confirmed that the rule stands so: what somebody must confirm. Empty where it is.</summary>
    public string Question { get; init; } = "";
}
