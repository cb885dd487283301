using System.Collections.Immutable;
using Forfend.Domain.Parties;

namespace Forfend.Hosting.Lists.History;

/// <summary>When a party stood on a list, as far as the stored snapshots show.</summary>
/// <param name="Party">Which.</param>
/// <param name="Spans">The times it stood there, oldest first; empty if no snapshot has it.</param>
/// <param name="Changes">The snapshots in which something else is said of it than in the one before.</param>
/// <param name="Unreadable">Snapshots that could not be looked into.</param>
public sealed record PartyHistory(
    PartyId Party, ImmutableArray<ListingSpan> Spans, ImmutableArray<DateOnly> Changes, ImmutableArray<SnapshotName> Unreadable)
{
    /// <summary>Goes through every snapshot of a list that decides.</summary>
    /// <param name="store">The snapshots.</param>
    /// <param name="listKey">The list.</param>
    /// <param name="party">The party.</param>
    /// <param name="knownBy">Snapshots published later do not exist; null for all.</param>
    public static PartyHistory Of(SnapshotStore store, string listKey, PartyId party, DateOnly? knownBy)
    {
        ArgumentNullException.ThrowIfNull(store);
        var spans = new List<ListingSpan>();
        var changes = new List<DateOnly>();
        var unreadable = new List<SnapshotName>();
        (DateOnly Day, ulong? Digest, ListContents NotGiven)? former = null;
        foreach (ListSnapshotInfo info in store.All(listKey).Where(info => knownBy is null || info.Published <= knownBy))
        {
            if (store.Register(info) is not { } register)
            {
                unreadable.Add(new SnapshotName(info.Published, info.Id, IsPartial: false));
                continue;
            }

            ulong? digest = register.DigestOf(party);
            Note(spans, info.Published, isListed: digest is not null, former?.Day);
            // Where one of the two says less of everybody, that it says less of this party is no change.
            if (digest is not null && former?.Digest is { } before && before != digest && former?.NotGiven == info.NotGiven) changes.Add(info.Published);
            former = (info.Published, digest, info.NotGiven);
        }

        return new PartyHistory(party, [.. spans], [.. changes], [.. unreadable]);
    }

    private static void Note(List<ListingSpan> spans, DateOnly day, bool isListed, DateOnly? former)
    {
        bool isOpen = spans.Count > 0 && spans[^1].GoneBy is null;
        if (isListed && isOpen) spans[^1] = spans[^1] with { LastSeen = day };
        else if (isListed) spans.Add(new ListingSpan(former, day, day, GoneBy: null));
        else if (isOpen) spans[^1] = spans[^1] with { GoneBy = day };
    }
}

/// <summary>A time in which a party stood on a list. Between two snapshots nobody looked, so each end lies between two days.</summary>
/// <param name="NotYetOn">The last snapshot before, without it; null if the first snapshot has it already.</param>
/// <param name="FirstSeen">The first snapshot with it.</param>
/// <param name="LastSeen">The last snapshot with it.</param>
/// <param name="GoneBy">The next snapshot, without it; null if it still stands there.</param>
public sealed record ListingSpan(DateOnly? NotYetOn, DateOnly FirstSeen, DateOnly LastSeen, DateOnly? GoneBy);
