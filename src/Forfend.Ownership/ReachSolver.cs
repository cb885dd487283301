using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Explaining;
using Forfend.Ownership.Solving;

namespace Forfend.Ownership;

/// <summary>
/// Finds everybody a measure reaches, step by step, over the relations that hold on a day. A party reached in several ways is given the
/// surest one, and among equally sure ones that of the earliest step.
/// </summary>
/// <param name="graph">Who stands how to whom.</param>
/// <param name="asOf">The day.</param>
public sealed class ReachSolver(PartyGraph graph, DateOnly asOf)
{
    /// <summary>A holding above this share makes a subsidiary, where no source states the relation itself; percent.</summary>
    private const decimal MajorityPercent = 50;

    /// <summary>Everybody reached.</summary>
    /// <param name="named">The parties named in the measure.</param>
    /// <param name="listed">The entries of its list.</param>
    /// <param name="steps">Those of its steps that are part of it on the day, in order.</param>
    public IReadOnlyDictionary<PartyId, Reached> Solve(IEnumerable<PartyId> named, IEnumerable<PartyId> listed, IEnumerable<ReachStep> steps)
    {
        ArgumentNullException.ThrowIfNull(named);
        ArgumentNullException.ThrowIfNull(listed);
        return Solve(Starts(named, ReachKind.Named).Concat(Starts(listed, ReachKind.Listed)), steps);
    }

    /// <summary>Everybody reached.</summary>
    /// <param name="starts">Who is named or listed, or may be: a party that only may be somebody listed comes with the question.</param>
    /// <param name="steps">Those of the measure's steps that are part of it on the day, in order.</param>
    public IReadOnlyDictionary<PartyId, Reached> Solve(IEnumerable<Reached> starts, IEnumerable<ReachStep> steps)
    {
        ArgumentNullException.ThrowIfNull(starts);
        ArgumentNullException.ThrowIfNull(steps);
        ReachStep[] active = [.. steps];
        var bases = new Dictionary<ReachKind, Dictionary<PartyId, Reached>> { [ReachKind.Named] = [], [ReachKind.Listed] = [] };
        foreach (IGrouping<ReachKind, Reached> kind in starts.GroupBy(start => start.How)) Merge(kind, bases[kind.Key]);
        var all = new Dictionary<PartyId, Reached>();
        var taken = new HashSet<ReachStep>();
        foreach (ReachStep step in active.Where(step => !taken.Contains(step)))
        {
            // Steps down from the same parties, by stakes and by control, are one: a controlled company passes its stakes on.
            ImmutableArray<ReachStep> together = IsDownward(step) ? [.. active.Where(other => IsDownward(other) && other.Of.SequenceEqual(step.Of))] : [step];
            taken.UnionWith(together);
            Dictionary<PartyId, Reached> found = Take(step, together, bases);
            foreach (ReachStep one in together)
                Merge(found.Values.Where(party => together.Length == 1 || party.How == one.Who), bases.TryGetValue(one.Who, out Dictionary<PartyId, Reached>? earlier) ? earlier : bases[one.Who] = []);
            Merge(found.Values, all);
        }

        return all;
    }

    private static bool IsDownward(ReachStep step) => step.Who is ReachKind.OwnedBy or ReachKind.ControlledBy;

    private Dictionary<PartyId, Reached> Take(ReachStep step, ImmutableArray<ReachStep> together, Dictionary<ReachKind, Dictionary<PartyId, Reached>> bases)
    {
        if (step.Who is ReachKind.Named or ReachKind.Listed) return bases[step.Who];

        var of = new Dictionary<PartyId, Reached>();
        foreach (ReachKind kind in step.Of)
            if (bases.TryGetValue(kind, out Dictionary<PartyId, Reached>? group)) Merge(group.Values, of);

        IEnumerable<Reached> found = step.Who switch
        {
            ReachKind.Develops => Holders(of.Values, RelationKind.Develops, "develops", step),
            ReachKind.Operates => Holders(of.Values, RelationKind.Operates, "operates", step),
            ReachKind.Controls => Holders(of.Values, RelationKind.Controls, "controls", step),
            ReachKind.Owns => Holders(of.Values, RelationKind.Owns, "owns shares of", step),
            ReachKind.SubsidiaryOf => Subsidiaries(of),
            ReachKind.DevelopedBy => Held(of.Values, RelationKind.Develops, "develops", step),
            ReachKind.OperatedBy => Held(of.Values, RelationKind.Operates, "operates", step),
            ReachKind.OwnedBy or ReachKind.ControlledBy => new DownwardReach(graph, asOf, StakeTest.Of(together)).From(of),
            ReachKind.LocatedIn => Located(step),
            // Everybody is asked of the dealing and not of the graph.
            _ => [],
        };

        var result = new Dictionary<PartyId, Reached>();
        Merge(found, result);
        return result;
    }

