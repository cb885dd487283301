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
    private readonly FrozenDictionary<PartyId, ImmutableArray<(int Measure, Reached Reached)>> _byParty;

    /// <param name="measures">The measures, in the order of the rulebook.</param>
    /// <param name="graph">Who stands how to whom.</param>
    /// <param name="listed">The entries of a list on that day; empty where the list is not installed.</param>
    /// <param name="dates">The two dates.</param>
    public ReachIndex(IReadOnlyList<Measure> measures, PartyGraph graph, Func<ListTarget, IEnumerable<PartyId>> listed, LawDates dates)
    {
        var byParty = new Dictionary<PartyId, List<(int, Reached)>>();
        var byId = measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
        var solver = new ReachSolver(graph, dates.AsOf);
        for (int index = 0; index < measures.Count; index++)
        {
            Targets targets = measures[index].Targets;
            IEnumerable<PartyId> named = targets.NamedIn.Select(id => byId[id].Targets).Prepend(targets).SelectMany(all => all.Named)
                .Where(row => row.Period.Covers(dates)).Select(row => row.Id);
            foreach (Reached reached in solver.Solve(named, targets.Lists.SelectMany(listed), targets.Reach.Where(step => step.Period.Covers(dates))).Values)
            {
                if (!byParty.TryGetValue(reached.Party, out List<(int, Reached)>? ways)) byParty[reached.Party] = ways = [];
                ways.Add((index, reached));
            }
        }

        _byParty = byParty.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray());
    }

    /// <summary>The measures that reach a party, in the order of the rulebook.</summary>
    public ImmutableArray<(int Measure, Reached Reached)> Of(PartyId party) => _byParty.GetValueOrDefault(party, []);
}
