using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Timelines;

/// <summary>What a provision is on a day.</summary>
/// <param name="Status">What people are shown.</param>
/// <param name="HasForce">Whether it bites.</param>
/// <param name="Event">The event that decided; null where nothing had happened.</param>
/// <param name="SpeaksThrough">Ids of the measures through which alone it speaks, once it was defined by them; else empty.</param>
/// <param name="Parts">The parts of the day, in order; one unless the law changes within the day.</param>
public sealed record ProvisionStatus(
    LegalStatus Status,
    bool HasForce,
    LegalEvent? Event,
    ImmutableArray<string> SpeaksThrough,
    ImmutableArray<DayPart> Parts);

/// <summary>A part of a day in which the law does not change.</summary>
/// <param name="From">When it starts, in the measure's jurisdiction.</param>
/// <param name="Status">What the provision is in it.</param>
/// <param name="HasForce">Whether it bites in it.</param>
/// <param name="Event">The event that decided.</param>
public sealed record DayPart(TimeOnly From, LegalStatus Status, bool HasForce, LegalEvent? Event);

/// <summary>A day on which a provision becomes something else.</summary>
/// <param name="Day">The day.</param>
/// <param name="Status">What it is from then on.</param>
/// <param name="HasForce">Whether it bites from then on.</param>
/// <param name="Event">The event that decides.</param>
public sealed record StatusChange(DateOnly Day, LegalStatus Status, bool HasForce, LegalEvent? Event);