    /// <summary>Whoever stands in a relation to the base: its developers, operators, controllers, owners.</summary>
    private IEnumerable<Reached> Holders(IEnumerable<Reached> of, RelationKind kind, string words, ReachStep step) =>
        from target in of
        from relation in graph.Into(target.Party, kind, asOf)
        select new Reached(
            relation.From,
            step.Who,
            target.Certainty,
            [new ReachLink(relation.From.Value, words, target.Party.Value, relation.Source), .. target.Path],
            target.Questions);

    /// <summary>Whom an edge places in one of the countries of the step.</summary>
    private IEnumerable<Reached> Located(ReachStep step) =>
        from country in step.Countries
        from node in new[] { country, "country/" + country.ToLowerInvariant() }
        from relation in graph.Into(new PartyId(node), RelationKind.LocatedIn, asOf)
        select new Reached(relation.From, step.Who, ReachCertainty.Certain, [new ReachLink(relation.From.Value, "is located in", node, relation.Source)], []);

    /// <summary>What the base controls, develops or operates.</summary>
    private IEnumerable<Reached> Held(IEnumerable<Reached> of, RelationKind kind, string words, ReachStep step) =>
        from holder in of
        from relation in graph.From(holder.Party, kind, asOf)
        select new Reached(
            relation.To,
            step.Who,
            holder.Certainty,
            [new ReachLink(holder.Party.Value, words, relation.To.Value, relation.Source), .. holder.Path],
            holder.Questions);

    /// <summary>Subsidiaries at any depth: stated ones, and those of which a majority is owned.</summary>
    private Dictionary<PartyId, Reached>.ValueCollection Subsidiaries(Dictionary<PartyId, Reached> of)
    {
        var found = new Dictionary<PartyId, Reached>();
        var open = new Queue<Reached>(of.Values.OrderBy(party => party.Party));
        while (open.TryDequeue(out Reached? parent))
        {
            foreach (Reached child in Stated(parent).Concat(Majority(parent)))
            {
                bool isBetter = !found.TryGetValue(child.Party, out Reached? before) || child.Certainty < before.Certainty;
                if (of.ContainsKey(child.Party) || !isBetter) continue;

                found[child.Party] = child;
                open.Enqueue(child);
            }
        }

        return found.Values;
    }

    private IEnumerable<Reached> Stated(Reached parent) =>
        from relation in graph.Into(parent.Party, RelationKind.SubsidiaryOf, asOf)
        select Below(parent, relation.From, new ReachLink(relation.From.Value, "is a subsidiary of", parent.Party.Value, relation.Source), parent.Certainty, []);

    private IEnumerable<Reached> Majority(Reached parent) =>
        from relation in graph.From(parent.Party, RelationKind.Owns, asOf)
        let share = relation.Share ?? Share.Unknown
        where share.Max > MajorityPercent
        let isCertain = share.Min > MajorityPercent
        let link = new ReachLink(parent.Party.Value, $"owns {(share.IsUnknown ? "an " : "")}{share} of", relation.To.Value, relation.Source)
        select Below(
            parent,
            relation.To,
            link,
            isCertain ? parent.Certainty : ReachCertainty.Depends,
            isCertain ? [] : [Explainer.Ask(relation.From, relation.To)]);

    private static Reached Below(Reached parent, PartyId child, ReachLink link, ReachCertainty certainty, string[] questions) =>
        new(child, ReachKind.SubsidiaryOf, certainty, [link, .. parent.Path], [.. parent.Questions, .. questions]);

    private static IEnumerable<Reached> Starts(IEnumerable<PartyId> parties, ReachKind how) =>
        parties.Select(party => new Reached(party, how, ReachCertainty.Certain, [], []));

    /// <summary>Adds parties; one that is there already is replaced only by a surer reach.</summary>
    private static void Merge(IEnumerable<Reached> parties, Dictionary<PartyId, Reached> into)
    {
        foreach (Reached party in parties)
        {
            bool isSurer = !into.TryGetValue(party.Party, out Reached? before) || party.Certainty < before.Certainty;
            if (isSurer) into[party.Party] = party;
        }
    }
}
