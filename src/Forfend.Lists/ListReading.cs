using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;

namespace Forfend.Lists;

/// <summary>The books of one file: every row is a party, belongs to one, or is a finding.</summary>
/// <param name="Part">Which file of the publication.</param>
/// <param name="Rows">Rows in the file.</param>
/// <param name="Used">Rows that became a party or a part of one.</param>
/// <param name="Quarantined">Rows put aside, each with a finding.</param>
/// <param name="Ignored">Rows left out by name, each kind with one finding (for example the final 0x1A).</param>
public sealed record ListBooks(string Part, int Rows, int Used, int Quarantined, int Ignored)
{
    /// <summary>Whether no row was lost.</summary>
    public bool Balance => Rows == Used + Quarantined + Ignored;
}

/// <summary>What was read of a publication.</summary>
/// <param name="Parties">In the order of the primary file.</param>
/// <param name="Books">One per file.</param>
/// <param name="Findings">Everything worth saying, in the order of the files.</param>
public sealed record ListReading(ImmutableArray<ListedParty> Parties, ImmutableArray<ListBooks> Books, ImmutableArray<Finding> Findings)
{
    /// <summary>The day the publication gives as its own, where it does.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What the publication would say in files that were not given.</summary>
    public ListContents NotGiven { get; init; }

    /// <summary>Relations between its parties that the publication itself states.</summary>
    public ImmutableArray<Relation> Relations { get; init; } = [];
}
