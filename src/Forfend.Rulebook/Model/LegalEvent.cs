using System.Collections.Immutable;
using Forfend.Domain.Law;

namespace Forfend.Rulebook.Model;

/// <summary>What can happen to a measure or provision. Written in measures; what people see is <see cref="LegalStatus"/>.</summary>
public enum EventKind
{
    /// <summary>Proposed or drafted.</summary>
    Proposed,

    /// <summary>Put on hold.</summary>
    Shelved,

    /// <summary>Signed or adopted.</summary>
    Signed,

    /// <summary>Published.</summary>
    Published,

    /// <summary>What it forbids was identified.</summary>
    Defined,

    /// <summary>Takes effect.</summary>
    Effective,

    /// <summary>Its start is put back; a restraint.</summary>
    Delayed,

    /// <summary>Enjoined by a court; a restraint.</summary>
    Enjoined,

    /// <summary>Stayed by a court; a restraint.</summary>
    Stayed,

    /// <summary>An injunction or stay is lifted; names what it ends.</summary>
    InjunctionLifted,

    /// <summary>Suspended by whoever issued it; a restraint.</summary>
    Suspended,

    /// <summary>A suspension or delay ends; names what it ends.</summary>
    Resumed,

    /// <summary>Changed without affecting its force.</summary>
    Amended,

    /// <summary>Annulled or rescinded; the end.</summary>
    Vacated,

    /// <summary>Ended by its own terms; the end.</summary>
    Expired,

    /// <summary>Revoked; the end.</summary>
    Revoked,
}

/// <summary>One dated, sourced event.</summary>
public sealed record LegalEvent
{
    /// <summary>Short name within the measure, by which later events can end it; empty if none does.</summary>
    public string Id { get; init; } = "";

    /// <summary>What happened.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>When it takes effect.</summary>
    public required LegalMoment Date { get; init; }

    /// <summary>The day the public could learn of it.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>For restraints: when it ends by itself.</summary>
    public LegalMoment? Until { get; init; }

    /// <summary>The provisions it concerns; empty for all.</summary>
    public ImmutableArray<string> Provisions { get; init; } = [];

    /// <summary>Ids of the restraints it ends.</summary>
    public ImmutableArray<string> Ends { get; init; } = [];

    /// <summary>For <see cref="EventKind.Defined"/>: the measures that carry the definition; from then on the order speaks only through them.</summary>
    public ImmutableArray<string> By { get; init; } = [];

    /// <summary>Whether somebody confirmed that it happened. A scheduled event nobody confirmed makes the answer undetermined.</summary>
    public bool IsConfirmed { get; init; } = true;

    /// <summary>Where it is written.</summary>
    public required string SourceId { get; init; }

    /// <summary>How well it is established.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The court, where one acted; else empty.</summary>
    public string Court { get; init; } = "";

    /// <summary>The docket, where a court acted; else empty.</summary>
    public string Docket { get; init; } = "";

    /// <summary>Where the act applies, as stated (<c>nationwide</c>); else empty.</summary>
    public string Territory { get; init; } = "";

    /// <summary>A remark for people.</summary>
    public string Note { get; init; } = "";

    /// <summary>What to call it among the events of its measure: <c>enjoined 2020-10-30 (marland)</c>.</summary>
    public string Name => $"{EventWords.Of(Kind)} {Date}{(Id.Length == 0 ? "" : $" ({Id})")}";

    /// <summary>Whether it takes the force away until it is ended.</summary>
    public bool IsRestraint => Kind is EventKind.Delayed or EventKind.Enjoined or EventKind.Stayed or EventKind.Suspended;

    /// <summary>Whether it ends the provision for good.</summary>
    public bool IsEnd => Kind is EventKind.Vacated or EventKind.Expired or EventKind.Revoked;

    /// <summary>Whether it concerns a provision.</summary>
    public bool Concerns(string provision) => Provisions.IsEmpty || Provisions.Contains(provision);
}
