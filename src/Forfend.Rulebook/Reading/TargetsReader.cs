using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Reading;

/// <summary>Reads whom a measure reaches.</summary>
internal static class TargetsReader
{
    public static Targets Read(MappingReader map)
    {
        ImmutableArray<NamedTarget> named = map.Each("named", "A named target", ReadNamed);
        ImmutableArray<MeasureTarget> namedIn = map.Each("named_in", "A measure", measure =>
            new MeasureTarget(measure.Refers("measure", ReferenceKind.Measure), measure.MayJoin("group", ReferenceKind.Group), measure.Texts("of")));
        ImmutableArray<ListTarget> lists = map.Each("lists", "A list", list =>
            new ListTarget(list.Id("list"), list.Texts("programmes"), list.MayJoin("group", ReferenceKind.Group)));
        CheckTimes(map, named);

        // A step builds on what the measure names or lists and on the steps before it.
        var bases = new HashSet<ReachKind>();
        if (!named.IsEmpty || !namedIn.IsEmpty) bases.Add(ReachKind.Named);
        if (!lists.IsEmpty) bases.Add(ReachKind.Listed);
        ImmutableArray<ReachStep> reach = map.Each("reach", "A step of `reach`", step => ReadStep(step, bases), isRequired: true);
        CheckThresholds(map, reach);
        return new Targets { Named = named, NamedIn = namedIn, Lists = lists, Reach = reach };
    }

    private static NamedTarget ReadNamed(MappingReader map) => new()
    {
        Id = map.RefersToParty("id"),
        AsWritten = map.Text("as_written"),
        Group = map.MayJoin("group", ReferenceKind.Group),
        Period = map.Period("since", "until"),
        SourceId = map.MayRefer("source", ReferenceKind.Source),
    };

    private static void CheckTimes(MappingReader map, ImmutableArray<NamedTarget> named)
    {
        foreach (IGrouping<PartyId, NamedTarget> rows in named.GroupBy(target => target.Id))
        {
            if (Overlap(rows.Select(row => row.Period)))
                map.Contradiction("named", $"`{rows.Key}` is named twice for the same days.", "Give each row its own `since` and `until`.");
        }
    }

    // Owners have one threshold on a day; of two, one would decide nothing.
    private static void CheckThresholds(MappingReader map, ImmutableArray<ReachStep> reach)
    {
        foreach (IGrouping<string, ReachStep> steps in reach.Where(step => step.Who is ReachKind.OwnedBy).GroupBy(step => string.Join(", ", step.Of.Distinct().Order().Select(kind => kind.Key()))))
        {
            if (Overlap(steps.Select(step => step.Period)))
                map.Contradiction("reach", $"Two steps `owned-by` start from `{steps.Key}` on the same days.", "Give each its own `since` and `until`, or keep one.");
        }
    }

    private static bool Overlap(IEnumerable<EffectivePeriod> periods)
    {
        EffectivePeriod[] ordered = [.. periods.OrderBy(period => period.From ?? DateOnly.MinValue)];
        return ordered.Zip(ordered.Skip(1), (earlier, later) => earlier.Until is not { } until || later.From is not { } from || until > from).Any(overlaps => overlaps);
    }

    private static ReachStep ReadStep(MappingReader map, HashSet<ReachKind> bases)
    {
        ReachKind who = map.Word("who", Words.ReachSteps);
        var step = new ReachStep
        {
            Who = who,
            Of = who is ReachKind.Anyone or ReachKind.LocatedIn ? [] : ReadBases(map, bases),
            Threshold = who is ReachKind.OwnedBy ? ReadThreshold(map) : null,
            Period = map.Period("since", "until"),
            Countries = who is ReachKind.LocatedIn ? [.. map.Countries("countries").Select(country => country.Value)] : [],
        };
        if (who is ReachKind.LocatedIn && step.Countries.IsEmpty) map.Contradiction("who", "`located-in` names no country.", "Add `countries: [ … ]`.");
        bases.Add(who);
        return step;
    }

    private static ImmutableArray<ReachKind> ReadBases(MappingReader map, HashSet<ReachKind> bases)
    {
        ImmutableArray<ReachKind> of = map.WordList("of", Words.ReachBases);
        foreach (ReachKind missing in of.Where(kind => !bases.Contains(kind)))
        {
            string message = missing switch
            {
                ReachKind.Named => "`targets` names nobody.",
                ReachKind.Listed => "`targets` has no `lists`.",
                _ => $"No earlier step finds who `{missing.Key()}`.",
            };
            map.Contradiction("of", message, missing is ReachKind.Named or ReachKind.Listed ? "Add it, or start from something else." : "Write that step before this one.");
        }

        return of;
    }

    private static OwnershipThreshold ReadThreshold(MappingReader map)
    {
        decimal? atLeast = map.OptionalPercent("at_least");
        decimal? moreThan = map.OptionalPercent("more_than");
        if (atLeast is null == moreThan is null)
            map.Contradiction("who", "`owned-by` needs either `at_least` or `more_than`.", "Write `at_least: 50%` where exactly 50 percent is enough.");

        return new OwnershipThreshold(
            atLeast ?? moreThan ?? 0,
            IsInclusive: atLeast is not null,
            Aggregates: map.Word("sum", Words.Sums),
            UnknownAsks: map.Word("unknown_share", Words.UnknownShares))
        {
            CountsVotes = map.Flag("votes", fallback: false),
        };
    }
}
