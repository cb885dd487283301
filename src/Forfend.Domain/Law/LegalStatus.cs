namespace Forfend.Domain.Law;

/// <summary>What a provision is on a day, as people read it. Only <see cref="Effective"/> has force.</summary>
public enum LegalStatus
{
    /// <summary>Nothing had happened yet, as far as was known.</summary>
    None,

    /// <summary>Somebody proposed it.</summary>
    Proposed,

    /// <summary>The proposal was put on hold.</summary>
    Shelved,

    /// <summary>Signed or published; not yet effective.</summary>
    Signed,

    /// <summary>The forbidden dealings are identified; not yet effective.</summary>
    Defined,

    /// <summary>Effective on its face, but nobody has identified what it forbids.</summary>
    AwaitingDefinition,

    /// <summary>In force.</summary>
    Effective,

    /// <summary>Its start was put back.</summary>
    Delayed,

    /// <summary>Suspended by whoever issued it.</summary>
    Suspended,

    /// <summary>A scheduled event has passed its date and nobody confirmed that it happened.</summary>
    Unconfirmed,

    /// <summary>Stayed by a court.</summary>
    Stayed,

    /// <summary>Enjoined by a court.</summary>
    Enjoined,

    /// <summary>Ended by its own terms.</summary>
    Expired,

    /// <summary>Annulled or rescinded.</summary>
    Vacated,

    /// <summary>Revoked.</summary>
    Revoked,
}

/// <summary>Keys of <see cref="LegalStatus"/>.</summary>
public static class LegalStatuses
{
    private static readonly string[] Keys =
    [
        "none", "proposed", "shelved", "signed", "defined", "awaiting-definition", "effective", "delayed", "suspended", "unconfirmed",
        "stayed", "enjoined", "expired", "vacated", "revoked",
    ];

    /// <summary>All, in the order of the enumeration.</summary>
    public static IReadOnlyList<LegalStatus> All { get; } = Enum.GetValues<LegalStatus>();

    /// <summary>The key people and programs read.</summary>
    public static string Key(this LegalStatus status) => Keys[(int)status];

    /// <summary>Reads a key; false if it is none of ours.</summary>
    public static bool TryParse(string? text, out LegalStatus status)
    {
        int index = Array.IndexOf(Keys, text);
        status = index < 0 ? LegalStatus.None : (LegalStatus)index;
        return index >= 0;
    }

    /// <summary>Whether the provision has ended for good.</summary>
    public static bool IsEnded(this LegalStatus status) => status is LegalStatus.Expired or LegalStatus.Vacated or LegalStatus.Revoked;
}
