using Forfend.Domain.Parties;

namespace Forfend.Lists;

/// <summary>Something a listed party has or has not.</summary>
public enum PartyDetail
{
    /// <summary>A known kind.</summary>
    Kind,

    /// <summary>Another name than the primary one.</summary>
    Alias,

    /// <summary>An identifier.</summary>
    Identifier,

    /// <summary>A date of birth.</summary>
    BirthDate,

    /// <summary>A country.</summary>
    Country,

    /// <summary>An address.</summary>
    Address,

    /// <summary>A programme.</summary>
    Program,

    /// <summary>The day from which it is listed.</summary>
    ListedFrom,

    /// <summary>A citation.</summary>
    Citation,
}

/// <summary>What <see cref="PartyDetail"/> means.</summary>
public static class PartyDetails
{
    private static readonly string[] Names =
    [
        "a known kind", "an alias", "an identifier", "a date of birth", "a country", "an address", "a programme", "a day of listing",
        "a citation",
    ];

    /// <summary>What people call it.</summary>
    public static string Name(this PartyDetail detail) => Names[(int)detail];

    /// <summary>Whether a party has it.</summary>
    public static bool IsHadBy(this PartyDetail detail, ListedParty party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return detail switch
        {
            PartyDetail.Kind => party.Kind != PartyKind.Unknown,
            PartyDetail.Alias => party.Names.Length > 1,
            PartyDetail.Identifier => !party.Identifiers.IsEmpty,
            PartyDetail.BirthDate => !party.BirthDates.IsEmpty,
            PartyDetail.Country => !party.Countries.IsEmpty,
            PartyDetail.Address => !party.Addresses.IsEmpty,
            PartyDetail.Program => party.Designations.Any(designation => designation.Program.Length > 0),
            PartyDetail.ListedFrom => party.Designations.Any(designation => designation.From is not null),
            PartyDetail.Citation => party.Designations.Any(designation => designation.Citation.Length > 0),
            _ => throw new ArgumentOutOfRangeException(nameof(detail)),
        };
    }
}
