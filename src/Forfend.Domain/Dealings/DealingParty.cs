using System.Collections.Immutable;
using Forfend.Domain.Parties;

namespace Forfend.Domain.Dealings;

/// <summary>A party as a dealing states it, before anybody asked who that is.</summary>
public sealed record DealingParty
{
    /// <summary>What it does in the dealing.</summary>
    public required PartyRole Role { get; init; }

    /// <summary>The name as stated; empty only where an identifier or <see cref="Id"/> stands for it.</summary>
    public required string Name { get; init; }

    /// <summary>The party itself, where whoever asks already knows it (scenarios, house systems); recognised without a name.</summary>
    public PartyId? Id { get; init; }

    /// <summary>What it is, where stated.</summary>
    public PartyKind Kind { get; init; }

    /// <summary>Country of residence, registration or address, where stated.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>Date of birth, where stated.</summary>
    public PartialDate? BirthDate { get; init; }

    /// <summary>Identifiers, where stated.</summary>
    public ImmutableArray<Identifier> Identifiers { get; init; } = [];

    /// <summary>Address as stated, lines joined by a line feed; empty where not stated.</summary>
    public string Address { get; init; } = "";

    /// <summary>Where in the record it was read, in the standard's own words (<c>Cdtr</c>, <c>column "payee"</c>); empty if nowhere.</summary>
    public string Field { get; init; } = "";
}
