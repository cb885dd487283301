using Forfend.Domain.Parties;

namespace Forfend.Cli.Commands.Names;

/// <summary>What people write for the kind of a party: our words, and the schemas of FollowTheMoney, in any case.</summary>
internal static class KindWords
{
    // https://followthemoney.tech/explorer/: schemas of parties. Those that hold several of our kinds are any.
    private static readonly Dictionary<string, PartyKind> Schemas = new(StringComparer.OrdinalIgnoreCase)
    {
        ["any"] = PartyKind.Unknown,
        ["thing"] = PartyKind.Unknown,
        ["legalentity"] = PartyKind.Unknown,
        ["asset"] = PartyKind.Unknown,
        ["vehicle"] = PartyKind.Unknown,
        ["company"] = PartyKind.Organization,
        ["organisation"] = PartyKind.Organization,
        ["publicbody"] = PartyKind.Organization,
        ["entity"] = PartyKind.Organization,
        ["individual"] = PartyKind.Person,
        ["ship"] = PartyKind.Vessel,
        ["airplane"] = PartyKind.Aircraft,
    };

    /// <summary>The kind of a word; empty text is any. False if it is none we know.</summary>
    public static bool TryParse(string text, out PartyKind kind)
    {
        kind = PartyKind.Unknown;
        return text.Length == 0 || PartyKinds.TryParse(text, out kind) || Schemas.TryGetValue(text, out kind);
    }
}
