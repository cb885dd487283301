using Forfend.Matching.Folding;

namespace Forfend.Matching.Compiled;

/// <summary>The names of all listed parties as rows of words, as they lie in a compiled index.</summary>
internal sealed unsafe class CompiledRows(IndexImage image)
{
    /// <summary>Words of a row that stand together; the last place leads to the others where there are more.</summary>
    public const int WordsAtHand = 4;

    /// <summary>The most words of a row that do not lie together.</summary>
    public const int MostAtHand = 64;

    private const int ScriptShift = 1, ScriptMask = 31, NumberShift = 6, NumberMask = 63, NameShift = 12;

    private readonly Section<int> _wordStarts = image.Part<int>(IndexPart.WordRowStarts);
    private readonly Section<int> _rowsOfWords = image.Part<int>(IndexPart.WordRows);
    private readonly Section<int> _words = image.Part<int>(IndexPart.RowWords);
    private readonly Section<int> _longRows = image.Part<int>(IndexPart.LongRows);
    private readonly Section<int> _parties = image.Part<int>(IndexPart.RowParties);
    private readonly Section<int> _names = image.Part<int>(IndexPart.RowNames);
    private readonly Section<uint> _wholeHashes = image.Part<uint>(IndexPart.WholeHashes);
    private readonly Section<int> _wholeRows = image.Part<int>(IndexPart.WholeRows);
    private readonly int _noWord = image.Part<byte>(IndexPart.WordTraits).Count;
    private readonly Lazy<ILookup<int, int>> _rowsOfParties = new(() =>
        Enumerable.Range(0, image.Part<int>(IndexPart.RowParties).Count).ToLookup(row => image.Part<int>(IndexPart.RowParties)[row]));

    /// <summary>How many rows there are.</summary>
    public int Count => _parties.Count;

    /// <summary>The rows that bear a word.</summary>
    public ReadOnlySpan<int> OfWord(int word) => _rowsOfWords.Range(_wordStarts[word], _wordStarts[word + 1]);

    /// <summary>How many rows bear a word.</summary>
    public int CountOfWord(int word) => _wordStarts[word + 1] - _wordStarts[word];

    /// <summary>The rows of a party, in the order of its names.</summary>
    public IEnumerable<int> OfParty(int party) => _rowsOfParties.Value[party].OrderBy(row => _names[row]);

    /// <summary>Name, row, script and whether the row stands for what was written, as one number.</summary>
    public static int Pack(int name, int number, NativeScript script, bool isAsWritten)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, NumberMask);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)script, ScriptMask);
        return name << NameShift | number << NumberShift | (int)script << ScriptShift | (isAsWritten ? 1 : 0);
    }

    /// <summary>The rows whose letters, whatever their order, have a hash.</summary>
    public ReadOnlySpan<int> OfWhole(uint hash)
    {
        int at = _wholeHashes.Span.BinarySearch(hash);
        if (at < 0) return [];

        int from = at;
        int to = at + 1;
        while (from > 0 && _wholeHashes[from - 1] == hash) from--;
        while (to < _wholeHashes.Count && _wholeHashes[to] == hash) to++;
        return _wholeRows.Range(from, to);
    }

    /// <summary>The party of a row.</summary>
    public int PartyOf(int row) => _parties[row];

    /// <summary>Which name of its party a row is.</summary>
    public int NameOf(int row) => _names[row] >> NameShift;

    /// <summary>Which row of its name a row is.</summary>
    public int NumberOf(int row) => _names[row] >> NumberShift & NumberMask;

    /// <summary>From which script a row was romanized.</summary>
    public NativeScript ScriptOf(int row) => (NativeScript)(_names[row] >> ScriptShift & ScriptMask);

    /// <summary>Whether a row stands for what was written.</summary>
    public bool IsAsWritten(int row) => (_names[row] & 1) != 0;

    /// <summary>The four places of a row; see <see cref="IndexPart.RowWords"/>.</summary>
    public int* AtHand(int row) => _words.Start + (long)row * WordsAtHand;

    /// <summary>The words beyond the third of a row that has more than four.</summary>
    public ReadOnlySpan<int> Beyond(int fourth) => _longRows.Range(~fourth + 1, ~fourth + 1 + _longRows[~fourth]);

    /// <summary>All words of a row, in the order written, written into a room for those at hand; or where they lie.</summary>
    public ReadOnlySpan<int> WordsOf(int row, Span<int> room)
    {
        int* words = AtHand(row);
        if (words[WordsAtHand - 1] < 0) return WordsOf(row);

        int count = 0;
        while (count < WordsAtHand && words[count] is var word && word != _noWord) room[count++] = word;
        return room[..count];
    }

    /// <summary>All words of a row, in the order written.</summary>
    public int[] WordsOf(int row)
    {
        var atHand = new ReadOnlySpan<int>(AtHand(row), WordsAtHand);
        if (atHand[^1] < 0) return [.. atHand[..^1], .. Beyond(atHand[^1])];

        int count = atHand.IndexOf(_noWord);
        return atHand[..(count < 0 ? WordsAtHand : count)].ToArray();
    }
}
