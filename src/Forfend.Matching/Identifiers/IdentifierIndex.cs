using Forfend.Domain.Parties;

namespace Forfend.Matching.Identifiers;

/// <summary>Which listed parties bear a strong identifier.</summary>
internal sealed class IdentifierIndex
{
    private readonly Dictionary<(IdentifierType Type, string Key), List<int>> _parties = [];

    public IdentifierIndex(IReadOnlyList<ListedParty> parties)
    {
        for (int party = 0; party < parties.Count; party++)
        {
            foreach (Identifier identifier in parties[party].Identifiers)
            {
                if (!identifier.Type.IsStrong()) continue;

                (IdentifierType, string) key = (identifier.Type, IdentifierComparison.Key(identifier));
                if (!_parties.TryGetValue(key, out List<int>? bearers)) _parties.Add(key, bearers = []);
                if (!bearers.Contains(party)) bearers.Add(party);
            }
        }
    }

    /// <summary>Whether no party bears any.</summary>
    public bool IsEmpty => _parties.Count == 0;

    /// <summary>Parties that bear an equal identifier; whether the issuers agree is not asked here.</summary>
    public IReadOnlyList<int> Find(Identifier identifier) =>
        identifier.Type.IsStrong() && _parties.TryGetValue((identifier.Type, IdentifierComparison.Key(identifier)), out List<int>? bearers) ? bearers : [];
}
