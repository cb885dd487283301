using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Matching;
using Forfend.Ownership;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Screening.Decisions;
using Forfend.Screening.Linking;
using Forfend.Screening.Reaching;
using Forfend.Screening.Recognition;

namespace Forfend.Screening;

/// <summary>
/// The conductor: a dealing and two dates in, a decision out. Pure and safe to call from several threads; holds one rulebook, one set
/// of list snapshots and one profile.
/// </summary>
public sealed class Screener
{
    /// <summary>Reaches are kept for so many days at once; a file rarely spans more.</summary>
    private const int DaysKept = 512;

    private readonly RulebookEvaluator _law;
    private readonly ImmutableArray<Measure> _measures;
    private readonly (ListSnapshotInfo Snapshot, MeasureEvaluator[] Measures)[] _reliedOn;
    private readonly (MeasureEvaluator Measure, NotScreened Said)[] _missing;
    private readonly ImmutableArray<ListSnapshot> _snapshots;
    private readonly FrozenDictionary<PartyId, ListedParty> _known;
    private readonly PartyGraph _graph;
    private readonly OwnerIdentities _owners;
    private readonly ImmutableArray<OwnerGraph> _notLookedUp;
    private readonly Recogniser _recogniser;
    private readonly Profile _profile;
    private readonly DecisionComposer _composer;
    private readonly StatedReach _statedReach;
    private readonly Listings _listings;
    private readonly ConcurrentDictionary<LawDates, ReachIndex> _reach = new();

    /// <param name="rulebook">The rulebook.</param>
    /// <param name="snapshots">One snapshot of every installed list, or fewer, and samples of others; the rulebook's own extract is added.</param>
    /// <param name="profile">Who asks.</param>
    /// <param name="recognise">Builds the matcher over everybody there is to find.</param>
    /// <param name="engine">Version of Forfend, for the decisions.</param>
    /// <param name="owners">Imported owner graphs, or none.</param>
    /// <param name="rejections">Links between listed parties that were rejected, or none.</param>
    public Screener(
        RulebookEdition rulebook,
        ImmutableArray<ListSnapshot> snapshots,
        Profile profile,
        Func<IEnumerable<ListedParty>, IMatcher> recognise,
        string engine,
        IReadOnlyList<OwnerGraph>? owners = null,
        LinkRejections? rejections = null)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(recognise);
        _measures = rulebook.Measures;
        _law = new RulebookEvaluator(rulebook);
        _snapshots = snapshots;
        _reliedOn =
        [
            .. from snapshot in snapshots
               where !snapshot.Info.IsSample
               select (snapshot.Info, _law.Measures.Where(law => law.Measure.Targets.Lists.Any(target => snapshot.Lists.Contains(target.List))).ToArray()),
        ];
        _missing =
        [
            .. from law in _law.Measures
               from target in law.Measure.Targets.Lists
               where !IsInstalled(target.List)
               select (law, new NotScreened(law.Measure.Id, target.List)),
        ];
        _profile = profile;
        ImmutableArray<OwnerGraph> graphs = [.. owners ?? []];
        _graph = OwnerGraph.Join(graphs, [.. rulebook.Relations, .. snapshots.SelectMany(snapshot => snapshot.Relations)]);
        _statedReach = new StatedReach(_measures);

        // A party that a graph describes as well is the one of the list.
        ListedParty[] everybody =
        [
            .. rulebook.Parties.Concat(snapshots.SelectMany(snapshot => snapshot.Parties)).Concat(graphs.SelectMany(graph => graph.Parties)).DistinctBy(party => party.Id),
        ];
        _known = everybody.ToFrozenDictionary(party => party.Id);
        _listings = new Listings(_measures, _known);
        IMatcher matcher = recognise(everybody);
        _recogniser = new Recogniser(matcher, _known, new Lazy<PartyLinks>(() => new PartyLinks(everybody, rejections)));
        _notLookedUp = [.. graphs.Where(graph => !graph.IsLookedUp)];
        _owners = graphs.IsEmpty ? OwnerIdentities.None : OwnerIdentities.Of(graphs, matcher);

