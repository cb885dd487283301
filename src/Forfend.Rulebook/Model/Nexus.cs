using System.Collections.Immutable;

namespace Forfend.Rulebook.Model;

/// <summary>
/// Who must obey a measure. Persons are alternatives; a territory, where given, must fit as well. Decided from the facts
/// <see cref="UsPersonFact"/> and <see cref="ActsInFact"/>, which the profile of whoever asks supplies, and from the facts of the more
/// special kinds, which whoever is of that kind states.
/// </summary>
public sealed record Nexus
{
    /// <summary>Whether whoever asks is a US person.</summary>
    public const string UsPersonFact = "actor.us_person";

    /// <summary>The country in which whoever asks acts, ISO 3166-1 alpha-2.</summary>
    public const string ActsInFact = "actor.acts_in";

    /// <summary>The kinds of persons bound; at least one.</summary>
    public required ImmutableArray<BoundPerson> Persons { get; init; }

    /// <summary>Countries in which the dealing must take place; empty for everywhere.</summary>
    public ImmutableArray<string> Territory { get; init; } = [];
}

/// <summary>Kinds of persons a measure can bind.</summary>
public enum BoundPerson
{
    /// <summary>Everybody, wherever they are (export controls follow the item).</summary>
    Anyone,

    /// <summary>A US person: citizen, permanent resident, entity under US law with its foreign branches.</summary>
    UsPerson,

    /// <summary>Any person, or any property, in the United States.</summary>
    PersonInUs,

    /// <summary>A federal agency of the United States.</summary>
    UsAgency,

    /// <summary>A contractor of a federal agency of the United States.</summary>
    UsContractor,

    /// <summary>A national or company of a member state of the European Union, or anybody within it.</summary>
    EuPerson,

    /// <summary>A national or company of the United Kingdom, or anybody within it.</summary>
    UkPerson,

    /// <summary>A commercial bank in China.</summary>
    CnBank,

    /// <summary>A lender or lending platform in China.</summary>
    CnLender,

    /// <summary>Somebody in China who gathers, processes or supplies credit information.</summary>
    CnCreditReporter,
}
