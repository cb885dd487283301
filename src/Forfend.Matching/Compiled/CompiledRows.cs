using Forfend.Matching.Folding;

namespace Forfend.Matching.Compiled;

/// <summary>The names of all listed parties as rows of words, as they lie in a compiled index.</summary>
internal sealed class CompiledRows
{
    private const int ScriptShift = 1, ScriptMask = 31, NumberShift = 6, NumberMask = 63, NameShift = 12;

    private readonly PackedLists _rowsOfWords;
    private readonly PackedRows _packed;
    private readonly Section<uint> _places;
    private readonly Section<int> _namings;
    private readonly int _namingBits;
    private readonly bool _areApart;
    private readonly Section<int> _wholeStarts;
    private readonly Section<byte> _wholeTags;
    private readonly Section<int> _wholeRows;
    private readonly Lazy<ILookup<int, int>> _rowsOfParties;

    public CompiledRows(IndexImage image)
    {
        _rowsOfWords = new PackedLists(image, IndexPart.WordRowHeads, IndexPart.WordRows);
        _packed = new PackedRows(image, image.Part<byte>(IndexPart.WordTraits).Count);
        _places = image.Part<uint>(IndexPart.RowPlaces);
        _namings = image.Part<int>(IndexPart.RowNamings);
        _namingBits = PackedRows.BitsOf(_namings.Count);
        _areApart = _places.Count > _packed.Count;
        _wholeStarts = image.Part<int>(IndexPart.WholeStarts);
        _wholeTags = image.Part<byte>(IndexPart.WholeTags);
        _wholeRows = image.Part<int>(IndexPart.WholeRows);
        _rowsOfParties = new(() => Enumerable.Range(0, Count).ToLookup(PartyOf));
    }

    /// <summary>How many rows there are.</summary>
    public int Count => _packed.Count;

    /// <summary>A room for so many words holds those at hand of every row.</summary>
    public const int MostAtHand = PackedRows.MostAtHand;

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

    /// <summary>The sum of what a table has for each word of a row: see <see cref="PackedRows.Sum"/>.</summary>
    public int Sum(int row, ReadOnlySpan<byte> ofWord) => _packed.Sum(row, ofWord);

    /// <summary>All words of a row, in the order written, written into a room for those at hand; or where they lie.</summary>
    public ReadOnlySpan<int> WordsOf(int row, Span<int> room) => _packed.WordsOf(row, room);

    /// <summary>The words of a row as one number.</summary>
    public ulong PackedWordsOf(int row) => _packed.PackedOf(row);

    /// <summary>All marks of the words of each of some rows, of a table that has none for the number of all words.</summary>
    public void MarksOf(ReadOnlySpan<ulong> rows, ref byte marks, Span<byte> all) => _packed.MarksOf(rows, ref marks, all);

    private int Naming(int row) => _namings[(int)(_areApart ? _places[2 * row] : _places[row] & (1u << _namingBits) - 1)];
}
