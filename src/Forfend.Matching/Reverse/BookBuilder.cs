using System.Runtime.InteropServices;
using System.Text;
using Forfend.Domain.Parties;
using Forfend.Matching.Compiled;
using Forfend.Matching.Features;
using Forfend.Matching.Identifiers;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>Compiles the parties of a book: the words of all rows of their names, and what of a word no list decides.</summary>
internal sealed class BookBuilder
{
    private readonly Dictionary<WordIdentity, int> _ids = [];
    private readonly List<NameToken> _words = [];
    private readonly List<int> _bearers = [];
    private readonly List<(int Party, int[] Words)> _rows = [];
    private readonly MemoryStream _records;
    private readonly List<int> _starts = [];
    private readonly List<byte> _mostPoints = [];
    private readonly List<(ulong Hash, int Party)> _identifiers = [];
    private readonly IndexParts _parts = new();

    private BookBuilder(MemoryStream records) => _records = records;

    /// <summary>Compiles parties.</summary>
    public static IndexImage Build(IEnumerable<BookParty> parties, string key)
    {
        const int AtOnce = 4096;
        using var records = new MemoryStream();
        using var writer = new BinaryWriter(records, Encoding.UTF8);
        var builder = new BookBuilder(records);
        var rows = new NameToken[AtOnce][][];
        foreach (BookParty[] some in parties.Chunk(AtOnce))
        {
            Parallel.For(0, some.Length, index => rows[index] = [.. NameRows.OfQuery(some[index].Query.Name).Select(row => row.Words)]);
            for (int index = 0; index < some.Length; index++) builder.Add(some[index], rows[index], writer);
        }

        return IndexImage.Create(key, builder.Parts());
    }

    /// <summary>The hash by which an identifier is found.</summary>
    public static ulong HashOf(Identifier identifier) => TextHash.Mix(TextHash.Of(IdentifierComparison.Key(identifier)), (ulong)identifier.Type);

    private void Add(BookParty party, NameToken[][] rows, BinaryWriter writer)
    {
        int number = _starts.Count;
        _starts.Add(checked((int)_records.Length));
        BookRecords.Write(writer, party);
        writer.Flush();
        _mostPoints.Add(checked((byte)MatchFeatures.All.Sum(feature => feature.MostPoints(party.Query))));
        foreach (Identifier identifier in party.Query.Identifiers)
            if (identifier.Type.IsStrong()) _identifiers.Add((HashOf(identifier), number));
        foreach (NameToken[] row in rows)
            if (row.Length > 0) _rows.Add((number, Array.ConvertAll(row, IdOf)));
    }

    private int IdOf(NameToken token)
    {
        ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, WordIdentity.Of(token), out bool isKnown);
        if (!isKnown)
        {
            id = _words.Count;
            _words.Add(token);
            _bearers.Add(0);
        }

        _bearers[id]++;
        return id;
    }

    private byte[][] Parts()
    {
        // The commonest words first, so that what is looked at most lies together.
        int[] order = [.. Enumerable.Range(0, _words.Count)];
        Array.Sort(_bearers.Select(bearers => -bearers).ToArray(), order);
        var newIds = new int[order.Length];
        for (int id = 0; id < order.Length; id++) newIds[order[id]] = id;
        NameToken[] words = Array.ConvertAll(order, id => _words[id]);
        foreach ((_, int[] row) in _rows)
            for (int index = 0; index < row.Length; index++) row[index] = newIds[row[index]];

        SetWords(words);
        SetRows(words.Length);
        _starts.Add(checked((int)_records.Length));
        _parts.Set<int>(IndexPart.RecordStarts, CollectionsMarshal.AsSpan(_starts));
        _parts.Set<byte>(IndexPart.Records, _records.GetBuffer().AsSpan(0, (int)_records.Length));
        _parts.Set<byte>(IndexPart.MostPoints, CollectionsMarshal.AsSpan(_mostPoints));
        _identifiers.Sort();
        _parts.Set<ulong>(IndexPart.IdentifierHashes, [.. _identifiers.Select(each => each.Hash)]);
        _parts.Set<int>(IndexPart.IdentifierParties, [.. _identifiers.Select(each => each.Party)]);
        return _parts.All;
    }

    private void SetWords(NameToken[] words)
    {
        var forms = new WordForms[words.Length];
        Parallel.For(0, words.Length, word => forms[word] = WordForms.Of(words[word]));
        _parts.SetTexts(IndexPart.WordLetters, IndexPart.WordLengths, IndexPart.WordStarts, Array.ConvertAll(words, word => word.Text));
        _parts.Set<byte>(IndexPart.WordTraits, [.. words.Select(word => BookWords.Pack(word.Role, NameUnit.CanJoin(word.Role, word.Text), word.Skeletons is not null))]);
        _parts.Set<ulong>(IndexPart.WordCounted, Array.ConvertAll(words, word => TokenWeights.HashOf(word.Text)));
        _parts.Set<int>(IndexPart.WordShares, Array.ConvertAll(words, word => CommonWords.OneIn(word.Text)));

        string[] sounds = [.. forms.Select(form => form.Sound).Where(sound => sound.Length > 0).Distinct(StringComparer.Ordinal)];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int sound = 0; sound < sounds.Length; sound++) numbers.Add(sounds[sound], sound);
        _parts.SetTexts(IndexPart.SoundLetters, IndexPart.SoundLengths, IndexPart.SoundStarts, sounds);
        _parts.Set<int>(IndexPart.WordSounds, Array.ConvertAll(forms, form => form.Sound.Length == 0 ? -1 : numbers[form.Sound]));

        var starts = new int[words.Length + 1];
        for (int word = 0; word < words.Length; word++) starts[word + 1] = starts[word] + forms[word].Keys.Length;
        WordKey[] keys = [.. forms.SelectMany(form => form.Keys)];
        _parts.Set<int>(IndexPart.WordKeyStarts, starts);
        _parts.Set<ulong>(IndexPart.WordKeys, Array.ConvertAll(keys, key => TextHash.Of(key.Text)));
        _parts.Set<byte>(IndexPart.WordKeyTraits, Array.ConvertAll(keys, BookWords.Pack));
    }

    // Rows that share their rarest word lie side by side.
    private void SetRows(int words)
    {
        (int Party, int[] Words)[] rows = [.. _rows];
        Array.Sort(Array.ConvertAll(rows, row => ((long)row.Words.Max() << 32) + row.Party), rows);
        _parts.SetRows(words, Array.ConvertAll(rows, row => row.Words));
        _parts.Set<int>(IndexPart.RowPlaces, Array.ConvertAll(rows, row => row.Party));
    }
}
