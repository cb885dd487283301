using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Parties;

namespace Forfend.Domain.Law;

/// <summary>How sure it is that a measure reaches a party of the dealing.</summary>
public enum ReachCertainty
{
    /// <summary>The party is identified and every step to it is known.</summary>
    Certain,

    /// <summary>It depends on a stake or fact nobody stated; the questions say which.</summary>
    Depends,

    /// <summary>The party of the dealing only possibly is the reached one; the question asks.</summary>
    Possible,
}

/// <summary>One link of the way from a named or listed party to the one that is reached.</summary>
/// <param name="From">Where the link starts.</param>
/// <param name="Relation">What it is, as people read it: <c>develops</c>, <c>owns 50 % of</c>, <c>is named in the order as</c>.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Source">Who says so; empty where the measure itself does.</param>
public sealed record ReachLink(string From, string Relation, string To, string Source = "");

/// <summary>That a measure reaches a party of the dealing, given to the rulebook as a fact.</summary>
public sealed record ReachedParty
{
    /// <summary>Index in the dealing's parties; -1 for a party mentioned only in free text.</summary>
    public required int PartyIndex { get; init; }

    /// <summary>Its role in the dealing.</summary>
    public required PartyRole Role { get; init; }

    /// <summary>The party that is reached, as recognised.</summary>
    public required PartyId Party { get; init; }

    /// <summary>In which way.</summary>
    public required ReachKind How { get; init; }

    /// <summary>How sure that is.</summary>
    public required ReachCertainty Certainty { get; init; }

    /// <summary>The way from the named or listed party to this one; empty where it is itself named or listed.</summary>
    public ImmutableArray<ReachLink> Path { get; init; } = [];

    /// <summary>The groups, in the measure, of the named or listed parties it is or is reached from.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>
    /// Where the measure reaches it by a list: the designations that hold, its own or those of whoever it is reached from. They carry
    /// the citation, the dates, the licence requirement and the review policy of that listing.
    /// </summary>
    public ImmutableArray<Designation> Listings { get; init; } = [];

    /// <summary>What must be answered before it is certain; empty if it is.</summary>
    public ImmutableArray<string> Questions { get; init; } = [];
}
