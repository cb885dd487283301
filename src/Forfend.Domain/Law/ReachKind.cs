namespace Forfend.Domain.Law;

/// <summary>In which way a measure reaches a party.</summary>
public enum ReachKind
{
    /// <summary>Named in the measure.</summary>
    Named,

    /// <summary>An entry of the measure's list.</summary>
    Listed,

    /// <summary>Develops an app of the base.</summary>
    Develops,

    /// <summary>Operates an app of the base.</summary>
    Operates,

    /// <summary>Controls somebody or something of the base.</summary>
    Controls,

    /// <summary>Owns shares of somebody of the base.</summary>
    Owns,

    /// <summary>Is a subsidiary of somebody of the base.</summary>
    SubsidiaryOf,

    /// <summary>Is owned by the base at or above a threshold.</summary>
    OwnedBy,

    /// <summary>Is in a country of the base.</summary>
    LocatedIn,

    /// <summary>Everybody.</summary>
    Anyone,

    /// <summary>Is controlled by somebody of the base.</summary>
    ControlledBy,

    /// <summary>An app that somebody of the base develops.</summary>
    DevelopedBy,

    /// <summary>An app that somebody of the base operates.</summary>
    OperatedBy,
}

/// <summary>Keys of <see cref="ReachKind"/>.</summary>
public static class ReachKinds
{
    private static readonly string[] Keys =
    [
        "named", "listed", "develops", "operates", "controls", "owns", "subsidiary-of", "owned-by", "located-in", "anyone",
        "controlled-by", "developed-by", "operated-by",
    ];

    /// <summary>All, in the order of the enumeration.</summary>
    public static IReadOnlyList<ReachKind> All { get; } = Enum.GetValues<ReachKind>();

    /// <summary>The key people write.</summary>
    public static string Key(this ReachKind kind) => Keys[(int)kind];

    /// <summary>Reads a key; false if it is none of ours.</summary>
    public static bool TryParse(string? text, out ReachKind kind)
    {
        int index = Array.IndexOf(Keys, text);
        kind = index < 0 ? default : (ReachKind)index;
        return index >= 0;
    }
}
