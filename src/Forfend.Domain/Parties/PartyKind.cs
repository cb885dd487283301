namespace Forfend.Domain.Parties;

/// <summary>What sort of thing a party is. <see cref="Unknown"/> agrees with every kind.</summary>
public enum PartyKind
{
    /// <summary>Not stated.</summary>
    Unknown,

    /// <summary>A natural person.</summary>
    Person,

    /// <summary>A company, authority or any other body.</summary>
    Organization,

    /// <summary>A ship.</summary>
    Vessel,

    /// <summary>An aircraft.</summary>
    Aircraft,

    /// <summary>A connected software application.</summary>
    App,
}

/// <summary>The keys people write for <see cref="PartyKind"/>.</summary>
public static class PartyKinds
{
    /// <summary>Every kind with its key.</summary>
    public static IReadOnlyList<(PartyKind Kind, string Key)> All { get; } =
    [
        (PartyKind.Unknown, "unknown"),
        (PartyKind.Person, "person"),
        (PartyKind.Organization, "organization"),
        (PartyKind.Vessel, "vessel"),
        (PartyKind.Aircraft, "aircraft"),
        (PartyKind.App, "app"),
    ];

    /// <summary>The key of a kind.</summary>
    public static string Key(this PartyKind kind) => All[(int)kind].Key;

    /// <summary>Reads a key; false if it is none of ours.</summary>
    public static bool TryParse(string text, out PartyKind kind)
    {
        foreach ((PartyKind candidate, string key) in All)
        {
            if (key.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                kind = candidate;
                return true;
            }
        }

        kind = PartyKind.Unknown;
        return false;
    }
}
