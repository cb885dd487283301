using System.Collections.Immutable;

namespace Forfend.Lists;

/// <summary>One official publication: who publishes it, in which forms, and how they are read.</summary>
public interface IListSource
{
    /// <summary>Stable key, kebab-case (<c>us-ofac-sdn</c>).</summary>
    string Key { get; }

    /// <summary>The publication's name.</summary>
    string Title { get; }

    /// <summary>Who publishes it.</summary>
    string Authority { get; }

    /// <summary>Where it is published.</summary>
    Uri Url { get; }

    /// <summary>Under which terms it may be used, with the attribution they ask for.</summary>
    string Terms { get; }

    /// <summary>The lists it carries: what measures aim at. Most publications are one list, of the same key.</summary>
    ImmutableArray<ListName> Lists => [new ListName(Key, Title)];

    /// <summary>The forms it is read in; the first is the one to download.</summary>
    ImmutableArray<ListForm> Forms { get; }

    /// <summary>What a whole and healthy publication looks like; outside of it nothing is activated.</summary>
    ListExpectations Expectations { get; }

    /// <summary>
    /// Whether a file belongs to a publication, and as what part (<c>sdn</c>, <c>alt</c>); null if it does not. Parts are unique
    /// over all forms.
    /// </summary>
    /// <param name="fileName">Its name; a trailing <c>.gz</c> has been taken off.</param>
    /// <param name="start">Its first <see cref="ListFile.StartLength"/> bytes, decompressed.</param>
    string? PartOf(string fileName, ReadOnlySpan<byte> start);

    /// <summary>Reads a publication in one of its forms. Never throws on content: what cannot be read is a finding.</summary>
    ListReading Read(IReadOnlyList<ListFile> files);
}
