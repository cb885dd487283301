using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>A party while its rows are gathered from the four files.</summary>
internal sealed class PartyDraft(PartyId id, PartyKind kind, string name, InputLocation at)
{
    private readonly List<PartyName> _names = [new(name, NameStrength.Primary)];
    private readonly List<Identifier> _identifiers = [];
    private readonly List<PartialDate> _birthDates = [];
    private readonly List<CountryCode> _countries = [];
    private readonly List<string> _addresses = [];

    /// <summary>Where its primary row stands.</summary>
    internal InputLocation At { get; } = at;

    internal PartyKind Kind { get; } = kind;

    internal required ImmutableArray<Designation> Designations { get; init; }

    internal required string Title { get; init; }

    /// <summary>The remarks column as it stands, spaces included: a continuation joins it in the middle of a word.</summary>
    internal required string Remarks { get; init; }

    /// <summary>The columns that have no field of their own, as text.</summary>
    internal required string OtherColumns { get; init; }

    internal string Continuation { get; set; } = "";

    internal void Add(PartyName name) => _names.Add(name);

    internal void Add(PartialDate birthDate) => _birthDates.Add(birthDate);

    internal void AddAddress(string address) => _addresses.Add(address);

    internal void Add(CountryCode country)
    {
        if (!_countries.Contains(country)) _countries.Add(country);
    }

    internal void Add(Identifier identifier)
    {
        if (!_identifiers.Contains(identifier)) _identifiers.Add(identifier);
    }

    /// <summary>The party, once every row of it was seen.</summary>
    internal ListedParty ToParty(string remarks) => new()
    {
        Id = id,
        List = UsOfacSdnSource.SourceKey,
        Kind = Kind,
        Names = [.. _names],
        Identifiers = [.. _identifiers],
        BirthDates = [.. _birthDates],
        Countries = [.. _countries],
        Addresses = [.. _addresses],
        Designations = Designations,
        Remarks = remarks,
    };
}
