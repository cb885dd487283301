namespace Forfend.Lists.Reading;

/// <summary>
/// How an XML list is built: by local name, so that a new version of its namespace is read all the same, with a warning.
/// </summary>
/// <param name="Root">Name of the root element.</param>
/// <param name="Namespaces">The namespaces the root has had; another one is a finding.</param>
/// <param name="Containers">Elements that only hold others.</param>
/// <param name="Entries">Elements that are entries, and what reads them; their fates are the books.</param>
/// <param name="Headers">Elements about the publication as a whole, and what reads them.</param>
internal sealed record XmlShape(
    string Root,
    IReadOnlyCollection<string> Namespaces,
    IReadOnlyCollection<string> Containers,
    IReadOnlyDictionary<string, Func<ListEntry, EntryFate>> Entries,
    IReadOnlyDictionary<string, Action<ListEntry>> Headers)
{
    /// <summary>What reads the attributes of the root.</summary>
    internal Action<ListEntry>? RootAttributes { get; init; }
}
