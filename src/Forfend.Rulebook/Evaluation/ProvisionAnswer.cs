using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Timelines;

namespace Forfend.Rulebook.Evaluation;

/// <summary>What one provision says of a dealing on a day, with everything that led to it.</summary>
public sealed record ProvisionAnswer
{
    /// <summary>The measure.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The provision.</summary>
    public required Provision Provision { get; init; }

    /// <summary>What comes of it.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Whether its text catches the dealing, force or no force.</summary>
    public required Truth Catches { get; init; }

    /// <summary>Why it does not apply, in one clause; empty where it does or may.</summary>
    public required string NotApplicable { get; init; }

    /// <summary>What it is that day; null where that was not asked, because its text does not catch the dealing.</summary>
    public ProvisionStatus? Status { get; init; }

    /// <summary>The parties it reaches in this dealing.</summary>
    public ImmutableArray<ReachedParty> Reached { get; init; } = [];

    /// <summary>What must be answered before it is certain, each once.</summary>
    public ImmutableArray<string> Questions { get; init; } = [];

    /// <summary>For a licence requirement: the review policy; null where it is open or there is none.</summary>
    public ReviewPolicy? ReviewPolicy { get; init; }

    /// <summary>For a licence requirement whose review policy is open: what would settle it.</summary>
    public ImmutableArray<string> ReviewQuestions { get; init; } = [];

    /// <summary>What is owed, where it acts.</summary>
    public ImmutableArray<OwedDuty> Duties { get; init; } = [];

    /// <summary>Exemptions that were not used because nobody claimed them, each with the facts that would have to be stated.</summary>
    public ImmutableArray<string> NotClaimed { get; init; } = [];

    /// <summary>What the authorities said of enforcing it that day; empty where nothing.</summary>
    public string Enforcement { get; init; } = "";

    /// <summary>What it becomes later, and when, as far as known.</summary>
    public ImmutableArray<StatusChange> Changes { get; init; } = [];
}
