using System.Collections.Immutable;
using Forfend.Matching.Folding;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Index;

/// <summary>One row of the name of a query.</summary>
/// <param name="Row">Its words as they were read.</param>
/// <param name="Words">The same words with their weights.</param>
internal sealed record QueryName(NameRow Row, WeighedToken[] Words)
{
    private ImmutableArray<NameUnit> _singles;
    private ImmutableArray<NameUnit> _units;

    /// <summary>The words that can be written as one with their neighbours.</summary>
    public int[] Cycle => field ??= NameUnit.Cycle(Words);

    /// <summary>Words that can stand against several.</summary>
    public ImmutableArray<NameUnit> Singles => _singles.IsDefault ? _singles = NameUnit.SinglesOf(Words) : _singles;

    /// <summary>Words written as one.</summary>
    public ImmutableArray<NameUnit> Units => _units.IsDefault ? _units = NameUnit.Of(Words) : _units;

    public FoldedText Folded => Row.Folded;

    public NameToken[] Tokens => Row.Words;
}
