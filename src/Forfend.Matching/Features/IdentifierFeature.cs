using Forfend.Domain.Parties;
using Forfend.Matching.Identifiers;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Features;

/// <summary>
/// Identifiers: an equal strong one is the party; a different one of a sort of which a party has only one speaks against it; an equal
/// one that is not strong, or of unstated sort, supports.
/// </summary>
internal sealed class IdentifierFeature : IMatchFeature
{
    /// <summary>The points of an equal strong identifier, which need no name beside them.</summary>
    public const int Strong = ScoreDefinition.Full;
    private const int Support = 40;
    private const int Conflict = -100;

    public string Key => "identifier";

    public int MostPoints(NameQuery query) => query.Identifiers.IsEmpty ? 0 : Support;

    public Indication? Compare(NameQuery query, ListedParty party)
    {
        Indication? strongest = null;
        foreach (Identifier stated in query.Identifiers)
        {
            if (Compare(stated, party) is not { } indication) continue;
            if (strongest is null || Rank(indication) > Rank(strongest)) strongest = indication;
        }

        // An identifier that is equal does not outweigh one that differs: who is it then?
        if (strongest is { IsConflict: false } && query.Identifiers.Any(stated => Compare(stated, party) is { IsConflict: true }))
            return strongest with { IsConflict = true, Detail = strongest.Detail + ", but another identifier differs" };
        return strongest;
    }

    private static Indication? Compare(Identifier stated, ListedParty party)
    {
        Identifier? differing = null;
        Identifier? supporting = null;
        foreach (Identifier listed in party.Identifiers)
        {
            switch (IdentifierComparison.Compare(stated, listed))
            {
                case IdentifierRelation.SameParty:
                    return new Indication(Strong, false, stated.Value, listed.Value, $"{stated.Type.Key()} equal");
                case IdentifierRelation.Supports:
                    supporting ??= listed;
                    break;
                case IdentifierRelation.Conflicts:
                    differing ??= listed;
                    break;
                default:
                    break;
            }
        }

        if (supporting is not null) return new Indication(Support, false, stated.Value, supporting.Value, $"{supporting.Type.Key()} equal");
        return differing is null ? null : new Indication(Conflict, true, stated.Value, differing.Value, $"{stated.Type.Key()} differs");
    }

    private static int Rank(Indication indication) => Math.Abs(indication.Points);
}