        var extract = new ListSnapshotInfo(RulebookEdition.ExtractList, rulebook.Sha256[..16], rulebook.ExtractDate, rulebook.Sha256, rulebook.Parties.Length, IsSample: true);
        Versions = new DecisionVersions(engine, rulebook.Version, rulebook.Sha256, matcher.Version, profile.Name, [extract, .. snapshots.Select(snapshot => snapshot.Info)])
        {
            WhenStale = profile.WhenStale,
            Thresholds = profile.Thresholds,
            OverlaySha256 = rulebook.OverlaySha256,
            LinksSha256 = rejections?.Sha256,
            Owners = [.. graphs.Select(graph => new OwnerGraphInfo(graph.Name, graph.Known, graph.Sha256, graph.Graph.PartyCount, graph.Graph.EdgeCount))],
        };
        _composer = new DecisionComposer(Versions, profile, NameOf);
    }

    /// <summary>What decisions are made with.</summary>
    public DecisionVersions Versions { get; }

    /// <summary>Decides one dealing.</summary>
    /// <param name="dealing">The dealing.</param>
    /// <param name="dates">The two dates.</param>
    /// <param name="findings">What was found while reading it; one that holds the record makes the answer at least undetermined.</param>
    public Decision Decide(Dealing dealing, LawDates dates, ImmutableArray<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(dealing);
        ImmutableArray<RecognisedParty> parties = _recogniser.Recognise(dealing);
        IReadOnlyList<MeasureReach> reached = DealingReach.Of(dealing, dates, parties, ReachOn(dates), _statedReach, _listings);
        var question = new LawQuestion(dealing, _profile.Assumed, dates);
        findings = [.. findings, .. NotLookedUp(parties, dates.AsOf)];
        return _composer.Compose(dealing, dates, findings, parties, _law.Evaluate(question, reached), NotScreened(question), ReliedOn(question));
    }

    /// <summary>Who owns and controls whom, on two dates.</summary>
    public OwnerView OwnersOn(LawDates dates) => new(_graph, dates, _known.Values, NameOf, rule =>
        from measure in _measures
        where measure.Id == rule
        from party in measure.Targets.NamedIn.SelectMany(other => _measures.Where(named => named.Id == other.Measure).SelectMany(named => named.Targets.Named).Where(other.Takes))
            .Concat(measure.Targets.Named).Where(row => row.Period.Covers(dates)).Select(row => row.Id).Concat(measure.Targets.Lists.SelectMany(list => EntriesOf(list, dates.AsOf)))
        from start in _owners.Of(party, ReachKind.Listed)
        select start, rule => _measures.FirstOrDefault(measure => measure.Id == rule)?.Targets.Lists
            .Select(target => target.List)
            .Where(list => !IsInstalled(list)), [.. _notLookedUp.Select(graph => graph.Name)]);

    // An owner may be anybody where nobody was looked up by name.
    private IEnumerable<Finding> NotLookedUp(ImmutableArray<RecognisedParty> parties, DateOnly asOf) =>
        from graph in _notLookedUp
        from party in parties.SelectMany(party => party.Hits).Select(hit => hit.Party).DistinctBy(party => party.Id)
        where graph.IsHeld(party.Id, asOf)
        select OwnerIdentities.NotLookedUp(graph, party);

    private ReachIndex ReachOn(LawDates dates)
    {
        if (_reach.TryGetValue(dates, out ReachIndex? index)) return index;
        if (_reach.Count >= DaysKept) _reach.Clear();
        return _reach.GetOrAdd(dates, on => new ReachIndex(_measures, _graph, list => EntriesOf(list, on.AsOf), on, _owners));
    }

    private IEnumerable<PartyId> EntriesOf(ListTarget target, DateOnly asOf) =>
        from snapshot in _snapshots
        where snapshot.Lists.Contains(target.List)
        from party in snapshot.Parties
        where Listings.IsOn(party, target, asOf)
        select party.Id;

    /// <summary>The snapshots of the measures that could concern the dealing: how old the others are does not matter to it.</summary>
    private IEnumerable<ListSnapshotInfo> ReliedOn(LawQuestion question)
    {
        foreach ((ListSnapshotInfo snapshot, MeasureEvaluator[] measures) in _reliedOn)
            if (Array.Exists(measures, measure => measure.MayConcern(question))) yield return snapshot;
    }

    /// <summary>Lists that are not installed, of measures that could concern the dealing.</summary>
    private ImmutableArray<NotScreened> NotScreened(LawQuestion question) =>
        [.. _missing.Where(missing => missing.Measure.MayConcern(question)).Select(missing => missing.Said)];

    // A few of its parties do not make a list.
    private bool IsInstalled(string list) => _snapshots.Any(snapshot => !snapshot.Info.IsSample && snapshot.Lists.Contains(list));

    private string NameOf(PartyId party) => _known.TryGetValue(party, out ListedParty? listed) ? listed.PrimaryName : party.Value;
}
