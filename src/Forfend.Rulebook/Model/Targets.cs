using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;

namespace Forfend.Rulebook.Model;

/// <summary>Whom a measure reaches.</summary>
public sealed record Targets
{
    /// <summary>Parties and apps named in it, one row for each time they are.</summary>
    public ImmutableArray<NamedTarget> Named { get; init; } = [];

    /// <summary>Measures: whom they name, this one names as well.</summary>
    public ImmutableArray<MeasureTarget> NamedIn { get; init; } = [];

    /// <summary>The lists whose entries it reaches.</summary>
    public ImmutableArray<ListTarget> Lists { get; init; } = [];

    /// <summary>The steps from those to everybody reached.</summary>
    public required ImmutableArray<ReachStep> Reach { get; init; }
}

/// <summary>A party or app as the measure names it.</summary>
public sealed record NamedTarget
{
    /// <summary>Its id in the app catalogue or among the rulebook's parties.</summary>
    public required PartyId Id { get; init; }

    /// <summary>The name in the measure's own words.</summary>
    public required string AsWritten { get; init; }

    /// <summary>The group it belongs to, where provisions treat groups differently; else empty.</summary>
    public string Group { get; init; } = "";

    /// <summary>When it was named. A party that was taken off and named again has a row for each time.</summary>
    public EffectivePeriod Period { get; init; }

    /// <summary>Where it is named; null for the source of the measure.</summary>
    public string? SourceId { get; init; }
}

/// <summary>Everybody another measure names, for as long as it names them.</summary>
/// <param name="Measure">Id of the measure.</param>
/// <param name="Group">The group they belong to here; else empty.</param>
/// <param name="Of">Only those who belong to one of these groups there; empty for all.</param>
public sealed record MeasureTarget(string Measure, string Group, ImmutableArray<string> Of)
{
    /// <summary>Whether it takes over a party as that measure names it.</summary>
    public bool Takes(NamedTarget there)
    {
        ArgumentNullException.ThrowIfNull(there);
        return Of.IsEmpty || Of.Contains(there.Group);
    }
}

/// <summary>The entries of a list.</summary>
/// <param name="List">Key of the list.</param>
/// <param name="Programmes">Only entries designated under one of these; empty for all.</param>
/// <param name="Group">The group they belong to; else empty.</param>
public sealed record ListTarget(string List, ImmutableArray<string> Programmes, string Group);
