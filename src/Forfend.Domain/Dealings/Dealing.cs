using System.Collections.Immutable;

namespace Forfend.Domain.Dealings;

/// <summary>
/// What somebody is about to do, in law's terms: who, in which role, with what, for how much, and every further fact that was stated.
/// </summary>
public sealed record Dealing
{
    /// <summary>The id its source gave it (end-to-end id, order number); empty where it has none.</summary>
    public string Id { get; init; } = "";

    /// <summary>What it is.</summary>
    public required DealingKind Kind { get; init; }

    /// <summary>Everybody named in it, in the order of the record.</summary>
    public required ImmutableArray<DealingParty> Parties { get; init; }

    /// <summary>How much, where stated.</summary>
    public Money? Amount { get; init; }

    /// <summary>Further facts, stated by path.</summary>
    public Facts Facts { get; init; } = Facts.None;

    /// <summary>Free text in which parties may be named.</summary>
    public ImmutableArray<FreeText> Texts { get; init; } = [];

    /// <summary>The day of the dealing where the record itself states it as such; null leaves it to whoever asks.</summary>
    public DateOnly? AsOf { get; init; }
}
