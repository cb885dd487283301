using System.Collections.Immutable;
using Forfend.Domain.Parties;

namespace Forfend.Hosting.Lists.Comparing;

/// <summary>What became of a list between two of its snapshots.</summary>
/// <param name="Before">The earlier snapshot.</param>
/// <param name="After">The later one.</param>
/// <param name="Added">Who stands in the later one only, in its order.</param>
/// <param name="Removed">Who stands in the earlier one only, in its order.</param>
/// <param name="Changed">Who stands in both and of whom something else is said, in the order of the later one.</param>
public sealed record ListDiff(
    ListSnapshotInfo Before,
    ListSnapshotInfo After,
    ImmutableArray<ListedParty> Added,
    ImmutableArray<ListedParty> Removed,
    ImmutableArray<PartyChange> Changed)
{
    /// <summary>What was not compared, because one of the two does not say it.</summary>
    public ListContents NotCompared => Before.NotGiven | After.NotGiven;

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Changed.IsEmpty;

    /// <summary>Compares two snapshots of one list.</summary>
    public static ListDiff Between(ListSnapshot before, ListSnapshot after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        Dictionary<PartyId, ListedParty> gone = before.Parties.ToDictionary(party => party.Id);
        ListContents notCompared = before.Info.NotGiven | after.Info.NotGiven;
        var added = ImmutableArray.CreateBuilder<ListedParty>();
        var changed = ImmutableArray.CreateBuilder<PartyChange>();
        foreach (ListedParty party in after.Parties)
        {
            if (!gone.Remove(party.Id, out ListedParty? former)) added.Add(party);
            else if (PartyChange.Between(former, party, notCompared) is { } change) changed.Add(change);
        }

        return new ListDiff(
            before.Info,
            after.Info,
            added.ToImmutable(),
            [.. before.Parties.Where(party => gone.ContainsKey(party.Id))],
            changed.ToImmutable());
    }
}
