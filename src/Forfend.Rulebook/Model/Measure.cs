using System.Collections.Immutable;
using Forfend.Domain.Law;

namespace Forfend.Rulebook.Model;

/// <summary>
/// One legal act, or the part of one that stands and falls together: whom it binds, whom it reaches, what it forbids or requires, and
/// what became of it over time. Format <c>measure/1</c>.
/// </summary>
public sealed record Measure
{
    /// <summary>Stable key, also the file's name.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>What sort of act it is.</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>Two letters of the state, or EU or UN.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>Who issued it.</summary>
    public required string Issuer { get; init; }

    /// <summary>The measure this one carries out; it ends when that one ends. Null where it stands alone.</summary>
    public string? Implements { get; init; }

    /// <summary>Where it is written.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>Who must obey.</summary>
    public required Nexus Binds { get; init; }

    /// <summary>Whom it reaches.</summary>
    public required Targets Targets { get; init; }

    /// <summary>Whether it has no force until somebody identifies what it forbids.</summary>
    public bool NeedsDefinition { get; init; }

    /// <summary>What happened to it, in the order of the file.</summary>
    public required ImmutableArray<LegalEvent> Events { get; init; }

    /// <summary>What the authorities said of enforcing it; never changes whether it has force.</summary>
    public ImmutableArray<EnforcementPolicy> Enforcement { get; init; } = [];

    /// <summary>What it forbids or requires.</summary>
    public required ImmutableArray<Provision> Provisions { get; init; }

    /// <summary>Lists of codes its conditions refer to.</summary>
    public ImmutableDictionary<string, CodeTable> Tables { get; init; } = ImmutableDictionary<string, CodeTable>.Empty;

    /// <summary>Quantities its conditions refer to, by category.</summary>
    public ImmutableDictionary<string, ThresholdTable> Thresholds { get; init; } = ImmutableDictionary<string, ThresholdTable>.Empty;

    /// <summary>Interpretations that were chosen, with who chose.</summary>
    public ImmutableArray<RecordedReading> Readings { get; init; } = [];

    /// <summary>Its tests, in the words of those who maintain it.</summary>
    public required ImmutableArray<Scenario> Scenarios { get; init; }

    /// <summary>Changes of it that no scenario could notice, each with the reason.</summary>
    public ImmutableArray<EquivalentChange> Equivalent { get; init; } = [];

    /// <summary>The source of an id; every id a measure uses has one, the reader sees to that.</summary>
    public Source SourceOf(string id) => Sources.First(source => source.Id == id);

    /// <summary>A provision as a lawyer would cite it: its source, and its own place where the source does not name it already.</summary>
    public string CitationOf(Provision provision)
    {
        ArgumentNullException.ThrowIfNull(provision);
        string source = SourceOf(provision.SourceId).Citation;
        return source.Contains(provision.Cite, StringComparison.Ordinal) ? source : $"{source}, {provision.Cite}";
    }
}

/// <summary>Sorts of acts.</summary>
public enum MeasureKind
{
    /// <summary>An act of a legislature.</summary>
    Statute,

    /// <summary>An order of a head of state or government.</summary>
    Order,

    /// <summary>A regulation, or a notice with its force.</summary>
    Rule,

    /// <summary>Entries of one list, made by one act.</summary>
    ListEntry,

    /// <summary>A rule about everybody on a list.</summary>
    ListRule,

    /// <summary>A proposal or draft.</summary>
    Proposal,
}

/// <summary>Where something is written.</summary>
/// <param name="Id">Short name within the measure.</param>
/// <param name="Citation">As a lawyer would cite it.</param>
/// <param name="Checked">The day somebody last compared the encoding with it.</param>
/// <param name="Quote">The operative words, if they are short; else empty.</param>
public sealed record Source(string Id, string Citation, DateOnly Checked, string Quote = "");

/// <summary>A policy of not enforcing a provision for a time. The provision keeps its force.</summary>
/// <param name="Period">The days it covers.</param>
/// <param name="Policy">What was said, one word or phrase: <c>suspended</c>, <c>eased for good faith</c>.</param>
/// <param name="SourceId">Where.</param>
/// <param name="Known">The day the public could learn of it.</param>
/// <param name="Provisions">Ids of the provisions it covers; empty for all.</param>
public sealed record EnforcementPolicy(EffectivePeriod Period, string Policy, string SourceId, DateOnly Known, ImmutableArray<string> Provisions);

/// <summary>An interpretation that was chosen.</summary>
/// <param name="Id">Short name.</param>
/// <param name="Text">What was chosen.</param>
/// <param name="By">Who chose.</param>
/// <param name="Decided">When.</param>
/// <param name="Alternative">What could have been chosen instead.</param>
public sealed record RecordedReading(string Id, string Text, string By, DateOnly Decided, string Alternative)
{
    /// <summary>
    /// Readings of the same words that are encoded beside this one, because nobody has settled which is right. Where they lead to
    /// different outcomes the stricter acts, and both are reported.
    /// </summary>
    public ImmutableArray<string> Rivals { get; init; } = [];
}

/// <summary>A change of a measure after which every dealing is answered as before.</summary>
/// <param name="Mutant">The mutant's name, or its part alone for every change of that part.</param>
/// <param name="Reason">Why nobody could tell.</param>
public sealed record EquivalentChange(string Mutant, string Reason)
{
    /// <summary>Whether it speaks of a mutant.</summary>
    public bool Covers(string part, string name) => Mutant == name || Mutant == part;
}
