using Forfend.Domain.Parties;
using Forfend.Matching.Names;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>The listed parties that a book is asked for.</summary>
internal sealed class ChangedNames
{
    public ChangedNames(CompiledMatcher matcher)
    {
        ListedParty[] parties = [.. matcher.Parties()];
        Weights = matcher.Weights;
        LeastThreshold = matcher.LeastThreshold;
        Identifiers = [.. parties.SelectMany(party => party.Identifiers).Where(identifier => identifier.Type.IsStrong()).Select(BookBuilder.HashOf).Distinct()];
        Rows = [.. parties.SelectMany(party => party.Names.SelectMany(name => NameRows.OfListed(name.Text, party.Kind))).Where(row => row.Words.Length > 0).Select(row => new ChangedRow(row, Weights))];
    }

    /// <summary>How words weigh.</summary>
    public TokenWeights Weights { get; }

    /// <summary>The least score of a hit that any of them can have.</summary>
    public int LeastThreshold { get; }

    /// <summary>Hashes of their strong identifiers.</summary>
    public ulong[] Identifiers { get; }

    /// <summary>The rows of their names.</summary>
    public ChangedRow[] Rows { get; }
}
