using System.Globalization;
using System.Text;
using Forfend.Domain.Parties;
using Forfend.Matching.Scoring;

namespace Forfend.Matching;

/// <summary>
/// The least score of a hit, for all hits or for those of a list, a field, a kind of party, or several of these together. Written
/// <c>850</c>, <c>us-ofac-sdn=830</c>, <c>us-ofac-sdn+kind:person=840</c>.
/// </summary>
public sealed record HitThreshold
{
    /// <summary>The field of what is named in free text.</summary>
    public const string Text = "text";

    /// <param name="score">The score, 1 to 1000.</param>
    public HitThreshold(int score)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(score, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, ScoreDefinition.Full);
        Score = score;
    }

    /// <summary>The least score of a hit, 1 to 1000.</summary>
    public int Score { get; }

    /// <summary>Key of the list on which the listed party stands; empty for every list.</summary>
    public string List { get; init; } = "";

    /// <summary>Where the name stands: the key of a role, or <see cref="Text"/>; empty for every field.</summary>
    public string Field { get; init; } = "";

    /// <summary>What the listed party is; null for every kind.</summary>
    public PartyKind? Kind { get; init; }

    // More conditions are more specific; among as many a list is before a field, and a field before a kind.
    internal int Rank => (8 * ((List.Length > 0 ? 1 : 0) + (Field.Length > 0 ? 1 : 0) + (Kind is null ? 0 : 1))) + (List.Length > 0 ? 4 : 0) + (Field.Length > 0 ? 2 : 0) + (Kind is null ? 0 : 1);

    /// <summary>Whether it is meant for a listed party that is met in a field.</summary>
    internal bool Covers(ListedParty listed, string field) =>
        IsIn(field) && (Kind is null || Kind == listed.Kind) && (List.Length == 0 || List == listed.List || listed.IsOn(List));

    /// <summary>Whether it is meant for everything that another is meant for and that stands in a field.</summary>
    internal bool Covers(HitThreshold other, string field) =>
        IsIn(field) && (Kind is null || Kind == other.Kind) && (List.Length == 0 || List == other.List);

    /// <summary>Whether it is meant for a field too.</summary>
    internal bool IsIn(string field) => Field.Length == 0 || Field == field;

    /// <summary>Whether another is meant for the same.</summary>
    internal bool IsForTheSameAs(HitThreshold other) => List == other.List && Field == other.Field && Kind == other.Kind;

    /// <summary>As people write it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(List);
        if (Field.Length > 0) text.Append(text.Length > 0 ? "+" : "").Append("field:").Append(Field);
        if (Kind is { } kind) text.Append(text.Length > 0 ? "+" : "").Append("kind:").Append(kind.Key());
        return text.Append(text.Length > 0 ? "=" : "").Append(Score.ToString(CultureInfo.InvariantCulture)).ToString();
    }
}
