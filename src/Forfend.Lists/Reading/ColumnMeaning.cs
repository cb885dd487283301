using Forfend.Domain.Parties;

namespace Forfend.Lists.Reading;

/// <summary>What a column of a simple table says.</summary>
internal enum ColumnMeaning
{
    Ignored,
    Number,
    Name,
    Alias,
    WeakAlias,
    FormerName,
    Kind,
    BirthDate,
    Country,
    Address,
    Identifier,
    Program,
    Citation,
    From,
    Until,
    LicenceRequirement,
    ReviewPolicy,
    Owner,
    Remark,
}

/// <summary>One column of a simple table.</summary>
/// <param name="Name">As the table writes it.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Type">For an identifier, of which type.</param>
internal sealed record Column(string Name, ColumnMeaning Meaning, IdentifierType Type = IdentifierType.Other);

/// <summary>What the columns of a simple table mean: one row is one party, or one designation of a party.</summary>
internal sealed record TableMapping(params IReadOnlyList<Column> Columns)
{
    /// <summary>The kinds that lists write, by the words of the FollowTheMoney model and by ours.</summary>
    internal static IReadOnlyDictionary<string, PartyKind> UsualKinds { get; } = new Dictionary<string, PartyKind>(StringComparer.OrdinalIgnoreCase)
    {
        [""] = PartyKind.Unknown,
        ["Person"] = PartyKind.Person,
        ["Individual"] = PartyKind.Person,
        ["Company"] = PartyKind.Organization,
        ["Organization"] = PartyKind.Organization,
        ["Organisation"] = PartyKind.Organization,
        ["Entity"] = PartyKind.Organization,
        ["PublicBody"] = PartyKind.Organization,
        // May be a person as well.
        ["LegalEntity"] = PartyKind.Unknown,
        ["Asset"] = PartyKind.Unknown,
        ["Unknown"] = PartyKind.Unknown,
        ["Vessel"] = PartyKind.Vessel,
        ["Ship"] = PartyKind.Vessel,
        ["Airplane"] = PartyKind.Aircraft,
        ["Aircraft"] = PartyKind.Aircraft,
        ["App"] = PartyKind.App,
    };

    /// <summary>What stands between fields.</summary>
    internal char Delimiter { get; init; } = ',';

    /// <summary>What stands between several values of a field.</summary>
    internal char Separator { get; init; } = ';';

    /// <summary>Which part of a numeric date is the day.</summary>
    internal DateOrder DateOrder { get; init; } = DateOrder.DayFirst;

    /// <summary>What a party is where no column says so.</summary>
    internal PartyKind Kind { get; init; } = PartyKind.Unknown;

    /// <summary>Whether rows of one name are one party with several designations (listing periods).</summary>
    internal bool JoinsRowsOfOneName { get; init; }

    /// <summary>Whether the last day given still counts.</summary>
    internal bool UntilIsLastDay { get; init; }

    /// <summary>The list its designations belong to, where that is not the source itself.</summary>
    internal Func<ListEntry, string> List { get; init; } = _ => "";
}
