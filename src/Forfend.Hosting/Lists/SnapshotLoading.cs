using Forfend.Domain.Parties;

namespace Forfend.Hosting.Lists;

/// <summary>What became of loading a snapshot. One of the records inside; there are no others, and none holds half a list.</summary>
public abstract record SnapshotLoading
{
    private SnapshotLoading()
    {
    }

    /// <summary>Every file is as it was imported.</summary>
    /// <param name="Snapshot">The snapshot with its parties.</param>
    public sealed record Loaded(ListSnapshot Snapshot) : SnapshotLoading;

    /// <summary>Something differs from what was imported: an integrity failure, exit code 5 at the edge.</summary>
    /// <param name="Info">Which snapshot.</param>
    /// <param name="Message">What differs and what to do, in one line.</param>
    public sealed record Damaged(ListSnapshotInfo Info, string Message) : SnapshotLoading;
}
