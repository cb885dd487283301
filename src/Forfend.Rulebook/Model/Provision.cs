using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Rulebook.Conditions;

namespace Forfend.Rulebook.Model;

/// <summary>What a provision does to a dealing it catches.</summary>
public enum ProvisionEffect
{
    /// <summary>Forbids it.</summary>
    Forbid,

    /// <summary>Forbids it and blocks the property.</summary>
    Block,

    /// <summary>Requires a licence.</summary>
    Licence,

    /// <summary>Allows it only if <see cref="Provision.Must"/> holds.</summary>
    Condition,

    /// <summary>Allows it; something is owed.</summary>
    Duty,

    /// <summary>Only to be watched.</summary>
    Watch,
}

/// <summary>One paragraph of a measure.</summary>
public sealed record Provision
{
    /// <summary>Short name within the measure.</summary>
    public required string Id { get; init; }

    /// <summary>As a lawyer would cite it (<c>sec. 1(a)</c>, <c>para. 2</c>).</summary>
    public required string Cite { get; init; }

    /// <summary>What it says, in one plain sentence.</summary>
    public required string Text { get; init; }

    /// <summary>What it does.</summary>
    public required ProvisionEffect Effect { get; init; }

    /// <summary>The dealings it concerns; empty for any.</summary>
    public ImmutableArray<DealingKind> Dealings { get; init; } = [];

    /// <summary>Whether it concerns reached parties only; if not, it concerns everybody.</summary>
    public bool NeedsReach { get; init; } = true;

    /// <summary>The roles in which a reached party is caught; empty for any.</summary>
    public ImmutableArray<PartyRole> Roles { get; init; } = [];

    /// <summary>The groups of named targets it concerns, with whomever is reached from them; empty for all.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>When it applies; null for always.</summary>
    public Condition? When { get; init; }

    /// <summary>For <see cref="ProvisionEffect.Condition"/>: what must hold.</summary>
    public Condition? Must { get; init; }

    /// <summary>What it does not apply to.</summary>
    public ImmutableArray<Exemption> Exemptions { get; init; } = [];

    /// <summary>For <see cref="ProvisionEffect.Licence"/>: how applications are reviewed, the first that applies; of several groups the strictest.</summary>
    public ImmutableArray<ReviewPolicyRule> ReviewPolicies { get; init; } = [];

    /// <summary>What is owed once it is applied.</summary>
    public ImmutableArray<OwedDuty> Duties { get; init; } = [];

    /// <summary>The recorded reading it rests on; empty where it rests on the words alone.</summary>
    public string Reading { get; init; } = "";

    /// <summary>How well the wording is established.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Where it is written.</summary>
    public required string SourceId { get; init; }
}

/// <summary>
/// A case a provision does not apply to. An exemption must be claimed: where its facts are not stated it is not used, and the answer
/// says so, unless <see cref="Asks"/>.
/// </summary>
/// <param name="Id">Short name.</param>
/// <param name="Text">What it says, in one plain sentence.</param>
/// <param name="When">When it applies; null for always, within its period.</param>
/// <param name="Asks">Whether an unstated fact makes the answer undetermined.</param>
/// <param name="SourceId">Where it is written.</param>
/// <param name="Exemptions">Cases the exemption itself does not cover.</param>
/// <param name="Period">The days on which it can be claimed: a wind-down, a general licence.</param>
public sealed record Exemption(
    string Id,
    string Text,
    Condition? When,
    bool Asks,
    string SourceId,
    ImmutableArray<Exemption> Exemptions,
    EffectivePeriod Period = default);

/// <summary>How licence applications are reviewed.</summary>
public enum ReviewPolicy
{
    /// <summary>Each on its merits.</summary>
    CaseByCase,

    /// <summary>Presumed to be granted.</summary>
    PresumptionOfApproval,

    /// <summary>Presumed to be denied.</summary>
    PresumptionOfDenial,

    /// <summary>Denied.</summary>
    PolicyOfDenial,
}

/// <summary>A review policy and when it applies; null for always.</summary>
public sealed record ReviewPolicyRule(ReviewPolicy Policy, Condition? When)
{
    /// <summary>
    /// The groups of targets it speaks of; empty for all. Whoever is reached from several groups is reviewed as the strictest of their
    /// policies says.
    /// </summary>
    public ImmutableArray<string> Groups { get; init; } = [];
}

/// <summary>Something owed because of a dealing.</summary>
/// <param name="Key">What: <c>report-blocked-property</c>.</param>
/// <param name="To">To whom, or empty.</param>
/// <param name="Due">By when, in plain words: <c>within 10 business days</c>.</param>
/// <param name="Contents">What a report or record must contain, item by item, as far as stated.</param>
/// <param name="SourceId">Where it is written.</param>
public sealed record OwedDuty(string Key, string To, string Due, ImmutableArray<string> Contents, string SourceId);

/// <summary>Keys of the enumerations a provision is written with.</summary>
public static class ProvisionWords
{
    private static readonly string[] ReviewPolicyKeys = ["case-by-case", "presumption-of-approval", "presumption-of-denial", "policy-of-denial"];
    private static readonly string[] EffectKeys = ["forbid", "block", "licence", "condition", "duty", "watch"];

    /// <summary>The key people write.</summary>
    public static string Key(this ReviewPolicy policy) => ReviewPolicyKeys[(int)policy];

    /// <summary>The key people write.</summary>
    public static string Key(this ProvisionEffect effect) => EffectKeys[(int)effect];
}
