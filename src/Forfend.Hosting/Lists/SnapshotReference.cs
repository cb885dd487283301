using System.Globalization;
using Forfend.Domain.Law;

namespace Forfend.Hosting.Lists;

/// <summary>A snapshot as people name it: by the day it was published, by its id or the start of it, or <c>newest</c>.</summary>
public static class SnapshotReference
{
    private const string Newest = "newest";

    /// <summary>The snapshot a text names; otherwise what to do.</summary>
    /// <param name="store">The snapshots.</param>
    /// <param name="listKey">The list.</param>
    /// <param name="text">A day, an id or the start of one, or <c>newest</c>. For a day without a publication the last one before it counts.</param>
    /// <param name="name">The snapshot.</param>
    public static string? Find(SnapshotStore store, string listKey, string text, out SnapshotName name)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(text);
        name = default;
        SnapshotName[] deciding = [.. store.All(listKey).Select(info => new SnapshotName(info.Published, info.Id, IsPartial: false))];
        SnapshotName[] found = text == Newest ? deciding[^Math.Min(1, deciding.Length)..]
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? LastBefore(deciding, day)
            : [.. store.Names(listKey).Where(candidate => candidate.Id.StartsWith(text, StringComparison.Ordinal))];

        if (found is [var only])
        {
            name = only;
            return null;
        }

        if (store.Names(listKey).IsEmpty) return $"there is no snapshot of `{listKey}`; import one: forfend lists import {listKey} PATH.";
        if (found.Length > 1) return $"several snapshots of `{listKey}` are called `{text}`: {string.Join(", ", found)}. Give the day and more of the id.";
        return deciding.Length == 0
            ? $"`{listKey}` has only snapshots for reference; name one by its id (forfend lists status {listKey})."
            : $"there is no snapshot `{text}` of `{listKey}`; the first is of {LawDates.Iso(deciding[0].Published)}, the last of {LawDates.Iso(deciding[^1].Published)}.";
    }

    private static SnapshotName[] LastBefore(SnapshotName[] names, DateOnly day)
    {
        int last = Array.FindLastIndex(names, name => name.Published <= day);
        return last < 0 ? [] : [names[last]];
    }
}
