using System.Numerics;
using Forfend.Matching.Folding;

namespace Forfend.Matching.Compiled;

/// <summary>The names of all listed parties as rows of words, as they lie in a compiled index.</summary>
internal sealed class CompiledRows
{
    private const int ScriptShift = 1, ScriptMask = 31, NumberShift = 6, NumberMask = 63, NameShift = 12;

    private readonly PackedLists _rowsOfWords;
    private readonly Section<ulong> _words;
    private readonly Section<int> _longRows;
    private readonly Section<uint> _places;
    private readonly Section<int> _namings;
    private readonly int _namingBits;
    private readonly bool _areApart;
    private readonly Section<int> _wholeStarts;
    private readonly Section<byte> _wholeTags;
    private readonly Section<int> _wholeRows;
    private readonly int _noWord;
    private readonly Lazy<ILookup<int, int>> _rowsOfParties;

    public CompiledRows(IndexImage image)
    {
        _rowsOfWords = new PackedLists(image, IndexPart.WordRowHeads, IndexPart.WordRows);
        _words = image.Part<ulong>(IndexPart.RowWords);
        _longRows = image.Part<int>(IndexPart.LongRows);
        _places = image.Part<uint>(IndexPart.RowPlaces);
        _namings = image.Part<int>(IndexPart.RowNamings);
        _namingBits = BitsOf(_namings.Count);
        _areApart = _places.Count > _words.Count;
        _wholeStarts = image.Part<int>(IndexPart.WholeStarts);
        _wholeTags = image.Part<byte>(IndexPart.WholeTags);
        _wholeRows = image.Part<int>(IndexPart.WholeRows);
        _noWord = image.Part<byte>(IndexPart.WordTraits).Count;
        Width = WidthOf(_noWord);
        AtHand = AtHandOf(_noWord);
        _rowsOfParties = new(() => Enumerable.Range(0, Count).ToLookup(PartyOf));
    }

    /// <summary>How many rows there are.</summary>
    public int Count => _words.Count;

    /// <summary>How many bits a word of a packed row takes.</summary>
    public int Width { get; }

    /// <summary>How many words a packed row has at most.</summary>
    public int AtHand { get; }

    /// <summary>The most that <see cref="AtHand"/> can be: a room for so many holds every packed row.</summary>
    public const int MostAtHand = 63;

    /// <summary>The bits that so many numbers need.</summary>
    public static int BitsOf(int count) => BitOperations.Log2((uint)Math.Max(1, count - 1)) + 1;

    /// <summary>The bits of a word where there are so many, and of the place that is left free.</summary>
    public static int WidthOf(int words) => BitsOf(words + 1);

    /// <summary>The words of a packed row where there are so many.</summary>
    public static int AtHandOf(int words) => 63 / WidthOf(words);

    /// <summary>How many rows bear a word.</summary>
    public int CountOfWord(int word) => _rowsOfWords.CountOf(word);

    /// <summary>The rows that bear a word, ascending, written into a room for as many; or where they lie.</summary>
    public ReadOnlySpan<int> OfWord(int word, Span<int> room) => _rowsOfWords.Read(word, room);

    /// <summary>The rows of a party, in the order of its names.</summary>
    public IEnumerable<int> OfParty(int party) => _rowsOfParties.Value[party].OrderBy(Naming);

    /// <summary>Name, row, script and whether the row stands for what was written, as one number.</summary>
    public static int Pack(int name, int number, NativeScript script, bool isAsWritten)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, NumberMask);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)script, ScriptMask);
        return name << NameShift | number << NumberShift | (int)script << ScriptShift | (isAsWritten ? 1 : 0);
    }

    /// <summary>Adds rows whose letters, whatever their order, have a hash; those of another hash may be among them.</summary>
    public void AddOfWhole(uint hash, List<int> rows)
    {
        int place = (int)((ulong)hash * (ulong)(_wholeStarts.Count - 1) >> 32);
        for (int index = _wholeStarts[place]; index < _wholeStarts[place + 1]; index++)
            if (_wholeTags[index] == (byte)hash) rows.Add(_wholeRows[index]);
    }

    /// <summary>The party of a row.</summary>
    public int PartyOf(int row) => (int)(_areApart ? _places[2 * row + 1] : _places[row] >> _namingBits);

    /// <summary>Which name of its party a row is.</summary>
    public int NameOf(int row) => Naming(row) >> NameShift;

    /// <summary>Which row of its name a row is.</summary>
    public int NumberOf(int row) => Naming(row) >> NumberShift & NumberMask;

    /// <summary>From which script a row was romanized.</summary>
    public NativeScript ScriptOf(int row) => (NativeScript)(Naming(row) >> ScriptShift & ScriptMask);

    /// <summary>Whether a row stands for what was written.</summary>
    public bool IsAsWritten(int row) => (Naming(row) & 1) != 0;

    /// <summary>
    /// A row as one number. Not negative: <see cref="AtHand"/> words of <see cref="Width"/> bits each, the lowest first, and where there are
    /// fewer the number of all words. Negative: a long row.
    /// </summary>
    public long Packed(int row) => (long)_words[row];

    /// <summary>All words of a long row.</summary>
    public ReadOnlySpan<int> Long(long packed) => _longRows.Range((int)packed + 1, (int)packed + 1 + _longRows[(int)packed]);

    /// <summary>All words of a row, in the order written, written into a room for those at hand; or where they lie.</summary>
    public ReadOnlySpan<int> WordsOf(int row, Span<int> room)
    {
        long packed = Packed(row);
        if (packed < 0) return Long(packed);

        int count = 0;
        for (int mask = (1 << Width) - 1; count < AtHand && (int)(packed & mask) is var word && word != _noWord; packed >>= Width) room[count++] = word;
        return room[..count];
    }

    /// <summary>The same, with the number of all words in each place that is left free, so that there are always as many.</summary>
    public ReadOnlySpan<int> PlacesOf(int row, Span<int> room)
    {
        long packed = Packed(row);
        if (packed < 0) return Long(packed);

        int mask = (1 << Width) - 1;
        for (int place = 0; place < AtHand; place++, packed >>= Width) room[place] = (int)packed & mask;
        return room[..AtHand];
    }

    private int Naming(int row) => _namings[(int)(_areApart ? _places[2 * row] : _places[row] & (1u << _namingBits) - 1)];
}
