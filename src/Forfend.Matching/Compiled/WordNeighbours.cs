using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>What the list has that is similar to one word of a query.</summary>
/// <param name="Word">That word.</param>
/// <param name="Words">Ids of the similar listed words, ascending.</param>
/// <param name="Similarities">How similar each is.</param>
/// <param name="Rows">How many rows bear them, each word by itself.</param>
/// <param name="UnitRows">Rows in which several words written as one are similar to it, ascending.</param>
/// <param name="UnitSimilarity">The greatest of their similarities.</param>
/// <param name="Piece">What tells whether it may be a piece of a listed word.</param>
internal sealed record WordNeighbours(WeighedToken Word, int[] Words, short[] Similarities, int Rows, int[] UnitRows, int UnitSimilarity, UnitPiece Piece)
{
    private readonly UnitPiece _piece = Piece;


    /// <summary>The piece where it lies.</summary>
    public ref readonly UnitPiece PieceRef => ref _piece;

    /// <summary>How similar a listed word is; 0 if it is not among them.</summary>
    public int SimilarityTo(int word)
    {
        int index = Array.BinarySearch(Words, word);
        return index < 0 ? 0 : Similarities[index];
    }
}
