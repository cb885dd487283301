using Forfend.Domain.Law;

namespace Forfend.Domain.Parties;

/// <summary>Which snapshot of a list answers a question.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="IsLaterThanAsOf">
/// True where nothing was published on or before the day of the dealing, so that the oldest snapshot stands in: the answer is
/// then given with a staleness finding.
/// </param>
public sealed record SnapshotSelection(ListSnapshotInfo Snapshot, bool IsLaterThanAsOf)
{
    /// <summary>
    /// The newest snapshot published on or before the as-of day; if there is none, the oldest. With a known-by day, snapshots
    /// published after it do not exist. Null if none is left.
    /// </summary>
    /// <param name="snapshots">The snapshots of one list; of several of the same day the last one given counts.</param>
    /// <param name="dates">The two dates of the question.</param>
    public static SnapshotSelection? Choose(IEnumerable<ListSnapshotInfo> snapshots, LawDates dates)
    {
        ArgumentNullException.ThrowIfNull(snapshots);
        ListSnapshotInfo? newest = null;
        ListSnapshotInfo? oldest = null;
        foreach (ListSnapshotInfo snapshot in snapshots)
        {
            if (!dates.Knows(snapshot.Published)) continue;
            if (oldest is null || snapshot.Published <= oldest.Published) oldest = snapshot;
            if (snapshot.Published <= dates.AsOf && (newest is null || snapshot.Published >= newest.Published)) newest = snapshot;
        }

        if (newest is not null) return new SnapshotSelection(newest, IsLaterThanAsOf: false);
        return oldest is null ? null : new SnapshotSelection(oldest, IsLaterThanAsOf: true);
    }
}
