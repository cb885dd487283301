using System.Runtime.InteropServices;
using System.Text;
using Forfend.Domain.Parties;
using Forfend.Matching.Compiled;
using Forfend.Matching.Features;
using Forfend.Matching.Identifiers;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>Compiles the parties of a book: the rows of their names as an index has them, but for the weights, which are those of the list it is asked for.</summary>
internal sealed class BookBuilder
{
    private readonly IndexBuilder _names = new();
    private readonly MemoryStream _records;
    private readonly List<int> _starts = [];
    private readonly List<byte> _mostPoints = [];
    private readonly List<(ulong Hash, int Party)> _identifiers = [];

    private BookBuilder(MemoryStream records) => _records = records;

    /// <summary>Compiles parties.</summary>
    public static IndexImage Build(IEnumerable<BookParty> parties, string key)
    {
        const int AtOnce = 4096;
        using var records = new MemoryStream();
        using var writer = new BinaryWriter(records, Encoding.UTF8);
        var builder = new BookBuilder(records);
        var rows = new IReadOnlyList<NameRow>[AtOnce];
        foreach (BookParty[] some in parties.Chunk(AtOnce))
        {
            Parallel.For(0, some.Length, index => rows[index] = NameRows.OfQuery(some[index].Query.Name));
            for (int index = 0; index < some.Length; index++) builder.Add(some[index], rows[index], writer);
        }

        return IndexImage.Create(key, builder.Parts());
    }

    /// <summary>The hash by which an identifier is found.</summary>
    public static ulong HashOf(Identifier identifier) => TextHash.Mix(TextHash.Of(IdentifierComparison.Key(identifier)), (ulong)identifier.Type);

    private void Add(BookParty party, IReadOnlyList<NameRow> rows, BinaryWriter writer)
    {
        foreach (Identifier identifier in party.Query.Identifiers)
            if (identifier.Type.IsStrong()) _identifiers.Add((HashOf(identifier), _names.Parties));
        foreach (NameRow row in rows)
            if (row.Words.Length > 0) _names.AddRow(CompiledRows.Pack(0, 0, row.Script, row.IsAsWritten), row.Words);
        _names.AddParty();
        _starts.Add(checked((int)_records.Length));
        BookRecords.Write(writer, party);
        writer.Flush();
        _mostPoints.Add(checked((byte)MatchFeatures.MostPoints(party.Query)));
    }

    private byte[][] Parts()
    {
        IndexParts parts = _names.PartsOfBook(out WeighedToken[] words);
        parts.Set<BookPiece>(IndexPart.WordPieces, Array.ConvertAll(words, BookPiece.Of));
        parts.Set<ulong>(IndexPart.WordCounted, Array.ConvertAll(words, word => TokenWeights.HashOf(word.Text)));
        parts.Set<int>(IndexPart.WordShares, Array.ConvertAll(words, word => CommonWords.OneIn(word.Text)));
        _starts.Add(checked((int)_records.Length));
        parts.Set<int>(IndexPart.RecordStarts, CollectionsMarshal.AsSpan(_starts));
        parts.Set<byte>(IndexPart.Records, _records.GetBuffer().AsSpan(0, (int)_records.Length));
        parts.Set<byte>(IndexPart.MostPoints, CollectionsMarshal.AsSpan(_mostPoints));
        _identifiers.Sort();
        parts.Set<ulong>(IndexPart.IdentifierHashes, [.. _identifiers.Select(each => each.Hash)]);
        parts.Set<int>(IndexPart.IdentifierParties, [.. _identifiers.Select(each => each.Party)]);
        return parts.All;
    }
}
