namespace Forfend.Rulebook.Model;

/// <summary>The keys of <see cref="EventKind"/>, as measures write them.</summary>
public static class EventWords
{
    private static readonly string[] Keys =
    [
        "proposed", "shelved", "signed", "published", "defined", "effective", "delayed", "enjoined", "stayed", "injunction-lifted",
        "suspended", "resumed", "amended", "vacated", "expired", "revoked",
    ];

    /// <summary>All keys, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> All => Keys;

    /// <summary>The key of a kind.</summary>
    public static string Of(EventKind kind) => Keys[(int)kind];

    /// <summary>Reads a key; false if it is none of ours.</summary>
    public static bool TryParse(string? text, out EventKind kind)
    {
        int index = Array.IndexOf(Keys, text);
        kind = index < 0 ? default : (EventKind)index;
        return index >= 0;
    }
}
