namespace Forfend.Lists.Reading;

/// <summary>How a JSON list is built: an array of entries, alone or as one property of an object, or one entry a line.</summary>
/// <param name="Array">The property that holds the entries; empty where they stand by themselves.</param>
/// <param name="Read">What reads an entry.</param>
internal sealed record JsonShape(string Array, Func<ListEntry, EntryFate> Read)
{
    /// <summary>What reads the other properties of the object.</summary>
    internal Action<ListEntry>? Header { get; init; }
}
