using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists;
using Forfend.Hosting.Owners;
using Forfend.Lists;
using Forfend.Matching;
using Forfend.Ownership;
using Forfend.Rulebook.Model;
using Forfend.Screening;
using Forfend.Screening.Linking;

namespace Forfend.Hosting;

/// <summary>What this machine decides with: the embedded rulebook and the list snapshots in the data folder. Not thread-safe.</summary>
public sealed class Installation
{
    /// <summary>A stored snapshot of a list is not what was imported.</summary>
    private const string DamagedSnapshot = "LIST901";

    // A file rarely spans more days.
    private const int ChoicesKept = 4096;

    private static readonly Lazy<ImmutableArray<ListSnapshot>> Samples = new(SampleLists.Read);

    private readonly SnapshotStore? _store;
    private readonly OwnerStore? _owners;
    private readonly LinkFile? _links;
    private readonly TimeProvider _clock;
    private readonly string _engine;
    private readonly MatcherFiles _matchers;
    private readonly Lazy<RulebookEdition> _rulebook;
    private readonly Dictionary<string, SnapshotLoading> _loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScreenerChoice> _screeners = new(StringComparer.Ordinal);

    // A file asks for every record; the folder is looked at once for a day.
    private readonly Dictionary<(LawDates Dates, string Profile, StaleListPolicy WhenStale, HitThresholds Thresholds), ScreenerChoice> _choices = [];

    private Installation(DataFolder? folder, TimeProvider clock, string engine, RulebookEdition? rulebook)
    {
        _store = folder is null ? null : new SnapshotStore(folder);
        _owners = folder is null ? null : new OwnerStore(folder);
        _links = folder is null ? null : new LinkFile(folder);
        _clock = clock;
        _matchers = new MatcherFiles(folder);
        _engine = engine;
        _rulebook = new Lazy<RulebookEdition>(() => folder is null ? rulebook ?? EmbeddedRulebook.Read() : new OverlayFile(folder).LayOver(rulebook ?? EmbeddedRulebook.Read()));
        Lists = [.. ListSources.All.Select(source => _store?.Newest(source.Key)).OfType<ListSnapshotInfo>()];
    }

    /// <summary>The embedded rulebook, or the one that was given, with what this installation confirmed; read when first asked for.</summary>
    public RulebookEdition Rulebook => _rulebook.Value;

    /// <summary>The snapshot that decides today, of every imported list, in the order of the list sources.</summary>
    public ImmutableArray<ListSnapshotInfo> Lists { get; }

    /// <summary>The demo profile while there is nothing but SAMPLE data, else a US person's.</summary>
    public Profile DefaultProfile => Lists.IsEmpty ? Profiles.Demo : Profiles.UsPerson;

    /// <summary>Today, where this machine is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(_clock.GetLocalNow().DateTime);

    /// <summary>
    /// Makes ready, on another core, what any first search loads and compiles. That takes as long as reading the question and the
    /// rulebook, which goes on meanwhile; nobody waits for it and nothing depends on it.
    /// </summary>
    public static void Prepare()
    {
        ThreadPool.QueueUserWorkItem(_ => MatcherFiles.Prepare());
        ThreadPool.QueueUserWorkItem(_ => _ = Samples.Value);
    }

    /// <summary>Looks at what is installed; loads nothing yet.</summary>
    /// <param name="folder">The data folder; null where there is none.</param>
    /// <param name="clock">Tells the day.</param>
    /// <param name="engine">Version of Forfend, for the decisions.</param>
    /// <param name="rulebook">Another rulebook to decide with; null for the embedded one.</param>
    public static Installation Open(DataFolder? folder, TimeProvider clock, string engine, RulebookEdition? rulebook = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return new Installation(folder, clock, engine, rulebook);
    }

    /// <summary>
    /// The screener for two dates: of every list the newest snapshot published on or before as-of, or else the oldest; what was
    /// published after known-by does not exist. Owner graphs that became known after it do not either.
    /// </summary>
    public ScreenerChoice ScreenerFor(LawDates dates, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var asked = (dates, profile.Name, profile.WhenStale, profile.Thresholds);
        if (_choices.TryGetValue(asked, out ScreenerChoice? choice)) return choice;

        ListSnapshotInfo[] chosen = [.. Chosen(dates)];
        if (profile.WhenStale == StaleListPolicy.Refuse && Stale(chosen, dates, profile) is { } stale) return new ScreenerChoice.Stale(stale);

        ListSnapshot[] samples = SamplesBeside(chosen, dates, profile);
        string key = $"{profile.Name} {profile.WhenStale.Key()} {profile.Thresholds}" + string.Concat(chosen.Concat(samples.Select(sample => sample.Info)).Select(info => " " + KeyOf(info))) + _owners?.Stamp(dates);
        if (!_screeners.TryGetValue(key, out choice)) _screeners[key] = choice = Build(chosen, samples, dates, profile);
        if (_choices.Count >= ChoicesKept) _choices.Clear();
        return _choices[asked] = choice;
    }

