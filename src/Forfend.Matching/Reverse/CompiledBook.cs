using Forfend.Matching.Compiled;

namespace Forfend.Matching.Reverse;

/// <summary>
/// A book of many parties, compiled once, that is asked which of them a search would find among some listed parties: those of a list that
/// were added or changed. What is returned is what searching for every party of the book would return; <c>docs/matching.md</c>, section 7,
/// proves it. It does not depend on a list. Immutable and safe to use from several threads.
/// </summary>
public sealed class CompiledBook : IDisposable
{
    private static readonly string Key = "book/" + MatcherVersion.OfFiles;
    private readonly IndexImage _image;
    private readonly BookRecords _records;
    private readonly BookIdentifiers _identifiers;
    private readonly Lazy<BookNames> _names;

    private CompiledBook(IndexImage image)
    {
        _image = image;
        _records = new BookRecords(image);
        _identifiers = new BookIdentifiers(image);
        _names = new Lazy<BookNames>(() => new BookNames(image));
    }

    /// <summary>How many parties it has.</summary>
    public int Count => _records.Count;

    /// <summary>Bytes it takes.</summary>
    public long Length => _image.Length;

    /// <summary>Compiles parties.</summary>
    public static CompiledBook Build(IEnumerable<BookParty> parties)
    {
        ArgumentNullException.ThrowIfNull(parties);
        return new CompiledBook(BookBuilder.Build(parties, Key));
    }

    /// <summary>Maps the file of a book; null if it is not a whole, undamaged book made by this build.</summary>
    public static CompiledBook? Open(string path) => IndexImage.Open(path, Key) is { } image ? new CompiledBook(image) : null;

    /// <summary>Writes it to a file, which stands there whole or not at all.</summary>
    public void Save(string path) => _image.Save(path);

    /// <summary>A party, in the order they were given.</summary>
    public BookParty Party(int index) => _records.Party(index);

    /// <summary>
    /// The parties for which a matcher finds anybody, in the order of the book, with whom it finds. Made for matchers of few parties, such as
    /// <see cref="CompiledMatcher.Of(IEnumerable{Forfend.Domain.Parties.ListedParty})"/> gives.
    /// </summary>
    public IEnumerable<BookHit> Search(CompiledMatcher changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        return new BookSearch(_names.Value, _records, _identifiers, new ChangedNames(changed)).Candidates()
            .AsParallel().AsOrdered()
            .Select(Party)
            .Select(party => new BookHit(party, changed.Search(party.Query)))
            .Where(hit => hit.Hits.Count > 0);
    }

    /// <inheritdoc/>
    public void Dispose() => _image.Dispose();
}
