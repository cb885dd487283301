using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;

namespace Forfend.Ownership.Reading;

/// <summary>The books of one file: every record is a party, a relation or a part of one, or is a finding.</summary>
/// <param name="Records">Records in the file.</param>
/// <param name="Used">Records that became parties or relations.</param>
/// <param name="Quarantined">Records put aside, each with a finding.</param>
/// <param name="Ignored">Records left out by name, each kind with a finding.</param>
public sealed record OwnerBooks(int Records, int Used, int Quarantined, int Ignored)
{
    /// <summary>Whether no record was lost.</summary>
    public bool Balance => Records == Used + Quarantined + Ignored;
}

/// <summary>What was read of a file about owners.</summary>
/// <param name="Parties">Parties it describes, with names and identifiers.</param>
/// <param name="Relations">Relations it states.</param>
/// <param name="Findings">Everything worth saying, in the order of the file.</param>
/// <param name="Books">The books.</param>
public sealed record OwnerReading(ImmutableArray<ListedParty> Parties, ImmutableArray<Relation> Relations, ImmutableArray<Finding> Findings, OwnerBooks Books)
{
    /// <summary>Parties that stand in the file without a usable relation.</summary>
    public ImmutableArray<PartyId> Mentioned { get; init; } = [];
}