    /// <summary>
    /// Everybody there is to find on two dates: in the rulebook and in the snapshots that <see cref="ScreenerFor"/> selects, or in
    /// those of one list alone. False where a stored snapshot is damaged.
    /// </summary>
    public bool TryFindParties(LawDates dates, string? list, [NotNullWhen(true)] out SearchedParties? parties, out Finding? broken)
    {
        ListSnapshotInfo[] chosen = [.. Chosen(dates).Where(info => list is null || info.List == list)];
        parties = null;
        if (Load(chosen, out broken) is not { } snapshots) return false;

        ListSnapshot[] samples = list is null ? SamplesBeside(chosen, dates, DefaultProfile) : [];
        IEnumerable<ListedParty> everybody = (list is null ? Rulebook.Parties : []).Concat(snapshots.Concat(samples).SelectMany(snapshot => snapshot.Parties)).DistinctBy(party => party.Id);
        // Without owners a screener looks for just the same, in the same order: they share what is kept.
        string key = list is null ? KeyOf([.. chosen, .. samples.Select(sample => sample.Info)]) : ListKeyOf(chosen);
        parties = new SearchedParties([.. everybody], _matchers, key);
        return true;
    }

    /// <summary>Everybody there is to find in one snapshot of a list.</summary>
    public SearchedParties PartiesOf(ListSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new SearchedParties(snapshot.Parties, _matchers, ListKeyOf([snapshot.Info]));
    }

    private ScreenerChoice Build(ListSnapshotInfo[] chosen, ListSnapshot[] samples, LawDates dates, Profile profile)
    {
        if (Load(chosen, out Finding? broken) is not { } snapshots) return new ScreenerChoice.Broken(broken!);

        ImmutableArray<OwnerGraph>? owners = _owners is null ? [] : _owners.Load(dates, out broken);
        if (owners is not { } graphs) return new ScreenerChoice.Broken(broken!);

        LinkRejections? rejections = _links is null ? LinkRejections.None : _links.Read(out broken);
        if (rejections is null) return new ScreenerChoice.Broken(broken!);

        string key = KeyOf([.. chosen, .. samples.Select(sample => sample.Info)]) + _owners?.Stamp(dates);
        return new ScreenerChoice.Ready(new Screener(Rulebook, [.. snapshots, .. samples], profile, parties => _matchers.Of(parties, key, profile.Thresholds), _engine, graphs, rejections));
    }

    // Whoever must not decide without a list is not answered from a few of its parties.
    private static ListSnapshot[] SamplesBeside(ListSnapshotInfo[] chosen, LawDates dates, Profile profile)
    {
        if (profile.WhenMissing != MissingListPolicy.Report || !dates.Knows(SampleLists.Gathered)) return [];

        HashSet<string> installed = [.. chosen.SelectMany(info => ListSources.Find(info.List)?.Lists ?? []).Select(list => list.Key)];
        ListSnapshot[] samples = [.. Samples.Value.Where(sample => !installed.Contains(sample.Info.List))];
        return samples.All(sample => sample.Info.List == SampleLists.Companies) ? [] : samples;
    }

    private ImmutableArray<ListSnapshot>? Load(ListSnapshotInfo[] chosen, out Finding? broken)
    {
        // Each is read from files of its own; two cores read two lists in the time of the longer one.
        ListSnapshotInfo[] unread = [.. chosen.Where(info => !_loaded.ContainsKey(KeyOf(info)))];
        Task<SnapshotLoading>[] others = [.. unread.Skip(1).Select(info => Task.Run(() => _store!.Load(info)))];
        if (unread.Length > 0) _loaded[KeyOf(unread[0])] = _store!.Load(unread[0]);
        for (int index = 1; index < unread.Length; index++) _loaded[KeyOf(unread[index])] = others[index - 1].GetAwaiter().GetResult();

        broken = null;
        var snapshots = ImmutableArray.CreateBuilder<ListSnapshot>(chosen.Length);
        foreach (ListSnapshotInfo info in chosen)
        {
            switch (_loaded[KeyOf(info)])
            {
                case SnapshotLoading.Loaded loaded:
                    snapshots.Add(loaded.Snapshot);
                    break;
                case SnapshotLoading.Damaged damaged:
                    broken = new Finding(DamagedSnapshot, FindingSeverity.Error, new InputLocation($"list {info.List}"), "", damaged.Message, RecordFate.Refused);
                    return null;
            }
        }

        return snapshots.ToImmutable();
    }

    // Lists no measure aims at decide nothing.
    private Finding? Stale(ListSnapshotInfo[] chosen, LawDates dates, Profile profile)
    {
        HashSet<string> lists = [.. Rulebook.Measures.SelectMany(measure => measure.Targets.Lists.Select(target => target.List))];
        return chosen
            .Where(info => ListSources.Find(info.List) is { } source && source.Lists.Any(list => lists.Contains(list.Key)))
            .Select(info => ListAge.Stale(info, dates.AsOf, profile))
            .FirstOrDefault(finding => finding is not null);
    }

    private IEnumerable<ListSnapshotInfo> Chosen(LawDates dates) =>
        ListSources.All.Select(source => _store?.Select(source.Key, dates)?.Snapshot).OfType<ListSnapshotInfo>();

    private static string KeyOf(ListSnapshotInfo info) => $"{info.List}/{LawDates.Iso(info.Published)}/{info.Id}/{info.Confirmed?.DayNumber}";

    private static string ListKeyOf(IEnumerable<ListSnapshotInfo> chosen) => "list" + string.Concat(chosen.Select(info => $" {info.List}/{info.Sha256}"));

    // What the names that are searched depend on.
    private string KeyOf(IEnumerable<ListSnapshotInfo> chosen) =>
        Rulebook.Sha256 + string.Concat(chosen.Select(info => $" {info.List}/{info.Sha256}"));
}
