using System.Collections.Immutable;
using Forfend.Matching.Compiled;
using Forfend.Matching.Folding;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>A row of a name of a listed party that a book is asked for.</summary>
internal sealed class ChangedRow
{
    public ChangedRow(NameRow row, TokenWeights weights)
    {
        Words = Array.ConvertAll(row.Words, weights.Weigh);
        Tokens = row.Words;
        Values = NameScore.ValuesOf(Words);
        Singles = NameUnit.SinglesOf(Words);
        Cycle = NameUnit.Cycle(Words);
        Units = NameUnit.Of(Words);
        Script = row.Script;
        IsAsWritten = row.IsAsWritten;
        foreach (WordValue word in Values)
        {
            if (word.IsTelling) Telling++;
            if (WordNeighbours.IsNeededIn(word.Role)) Needed++;
        }
    }

    /// <summary>Its words as they were read.</summary>
    public NameToken[] Tokens { get; }

    /// <summary>Its words.</summary>
    public WeighedToken[] Words { get; }

    /// <summary>What they count for.</summary>
    public WordValue[] Values { get; }

    /// <summary>Those that can stand against several written as one.</summary>
    public ImmutableArray<NameUnit> Singles { get; }

    /// <summary>Those that can be written as one with their neighbours.</summary>
    public int[] Cycle { get; }

    /// <summary>Several of them written as one.</summary>
    public ImmutableArray<NameUnit> Units { get; }

    /// <summary>The script it was romanized from.</summary>
    public NativeScript Script { get; }

    /// <summary>Whether it stands for what was written.</summary>
    public bool IsAsWritten { get; }

    /// <summary>How many words tell this name from others.</summary>
    public int Telling { get; }

    /// <summary>How many words an equal name must have.</summary>
    public int Needed { get; }
}
