using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;

namespace Forfend.Hosting.Lists;

/// <summary>What became of an import. One of the records inside; there are no others.</summary>
public abstract record ListImportResult
{
    private ListImportResult()
    {
    }

    /// <summary>The snapshot is stored, and used from now on unless it is kept for reference only. Findings may hold warnings.</summary>
    /// <param name="Snapshot">The snapshot as it is stored; its books balance.</param>
    /// <param name="Findings">Everything found while reading.</param>
    public sealed record Imported(StoredSnapshot Snapshot, ImmutableArray<Finding> Findings) : ListImportResult
    {
        /// <summary>Which snapshot.</summary>
        public ListSnapshotInfo Info => Snapshot.Info;
    }

    /// <summary>The list is unchanged: the same content is stored and would have answered for that day; no snapshot was added.</summary>
    /// <param name="Info">The snapshot that is stored.</param>
    public sealed record AlreadyThere(ListSnapshotInfo Info) : ListImportResult;

    /// <summary>The publication was read and cannot be relied on; nothing was changed.</summary>
    /// <param name="Findings">Everything found while reading.</param>
    /// <param name="Reason">Why, in one sentence with what to do.</param>
    public sealed record Refused(ImmutableArray<Finding> Findings, string Reason) : ListImportResult;

    /// <summary>The request cannot be carried out as it was put; nothing was read or changed.</summary>
    /// <param name="Message">What is wrong and what to do, in one line.</param>
    public sealed record Usage(string Message) : ListImportResult;
}
