using Forfend.Domain.Parties;
using Forfend.Hosting.Lists.Comparing;

namespace Forfend.Hosting.Lists.Updating;

/// <summary>What became of the update of one list. One of the records inside; there are no others. Except after <see cref="Updated"/>, the
/// snapshot in use is the same as before.</summary>
/// <param name="List">Key of the list.</param>
public abstract record ListUpdateResult(string List)
{
    /// <summary>A new snapshot is in use.</summary>
    /// <param name="Snapshot">The new snapshot.</param>
    /// <param name="Import">How it was read.</param>
    /// <param name="Diff">What changed; null where it is the first.</param>
    public sealed record Updated(StoredSnapshot Snapshot, ListImportResult.Imported Import, ListDiff? Diff) : ListUpdateResult(Snapshot.Info.List);

    /// <summary>The authority still publishes the snapshot in use.</summary>
    /// <param name="Info">The snapshot.</param>
    public sealed record Unchanged(ListSnapshotInfo Info) : ListUpdateResult(Info.List);

    /// <summary>What was downloaded cannot be relied on.</summary>
    /// <param name="List">Key of the list.</param>
    /// <param name="Reason">Why, and what to do.</param>
    /// <param name="Folder">Where it lies, to look into.</param>
    public sealed record Refused(string List, string Reason, string Folder) : ListUpdateResult(List);

    /// <summary>It could not be downloaded.</summary>
    /// <param name="List">Key of the list.</param>
    /// <param name="Reason">Why, in one sentence.</param>
    public sealed record Failed(string List, string Reason) : ListUpdateResult(List);
}
