using Forfend.Domain.Parties;

namespace Forfend.Matching.Index;

/// <summary>The name of a party that answers a query best.</summary>
/// <param name="Name">The name.</param>
/// <param name="Index">Its index among those of the party.</param>
/// <param name="Row">Which row of the name.</param>
/// <param name="Value">How well it answers, 0 to 1000.</param>
/// <param name="IsEqual">Whether it is the name that was asked for.</param>
internal readonly record struct BestName(PartyName Name, int Index, int Row, int Value, bool IsEqual)
{
    /// <summary>The primary name of a party of which no name answers.</summary>
    public static BestName NoneOf(ListedParty party) => new(party.Names[0], 0, 0, 0, IsEqual: false);

    /// <summary>The higher score; among equals the name that identifies, then the stronger, then the first listed.</summary>
    public bool IsBetterThan(BestName other)
    {
        (int points, int otherPoints) = (PartyScore.OfNameAlone(Name, Value), PartyScore.OfNameAlone(other.Name, other.Value));
        if (points != otherPoints) return points > otherPoints;
        if (IsEqual != other.IsEqual) return IsEqual;
        if (Name.Strength != other.Name.Strength) return Name.Strength < other.Name.Strength;
        if (Index != other.Index) return Index < other.Index;
        return Value != other.Value ? Value > other.Value : Row < other.Row;
    }
}
