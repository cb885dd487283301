using Forfend.Domain.Parties;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Index;

/// <summary>The name of a party that answers a query best.</summary>
/// <param name="Name">The name.</param>
/// <param name="Index">Its index among those of the party.</param>
/// <param name="Row">Which row of the name.</param>
/// <param name="Score">How well it answers.</param>
/// <param name="Reading">The reading of the query that it answers; null where it answers none.</param>
internal sealed record BestName(PartyName Name, int Index, int Row, NameScore Score, QueryName? Reading)
{
    /// <summary>The higher score; among equals the name that identifies, then the stronger, then the first listed.</summary>
    public bool IsBetterThan(BestName other)
    {
        (int points, int otherPoints) = (PartyScore.OfNameAlone(Name, Score), PartyScore.OfNameAlone(other.Name, other.Score));
        if (points != otherPoints) return points > otherPoints;
        if (Score.IsEqual != other.Score.IsEqual) return Score.IsEqual;
        if (Name.Strength != other.Name.Strength) return Name.Strength < other.Name.Strength;
        if (Index != other.Index) return Index < other.Index;
        return Score.Value != other.Score.Value ? Score.Value > other.Score.Value : Row < other.Row;
    }
}
