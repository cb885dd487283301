using System.Collections.Frozen;
using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Ownership;
using Forfend.Rulebook.Model;

namespace Forfend.Screening.Reaching;

/// <summary>Everybody any measure reaches on one day, as far as was known by another: party → (index of the measure, how).</summary>
internal sealed class ReachIndex
{
    private readonly FrozenDictionary<PartyId, ImmutableArray<ReachWay>> _byParty;

    /// <param name="measures">The measures, in the order of the rulebook.</param>
    /// <param name="graph">Who stands how to whom.</param>
    /// <param name="listed">The entries of a list on that day; empty where the list is not installed.</param>
    /// <param name="dates">The two dates.</param>
    /// <param name="owners">Who in imported owner graphs is somebody named or listed.</param>
    public ReachIndex(IReadOnlyList<Measure> measures, PartyGraph graph, Func<ListTarget, IEnumerable<PartyId>> listed, LawDates dates, OwnerIdentities owners)
    {
        var byParty = new Dictionary<PartyId, List<ReachWay>>();
        var byId = measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
        var solver = new ReachSolver(graph, dates.AsOf);
        for (int index = 0; index < measures.Count; index++)
        {
            Targets targets = measures[index].Targets;
            (PartyId Party, string Group)[] named =
            [
                .. NamedOn(targets, dates).Select(row => (row.Id, row.Group)),
                .. targets.NamedIn.SelectMany(other => NamedOn(byId[other.Measure].Targets, dates).Where(other.Takes).Select(row => (row.Id, other.Group))),
            ];
            (PartyId Party, string Group)[] entries = [.. targets.Lists.SelectMany(list => listed(list).Select(party => (party, list.Group)))];
            ILookup<string, string> groups = named.Concat(entries).Where(member => member.Group.Length > 0)
                .ToLookup(member => member.Party.Value, member => member.Group, StringComparer.Ordinal);
            IEnumerable<ReachStep> steps = targets.Reach.Where(step => step.Period.Covers(dates));
            IEnumerable<Reached> starts = named.SelectMany(member => owners.Of(member.Party, ReachKind.Named))
                .Concat(entries.SelectMany(member => owners.Of(member.Party, ReachKind.Listed)));
            foreach (Reached reached in solver.Solve(starts, steps).Values)
            {
                if (!byParty.TryGetValue(reached.Party, out List<ReachWay>? ways)) byParty[reached.Party] = ways = [];
                ways.Add(new ReachWay(index, reached, GroupsOf(reached, groups)));
            }
        }

        _byParty = byParty.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray());
    }

    /// <summary>The measures that reach a party, in the order of the rulebook.</summary>
    public ImmutableArray<ReachWay> Of(PartyId party) => _byParty.GetValueOrDefault(party, []);

    private static IEnumerable<NamedTarget> NamedOn(Targets targets, LawDates dates) => targets.Named.Where(row => row.Period.Covers(dates));

    /// <summary>The groups of whoever stands on the way, the party itself included.</summary>
    private static ImmutableArray<string> GroupsOf(Reached reached, ILookup<string, string> groups) =>
        groups.Count == 0 ? []
        : [.. reached.Path.SelectMany(link => new[] { link.From, link.To }).Append(reached.Party.Value).SelectMany(party => groups[party]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>One way in which a measure reaches a party.</summary>
/// <param name="Measure">Index of the measure in the rulebook.</param>
/// <param name="Reached">How.</param>
/// <param name="Groups">The groups of those it is reached from.</param>
internal sealed record ReachWay(int Measure, Reached Reached, ImmutableArray<string> Groups);
