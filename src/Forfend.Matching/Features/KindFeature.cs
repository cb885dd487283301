using Forfend.Domain.Parties;

namespace Forfend.Matching.Features;

/// <summary>
/// A person is no company, a ship neither. An organization and an app do not conflict: payments name the app where its operator is paid.
/// </summary>
internal sealed class KindFeature : IMatchFeature
{
    private const int Conflict = -140;

    public string Key => "kind";

    public int MostPoints(NameQuery query) => 0;

    public Indication? Compare(NameQuery query, ListedParty party)
    {
        bool isKnown = query.Kind is not PartyKind.Unknown && party.Kind is not PartyKind.Unknown;
        if (!isKnown || query.Kind == party.Kind || (IsBodyOrApp(query.Kind) && IsBodyOrApp(party.Kind))) return null;

        return new Indication(Conflict, true, query.Kind.Key(), party.Kind.Key(), $"kinds differ: {query.Kind.Key()} and {party.Kind.Key()}");
    }

    private static bool IsBodyOrApp(PartyKind kind) => kind is PartyKind.Organization or PartyKind.App;
}
