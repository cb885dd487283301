using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>What the list has that is similar to one word of a query.</summary>
internal sealed class WordNeighbours
{
    private readonly IdFilter _filter;
    private readonly UnitPiece _piece;

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
        _filter = new IdFilter(words);
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

    /// <summary>Rows in which several words written as one are similar to it, ascending.</summary>
    public required int[] UnitRows { get; init; }

    /// <summary>The greatest of their similarities.</summary>
    public required int UnitSimilarity { get; init; }

    /// <summary>The listed words of the same text.</summary>
    public required (int From, int To) SameText { get; init; }

    /// <summary>Whether it may stand for a party by itself.</summary>
    public required bool IsDistinctive { get; init; }

    /// <summary>Whether it says whose child somebody is.</summary>
    public bool IsOfDescent { get; }

    /// <summary>The piece where it lies.</summary>
    public ref readonly UnitPiece Piece => ref _piece;

    /// <summary>Numbers it takes.</summary>
    public int Size => Words.Length * 2 + UnitRows.Length + _filter.Length;

    /// <summary>Whether it must be met in a name that is equal.</summary>
    public bool IsNeeded => IsNeededIn(Value.Role);

    /// <summary>Whether a word of a role must be met in a name that is equal.</summary>
    public static bool IsNeededIn(TokenRole role) => role is not (TokenRole.LegalForm or TokenRole.Honorific);

    /// <summary>Whether several words of a row written as one are similar to it.</summary>
    public bool IsInUnitRow(int row) => UnitRows.Length > 0 && Array.BinarySearch(UnitRows, row) >= 0;

    /// <summary>False only if a listed word is not similar to it.</summary>
    public bool MayBeSimilarTo(int word) => _filter.MayHave(word);

    /// <summary>A number for its text, the same for equal texts that are listed.</summary>
    public int TextNumber => SameText.From < SameText.To ? SameText.From : int.MaxValue;

    /// <summary>Whether a listed word has the same text.</summary>
    public bool HasTextOf(int word) => word >= SameText.From && word < SameText.To;

    /// <summary>How similar a listed word is; 0 if it is not among them.</summary>
    public int SimilarityTo(int word)
    {
        if (!_filter.MayHave(word)) return 0;

        int index = Array.BinarySearch(Words, word);
        return index < 0 ? 0 : Similarities[index];
    }

    /// <summary>The greatest similarity to a word of a row, or to several of them written as one.</summary>
    public int SimilarityTo(ReadOnlySpan<int> words, int row)
    {
        int best = IsInUnitRow(row) ? UnitSimilarity : 0;
        foreach (int word in words) best = Math.Max(best, SimilarityTo(word));
        return best;
    }
}
