using System.Collections.Immutable;
using Forfend.Matching.Folding;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Index;

/// <summary>One row of the name of a query.</summary>
/// <param name="Row">Its words as they were read.</param>
/// <param name="Words">The same words with their weights.</param>
/// <param name="Singles">Words that can stand against several.</param>
/// <param name="Units">Words written as one.</param>
internal sealed record QueryName(NameRow Row, WeighedToken[] Words, ImmutableArray<NameUnit> Singles, ImmutableArray<NameUnit> Units)
{
    public FoldedText Folded => Row.Folded;

    public NameToken[] Tokens => Row.Words;

    /// <summary>Every row of a name.</summary>
    public static IReadOnlyList<QueryName> RowsOf(string name, TokenWeights weights) => [.. NameRows.OfQuery(name).Select(row => Of(row, weights))];

    private static QueryName Of(NameRow row, TokenWeights weights)
    {
        WeighedToken[] words = Array.ConvertAll(row.Words, weights.Weigh);
        return new QueryName(row, words, NameUnit.SinglesOf(words), NameUnit.Of(words));
    }
}
