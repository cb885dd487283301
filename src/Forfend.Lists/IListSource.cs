namespace Forfend.Lists;

/// <summary>One official list: who publishes it, in which files, and how they are read.</summary>
public interface IListSource
{
    /// <summary>Stable key, kebab-case (<c>us-ofac-sdn</c>).</summary>
    string Key { get; }

    /// <summary>The list's name.</summary>
    string Title { get; }

    /// <summary>Who publishes it.</summary>
    string Authority { get; }

    /// <summary>Where it is published.</summary>
    Uri Url { get; }

    /// <summary>Under which terms it may be used.</summary>
    string Terms { get; }

    /// <summary>What a whole and healthy publication looks like; outside of it nothing is activated.</summary>
    ListExpectations Expectations { get; }

    /// <summary>
    /// Whether a file of this name belongs to a publication, and as what part (<c>sdn</c>, <c>alt</c>); null if it does not.
    /// A trailing <c>.gz</c> has been taken off.
    /// </summary>
    string? PartOf(string fileName);

    /// <summary>Reads a publication. Never throws on content: what cannot be read is a finding.</summary>
    ListReading Read(IReadOnlyList<ListFile> files);
}
