using Forfend.Domain.Parties;

namespace Forfend.Matching.Features;

/// <summary>Countries. They differ for honest reasons, so it is a mild conflict. An app has no residence and is left out.</summary>
internal sealed class CountryFeature : IMatchFeature
{
    private const int Shared = 20;
    private const int Conflict = -40;

    public string Key => "country";

    public int MostPoints(NameQuery query) => query.Countries.IsEmpty ? 0 : Shared;

    public Indication? Compare(NameQuery query, ListedParty party)
    {
        if (query.Countries.IsEmpty || party.Countries.IsEmpty || query.Kind is PartyKind.App || party.Kind is PartyKind.App) return null;

        foreach (CountryCode country in query.Countries)
            if (party.Countries.Contains(country)) return new Indication(Shared, false, country.Value, country.Value, "country shared");
        return new Indication(Conflict, true, string.Join(", ", query.Countries), string.Join(", ", party.Countries), "no country shared");
    }
}
