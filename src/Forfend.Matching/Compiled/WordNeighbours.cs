using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>What the list has that is similar to one word of a query.</summary>
internal sealed class WordNeighbours
{
    private readonly UnitPiece _piece;
    private readonly IdFilter _unitRows;
    private ProbeRows? _probe;

    /// <param name="word">That word.</param>
    /// <param name="token">The same as the reader of names gave it, but for its place.</param>
    /// <param name="words">Ids of the similar listed words, ascending.</param>
    /// <param name="similarities">How similar each is.</param>
    /// <param name="piece">What tells whether it may be a piece of a listed word.</param>
    public WordNeighbours(WeighedToken word, NameToken token, int[] words, short[] similarities, in UnitPiece piece)
    {
        Word = word;
        Value = word.Value;
        Token = token;
        Words = words;
        Similarities = similarities;
        IsOfDescent = Descent.IsWord(word.Text);
        Filter = new IdFilter(words);
        _piece = piece;
    }

    /// <summary>The word.</summary>
    public WeighedToken Word { get; }

    /// <summary>What it counts for.</summary>
    public WordValue Value { get; }

    /// <summary>The word as it was read.</summary>
    public NameToken Token { get; }

    /// <summary>Ids of the similar listed words, ascending.</summary>
    public int[] Words { get; }

    /// <summary>How similar each is.</summary>
    public short[] Similarities { get; }

    /// <summary>How many rows bear them, each word by itself.</summary>
    public required int Rows { get; init; }

    /// <summary>Several words of rows that are similar to it if they are written as one, by their rows, ascending.</summary>
    public required ListedUnit[] Units
    {
        get;
        init
        {
            field = value;
            UnitRows = [.. value.Select(unit => unit.Row).Distinct()];
            UnitSimilarity = value.Length == 0 ? 0 : value.Max(unit => unit.Similarity);
            _unitRows = new IdFilter(UnitRows);
        }
    }

    /// <summary>The rows of them, ascending.</summary>
    public int[] UnitRows { get; private init; } = [];

    /// <summary>The greatest of their similarities.</summary>
    public int UnitSimilarity { get; private init; }

    /// <summary>The listed words of the same text.</summary>
    public required (int From, int To) SameText { get; init; }

    /// <summary>Whether it may stand for a party by itself.</summary>
    public required bool IsDistinctive { get; init; }

    /// <summary>Whether it says whose child somebody is.</summary>
    public bool IsOfDescent { get; }

    /// <summary>The piece where it lies.</summary>
    public ref readonly UnitPiece Piece => ref _piece;

    /// <summary>Says of most listed words that they are not similar.</summary>
    public IdFilter Filter { get; }

    /// <summary>Numbers it takes.</summary>
    public int Size => Words.Length * 2 + UnitRows.Length + Units.Length * 4 + Filter.Length + _unitRows.Length;

    /// <summary>The rows it is met in, if they were asked for before.</summary>
    public ProbeRows? Probe { get => Volatile.Read(ref _probe); set => Volatile.Write(ref _probe, value); }

    /// <summary>Whether it must be met in a name that is equal.</summary>
    public bool IsNeeded => IsNeededIn(Value.Role);

    /// <summary>Whether a word of a role must be met in a name that is equal.</summary>
    public static bool IsNeededIn(TokenRole role) => role is not (TokenRole.LegalForm or TokenRole.Honorific);

    /// <summary>Whether several words of a row written as one are similar to it.</summary>
    public bool IsInUnitRow(int row) => UnitRows.Length > 0 && _unitRows.MayHave(new IdFilter.Sought(row)) && Array.BinarySearch(UnitRows, row) >= 0;

    /// <summary>Those of a row.</summary>
    public ReadOnlySpan<ListedUnit> UnitsIn(int row)
    {
        if (!IsInUnitRow(row)) return [];

        int from = 0;
        for (int end = Units.Length; from < end;)
        {
            int middle = (from + end) / 2;
            if (Units[middle].Row < row) from = middle + 1;
            else end = middle;
        }

        int to = from;
        while (to < Units.Length && Units[to].Row == row) to++;
        return Units.AsSpan(from, to - from);
    }

    /// <summary>A number for its text, the same for equal texts that are listed.</summary>
    public int TextNumber => SameText.From < SameText.To ? SameText.From : int.MaxValue;

    /// <summary>Whether a listed word has the same text.</summary>
    public bool HasTextOf(int word) => word >= SameText.From && word < SameText.To;

    /// <summary>How similar a listed word is; 0 if it is not among them.</summary>
    public int SimilarityTo(int word) => Filter.MayHave(new IdFilter.Sought(word)) ? Look(word) : 0;

    // The first that is not below, without branches that depend on what is found.
    private int Look(int word)
    {
        int[] words = Words;
        int from = 0;
        for (int length = words.Length; length > 1; length -= length / 2) from = words[from + length / 2] <= word ? from + length / 2 : from;
        return words[from] == word ? Similarities[from] : 0;
    }
}
