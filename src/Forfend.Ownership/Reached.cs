using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;

namespace Forfend.Ownership;

/// <summary>That, how and how surely a measure reaches a party.</summary>
/// <param name="Party">The party.</param>
/// <param name="How">By which step.</param>
/// <param name="Certainty"><see cref="ReachCertainty.Certain"/> or <see cref="ReachCertainty.Depends"/>.</param>
/// <param name="Path">The links from a named or listed party to it; empty where it is one itself.</param>
/// <param name="Questions">What would settle it; empty where it is certain.</param>
public sealed record Reached(
    PartyId Party,
    ReachKind How,
    ReachCertainty Certainty,
    ImmutableArray<ReachLink> Path,
    ImmutableArray<string> Questions);
