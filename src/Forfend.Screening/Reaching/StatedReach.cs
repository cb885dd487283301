using System.Collections.Frozen;
using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Rulebook.Model;

namespace Forfend.Screening.Reaching;

/// <summary>
/// Whom a measure reaches by what the dealing itself states and not by who they are: everybody, or whoever is in certain countries. A
/// party whose country nobody stated may be there: that is a question.
/// </summary>
internal sealed class StatedReach
{
    private readonly ImmutableArray<(int Measure, FrozenSet<string>? Countries, EffectivePeriod Period)> _rules;

    /// <param name="measures">The measures, in the order of the rulebook.</param>
    public StatedReach(IReadOnlyList<Measure> measures) =>
        _rules =
        [
            .. from index in Enumerable.Range(0, measures.Count)
               // A measure about anyone needs nobody to be reached.
               where measures[index].Provisions.Any(provision => provision.NeedsReach)
               from step in measures[index].Targets.Reach
               where step.Who is ReachKind.Anyone or ReachKind.LocatedIn
               select (index, step.Who == ReachKind.LocatedIn ? step.Countries.ToFrozenSet(StringComparer.Ordinal) : null, step.Period),
        ];

    /// <summary>Every party of the dealing that a measure reaches so, with the index of the measure.</summary>
    public IEnumerable<(int Measure, ReachedParty Reached)> In(Dealing dealing, LawDates dates)
    {
        foreach ((int measure, FrozenSet<string>? countries, EffectivePeriod period) in _rules)
        {
            if (!period.Covers(dates)) continue;

            for (int index = 0; index < dealing.Parties.Length; index++)
            {
                DealingParty party = dealing.Parties[index];
                if (countries is not null && party.Country is { } country && !countries.Contains(country.Value)) continue;

                bool isOpen = countries is not null && party.Country is null;
                yield return (measure, new ReachedParty
                {
                    PartyIndex = index,
                    Role = party.Role,
                    Party = party.Id ?? new PartyId($"stated/{index + 1}"),
                    How = countries is null ? ReachKind.Anyone : ReachKind.LocatedIn,
                    Certainty = isOpen ? ReachCertainty.Depends : ReachCertainty.Certain,
                    Questions = isOpen ? [$"In which country is \"{party.Name}\" ({party.Role})?"] : [],
                });
            }
        }
    }
}
