using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Rulebook.Conditions;

namespace Forfend.Rulebook.Evaluation;

/// <summary>A dealing put before the law.</summary>
/// <param name="Dealing">The dealing.</param>
/// <param name="Assumed">Facts the profile of whoever asks supplies.</param>
/// <param name="Dates">The two dates.</param>
public sealed record LawQuestion(Dealing Dealing, Facts Assumed, LawDates Dates)
{
    /// <summary>What is known of the dealing.</summary>
    internal DealingFacts KnownFacts => new(Dealing, Assumed);
}
