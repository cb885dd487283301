using System.Collections.Immutable;

namespace Forfend.Domain.Parties;

/// <summary>
/// A party or app as a list source, the app catalogue or a measure names it. Immutable; equality is by <see cref="Id"/>.
/// </summary>
public sealed record ListedParty
{
    /// <summary>Unique in everything loaded; list entries are <c>list-source/entry-number</c>.</summary>
    public required PartyId Id { get; init; }

    /// <summary>Key of the list source (<c>us-ofac-sdn</c>) or <c>rulebook</c> for what the measures themselves name.</summary>
    public required string List { get; init; }

    /// <summary>What it is.</summary>
    public required PartyKind Kind { get; init; }

    /// <summary>All names, the primary one first. Never empty.</summary>
    public required ImmutableArray<PartyName> Names { get; init; }

    /// <summary>Identifiers, as published.</summary>
    public ImmutableArray<Identifier> Identifiers { get; init; } = [];

    /// <summary>Dates of birth; several where the source gives several.</summary>
    public ImmutableArray<PartialDate> BirthDates { get; init; } = [];

    /// <summary>Countries of nationality, registration, flag or address.</summary>
    public ImmutableArray<CountryCode> Countries { get; init; } = [];

    /// <summary>Addresses as published, one line each.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>Why and since when it is listed.</summary>
    public ImmutableArray<Designation> Designations { get; init; } = [];

    /// <summary>Entries of other lists that its source says are the same party.</summary>
    public ImmutableArray<PartyId> SameAs { get; init; } = [];

    /// <summary>Remarks as published, whole, so that nothing the reader did not map is lost.</summary>
    public string Remarks { get; init; } = "";

    /// <summary>The primary name's text.</summary>
    public string PrimaryName => Names[0].Text;

    /// <summary>
    /// Whether it stands on a list, now or at another time: its designations say so, or it has none and comes from the list's own
    /// source.
    /// </summary>
    public bool IsOn(string list)
    {
        if (Designations.IsEmpty) return List == list;
        foreach (Designation designation in Designations)
            if (ListOf(designation) == list) return true;

        return false;
    }

    /// <summary>The list one of its designations belongs to: as it says, or the list's own source.</summary>
    public string ListOf(Designation designation)
    {
        ArgumentNullException.ThrowIfNull(designation);
        return designation.List.Length == 0 ? List : designation.List;
    }

    /// <summary>Whether it is listed on a day: one of its designations holds, or its source gives no dates.</summary>
    public bool IsListedOn(DateOnly day) => Designations.IsEmpty || Designations.Any(designation => designation.IsInForceOn(day));

    /// <inheritdoc/>
    public bool Equals(ListedParty? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
