using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;

namespace Forfend.Ownership;

/// <summary>
/// The 50 percent rule and its relatives as a least fixed point: a party is caught when the stakes that caught parties hold in it
/// directly reach the threshold; a caught party passes its whole stakes on. Percentages are never multiplied down a chain
/// (OFAC FAQ 401). A stake known only within bounds, or not at all, makes the answer depend on it.
/// </summary>
internal sealed class OwnershipSolver(PartyGraph graph, DateOnly asOf, OwnershipThreshold rule)
{
    private const decimal Whole = 100;

    /// <summary>Everybody owned by the base at or above the threshold, without the base itself.</summary>
    public IEnumerable<Reached> Owned(IReadOnlyDictionary<PartyId, Reached> of)
    {
        // What is caught even if every open stake is as small as it can be, and what might be if it is as large as it can be.
        HashSet<PartyId> surely = Closure([.. of.Values.Where(party => party.Certainty == ReachCertainty.Certain).Select(party => party.Party)], isLeast: true);
        HashSet<PartyId> possibly = Closure([.. of.Keys], isLeast: false);
        foreach (PartyId party in possibly.Where(party => !of.ContainsKey(party)).Order())
        {
            bool isSure = surely.Contains(party);
            Relation[] stakes = [.. Stakes(party, isSure ? surely : possibly)];
            ImmutableArray<string> questions = isSure ? [] : [.. stakes.Where(stake => IsOpen(stake) || !surely.Contains(stake.From)).Select(Question)];
            yield return new Reached(
                party,
                ReachKind.OwnedBy,
                isSure ? ReachCertainty.Certain : ReachCertainty.Depends,
                [.. stakes.Select(Link), .. Above(stakes, of, isSure ? surely : possibly)],
                questions);
        }
    }

    /// <summary>The question that settles one stake.</summary>
    public static string Question(Relation stake) => $"What share of {stake.To} does {stake.From} hold?";

    private static ReachLink Link(Relation stake) => new(stake.From.Value, $"owns {stake.Share ?? Share.Unknown} of", stake.To.Value, stake.Source);

    /// <summary>The links by which the holders themselves are caught, nearest first, each once.</summary>
    private IEnumerable<ReachLink> Above(Relation[] stakes, IReadOnlyDictionary<PartyId, Reached> of, HashSet<PartyId> caught)
    {
        var seen = new HashSet<PartyId>(stakes.Select(stake => stake.To));
        var open = new Queue<PartyId>(stakes.Select(stake => stake.From));
        while (open.TryDequeue(out PartyId holder))
        {
            if (!seen.Add(holder)) continue;
            if (of.TryGetValue(holder, out Reached? start))
            {
                foreach (ReachLink link in start.Path) yield return link;
                continue;
            }

            foreach (Relation stake in Stakes(holder, caught))
            {
                yield return Link(stake);
                open.Enqueue(stake.From);
            }
        }
    }

    private HashSet<PartyId> Closure(HashSet<PartyId> caught, bool isLeast)
    {
        var open = new Queue<PartyId>(caught.Order());
        while (open.TryDequeue(out PartyId holder))
        {
            foreach (Relation stake in graph.From(holder, RelationKind.Owns, asOf))
            {
                if (caught.Contains(stake.To) || !rule.IsMetBy(Sum(stake.To, caught, isLeast))) continue;

                caught.Add(stake.To);
                open.Enqueue(stake.To);
            }
        }

        return caught;
    }

    /// <summary>What caught parties hold together, or the largest single holding where the rule does not add up.</summary>
    private decimal Sum(PartyId party, HashSet<PartyId> caught, bool isLeast)
    {
        // Where sources disagree on one holding, each bound takes the one that is worst for it.
        IEnumerable<decimal> holdings = Stakes(party, caught).GroupBy(stake => stake.From).Select(group => isLeast ? group.Min(Least) : group.Max(Most));
        return Math.Min(Whole, rule.Aggregates ? holdings.Sum() : holdings.DefaultIfEmpty().Max());
    }

    private IEnumerable<Relation> Stakes(PartyId party, HashSet<PartyId> caught) =>
        graph.Into(party, RelationKind.Owns, asOf).Where(stake => caught.Contains(stake.From));

    private static decimal Least(Relation stake) => (stake.Share ?? Share.Unknown).Min;

    private decimal Most(Relation stake)
    {
        Share share = stake.Share ?? Share.Unknown;
        return share.IsUnknown && !rule.UnknownAsks ? 0 : share.Max;
    }

    private static bool IsOpen(Relation stake) => stake.Share is not { } share || share.Min < share.Max;
}
