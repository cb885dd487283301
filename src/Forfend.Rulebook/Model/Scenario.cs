using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;

namespace Forfend.Rulebook.Model;

/// <summary>A test that stands in a measure's file: a dealing on a day, and what this measure must say of it.</summary>
public sealed record Scenario
{
    /// <summary>What is expected, as a sentence.</summary>
    public required string Name { get; init; }

    /// <summary>The two dates.</summary>
    public required LawDates Dates { get; init; }

    /// <summary>The dealing.</summary>
    public required Dealing Dealing { get; init; }

    /// <summary>Relations that hold in the scenario, besides the rulebook's own.</summary>
    public ImmutableArray<Relation> Relations { get; init; } = [];

    /// <summary>For measures with a list: who is on it in the scenario; null leaves the list as it is.</summary>
    public ImmutableArray<PartyId>? Listed { get; init; }

    /// <summary>What must come out.</summary>
    public required Expectation Expect { get; init; }
}

/// <summary>What a scenario expects; what is null is not compared.</summary>
public sealed record Expectation
{
    /// <summary>The outcome.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The status shown.</summary>
    public LegalStatus? Status { get; init; }

    /// <summary>The deciding provision.</summary>
    public string? Provision { get; init; }

    /// <summary>The review policy.</summary>
    public ReviewPolicy? ReviewPolicy { get; init; }

    /// <summary>What was said of enforcement.</summary>
    public string? Enforcement { get; init; }

    /// <summary>Facts that must be asked for, by path or by a part of the question.</summary>
    public ImmutableArray<string> Asks { get; init; } = [];

    /// <summary>Duties that must be owed, by key.</summary>
    public ImmutableArray<string> Duties { get; init; } = [];

    /// <summary>Ids of the readings that act because they are stricter than a rival; rivals that differ unexpectedly fail the scenario.</summary>
    public ImmutableArray<string> Conflicts { get; init; } = [];
}
