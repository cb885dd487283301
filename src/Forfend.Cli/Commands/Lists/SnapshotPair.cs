using Forfend.Cli.Running;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists;

namespace Forfend.Cli.Commands.Lists;

/// <summary>Two snapshots of a list.</summary>
/// <param name="Before">The earlier one.</param>
/// <param name="After">The later one.</param>
internal sealed record SnapshotPair(ListSnapshot Before, ListSnapshot After)
{
    /// <summary>Loads them; null, having said why, where one is not to be had.</summary>
    /// <param name="list">Key of the list.</param>
    /// <param name="before">Day or id of the earlier one.</param>
    /// <param name="after">Day or id of the later one, or <c>newest</c>.</param>
    /// <param name="context">Where the command runs.</param>
    /// <param name="failure">The exit code where there is none.</param>
    public static SnapshotPair? Find(string list, string before, string after, CommandContext context, out ExitCode failure)
    {
        failure = ExitCode.Usage;
        if (ListLookup.Source(list, context) is not { } source || ListLookup.Store(context) is not { } store) return null;

        var sides = new ListSnapshot[2];
        foreach ((int side, string reference) in new[] { (0, before), (1, after) })
        {
            if (SnapshotReference.Find(store, source.Key, reference, out SnapshotName name) is { } missing)
            {
                failure = context.Usage(missing);
                return null;
            }

            switch (store.Load(source.Key, name))
            {
                case SnapshotLoading.Loaded loaded:
                    sides[side] = loaded.Snapshot;
                    break;
                case SnapshotLoading.Damaged damaged:
                    context.Talk(damaged.Message);
                    failure = ExitCode.Integrity;
                    return null;
            }
        }

        failure = ExitCode.Ok;
        return new SnapshotPair(sides[0], sides[1]);
    }
}
