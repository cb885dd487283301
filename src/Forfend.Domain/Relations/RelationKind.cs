namespace Forfend.Domain.Relations;

/// <summary>How one party or app stands to another. Read: <c>from</c> <em>kind</em> <c>to</c>.</summary>
public enum RelationKind
{
    /// <summary>From holds shares of To.</summary>
    Owns,

    /// <summary>From controls To. Control is never ownership.</summary>
    Controls,

    /// <summary>From develops the app To.</summary>
    Develops,

    /// <summary>From operates the app To for its users.</summary>
    Operates,

    /// <summary>From is a subsidiary of To.</summary>
    SubsidiaryOf,

    /// <summary>From directs To as an officer.</summary>
    Directs,

    /// <summary>From acts for To.</summary>
    ActsFor,

    /// <summary>From is a feature inside the app To.</summary>
    PartOf,

    /// <summary>From holds votes in To, without a word about shares.</summary>
    Votes,

    /// <summary>From and To have a joint arrangement about what they hold. Holds both ways.</summary>
    Joint,

    /// <summary>From is in the country To, whose id is <c>country/</c> and its code.</summary>
    LocatedIn,

    /// <summary>From is a relative of To. Holds both ways.</summary>
    FamilyOf,

    /// <summary>Somebody says that From and To have to do with one another, and not how.</summary>
    LinkedTo,
}

/// <summary>Keys of <see cref="RelationKind"/>.</summary>
public static class RelationKinds
{
    private static readonly string[] Keys =
        ["owns", "controls", "develops", "operates", "subsidiary-of", "directs", "acts-for", "part-of", "votes", "joint", "located-in", "family-of", "linked-to"];

    /// <summary>All, in the order of the enumeration.</summary>
    public static IReadOnlyList<RelationKind> All { get; } = Enum.GetValues<RelationKind>();

    /// <summary>The key people write.</summary>
    public static string Key(this RelationKind kind) => Keys[(int)kind];

    /// <summary>Reads a key; false if it is none of ours.</summary>
    public static bool TryParse(string? text, out RelationKind kind)
    {
        int index = Array.IndexOf(Keys, text);
        kind = index < 0 ? default : (RelationKind)index;
        return index >= 0;
    }
}
