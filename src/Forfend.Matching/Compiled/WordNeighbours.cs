using Forfend.Matching.Names;

namespace Forfend.Matching.Compiled;

/// <summary>The listed words that are similar to one word, by id, ascending.</summary>
/// <param name="Role">Role of that word.</param>
/// <param name="Words">Ids of the listed words.</param>
/// <param name="Similarities">How similar each is.</param>
/// <param name="Rows">How many rows bear any of them, counted once for each.</param>
/// <param name="Next">The neighbours of the same text in another role.</param>
internal sealed record WordNeighbours(TokenRole Role, int[] Words, short[] Similarities, int Rows, WordNeighbours? Next)
{
    /// <summary>How similar a listed word is; 0 if it is not among them.</summary>
    public int SimilarityTo(int word)
    {
        int index = Array.BinarySearch(Words, word);
        return index < 0 ? 0 : Similarities[index];
    }
}
