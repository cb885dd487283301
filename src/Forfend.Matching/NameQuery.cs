using System.Collections.Immutable;
using Forfend.Domain.Parties;

namespace Forfend.Matching;

/// <summary>Who is asked for: a name, and every attribute that was stated with it. What was not stated weighs nothing.</summary>
public sealed record NameQuery
{
    /// <summary>The name as stated; may be empty where identifiers stand for it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, where stated.</summary>
    public PartyKind Kind { get; init; }

    /// <summary>Identifiers, where stated.</summary>
    public ImmutableArray<Identifier> Identifiers { get; init; } = [];

    /// <summary>Date of birth, where stated.</summary>
    public PartialDate? BirthDate { get; init; }

    /// <summary>Gender, where stated.</summary>
    public Gender Gender { get; init; }

    /// <summary>Countries, where stated.</summary>
    public ImmutableArray<CountryCode> Countries { get; init; } = [];

    /// <summary>Address, as stated; empty where none is.</summary>
    public string Address { get; init; } = "";

    /// <summary>Where the name stands in a dealing, by the key of its role; empty where it stands in none. Some fields have thresholds of their own.</summary>
    public string Field { get; init; } = "";
}

/// <summary>The gender a record states.</summary>
public enum Gender
{
    /// <summary>None is stated.</summary>
    Unknown,

    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,
}
