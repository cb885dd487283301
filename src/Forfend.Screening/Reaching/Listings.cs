using System.Collections.Frozen;
using System.Collections.Immutable;
using Forfend.Domain.Parties;
using Forfend.Ownership;
using Forfend.Rulebook.Model;

namespace Forfend.Screening.Reaching;

/// <summary>The designations that put a party within the reach of a measure: its own, or those of whoever it is reached from.</summary>
/// <param name="measures">The measures, in the order of the rulebook.</param>
/// <param name="known">Everybody there is to find, by id.</param>
internal sealed class Listings(ImmutableArray<Measure> measures, FrozenDictionary<PartyId, ListedParty> known)
{
    /// <summary>Those of the lists the measure aims at that hold on a day.</summary>
    public ImmutableArray<Designation> Of(int measure, Reached reached, DateOnly asOf)
    {
        if (known.Count == 0 || measures[measure].Targets.Lists is not { IsEmpty: false } targets) return [];

        IEnumerable<string> onTheWay = reached.Path.SelectMany(link => new[] { link.From, link.To }).Append(reached.Party.Value);
        return
        [
            .. from id in onTheWay.Distinct(StringComparer.Ordinal)
               let party = known.GetValueOrDefault(new PartyId(id))
               where party is not null
               from designation in party.Designations
               where targets.Any(target => Puts(party, designation, target, asOf))
               select designation,
        ];
    }

    /// <summary>Whether a party stands on a list on a day.</summary>
    public static bool IsOn(ListedParty party, ListTarget target, DateOnly asOf) => party.Designations.IsEmpty
        ? party.List == target.List && target.Programmes.IsEmpty
        : party.Designations.Any(designation => Puts(party, designation, target, asOf));

    private static bool Puts(ListedParty party, Designation designation, ListTarget target, DateOnly asOf) =>
        party.ListOf(designation) == target.List
        && designation.IsInForceOn(asOf)
        && (target.Programmes.IsEmpty || target.Programmes.Contains(designation.Program));
}
