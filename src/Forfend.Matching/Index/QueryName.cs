using Forfend.Matching.Folding;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Index;

/// <summary>One reading of the name of a query.</summary>
/// <param name="Folded">The folded name.</param>
/// <param name="Tokens">Its words.</param>
/// <param name="Words">The same words with their weights.</param>
internal sealed record QueryName(FoldedText Folded, NameToken[] Tokens, WeighedToken[] Words)
{
    /// <summary>
    /// The readings of a name: as a person's and as an entity's, whatever kind the query states, since records state it wrongly; one
    /// where both read alike.
    /// </summary>
    public static IReadOnlyList<QueryName> ReadingsOf(string name, TokenWeights weights)
    {
        FoldedText folded = NameFolding.Fold(name);
        QueryName person = Read(folded, NameReading.Person, weights);
        QueryName entity = Read(folded, NameReading.Entity, weights);
        return person.Words.SequenceEqual(entity.Words) ? [person] : [person, entity];
    }

    private static QueryName Read(FoldedText folded, NameReading reading, TokenWeights weights)
    {
        NameToken[] tokens = NameReader.Read(folded, reading);
        return new QueryName(folded, tokens, Array.ConvertAll(tokens, token => new WeighedToken(token.Text, token.Role, weights.Of(token.Text, token.Role))));
    }
}
