using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Matching;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;

namespace Forfend.Screening.Decisions;

/// <summary>
/// The reasoned answer to one dealing. The same dealing, snapshots, rulebook, profile, engine version and dates give the same
/// decision, byte for byte. Written as <c>decision/1</c>.
/// </summary>
public sealed record Decision
{
    /// <summary><c>d-</c> and the first 16 hexadecimal digits of the SHA-256 of the decision's canonical JSON without the id.</summary>
    public required string Id { get; init; }

    /// <summary>The answer.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The verdict in one or two sentences; contains the outcome's key and, where a provision decided, its status.</summary>
    public required string Sentence { get; init; }

    /// <summary>The provision that decided, or null where none applied.</summary>
    public ProvisionAnswer? Deciding { get; init; }

    /// <summary>The two dates.</summary>
    public required LawDates Dates { get; init; }

    /// <summary>The dealing as it was understood.</summary>
    public required Dealing Dealing { get; init; }

    /// <summary>Who was recognised in it, party by party.</summary>
    public required ImmutableArray<RecognisedParty> Parties { get; init; }

    /// <summary>What every measure says, in the order of the rulebook: the evidence for and against.</summary>
    public required ImmutableArray<MeasureAnswer> Measures { get; init; }

    /// <summary>What must be answered before the dealing can be decided, each once.</summary>
    public required ImmutableArray<string> Questions { get; init; }

    /// <summary>Facts the profile supplied.</summary>
    public required ImmutableArray<Assumption> Assumptions { get; init; }

    /// <summary>Measures whose list is not installed.</summary>
    public required ImmutableArray<NotScreened> NotScreened { get; init; }

    /// <summary>What was found about the input.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>What it was decided with.</summary>
    public required DecisionVersions Versions { get; init; }

    /// <summary>House policy, a verdict of its own beside the law's; <c>none loaded</c> where there is none.</summary>
    public required string HousePolicy { get; init; }

    /// <summary>Every measure that was looked at and whose text does not catch the dealing; whose list was not screened is not among them.</summary>
    public IEnumerable<MeasureAnswer> NotApplicable => Measures.Where(measure =>
        measure.Provisions.All(answer => answer.Status is null) && NotScreened.All(missing => missing.Measure != measure.Measure.Id));

    /// <summary>Every provision that applies or may apply, the most severe first.</summary>
    public IEnumerable<ProvisionAnswer> Applicable => Measures
        .SelectMany(measure => measure.Provisions)
        .Where(answer => answer.NotApplicable.Length == 0)
        .OrderByDescending(answer => answer.Outcome);

    /// <summary>The party over which it was decided, as it stood in the dealing; null where there is none.</summary>
    public string? DecidingParty =>
        Deciding is not { Reached: [var reached, ..] } ? null
        : reached.PartyIndex < 0 ? NameOf(reached.Party)
        : Dealing.Parties[reached.PartyIndex].Name;

    /// <summary>Whether it is undetermined for no other reason than lists that are missing, incomplete or too old.</summary>
    public bool IsHeldByListsAlone =>
        Outcome == Outcome.Undetermined && Deciding is null
        && Findings.All(finding => finding.Fate is not (RecordFate.Held or RecordFate.Refused) || IsOfLists(finding));

    /// <summary>A list is older than the profile allows.</summary>
    public const string StaleList = "LIST900";

    /// <summary>A list was given without some of its contents, such as aliases.</summary>
    public const string IncompleteList = "LIST902";

    /// <summary>Whether a finding is about a list that the decision rests on, not about the record that was read.</summary>
    public static bool IsOfLists(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Code is StaleList or IncompleteList;
    }

    /// <summary>What is owed.</summary>
    public IEnumerable<OwedDuty> Duties => Applicable.SelectMany(answer => answer.Duties).Distinct();

    /// <summary>Names for people of the parties and apps the answer speaks of.</summary>
    public required ImmutableSortedDictionary<PartyId, string> Names { get; init; }

    /// <summary>The name of a party or app; its id where it has none.</summary>
    public string NameOf(PartyId party) => Names.GetValueOrDefault(party, party.Value);
}

/// <summary>A fact the profile supplied because the dealing was silent.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Value">What was assumed.</param>
public sealed record Assumption(string Fact, FactValue Value);

/// <summary>A measure that could not be applied because its list is not installed.</summary>
/// <param name="Measure">Id of the measure.</param>
/// <param name="List">Key of the list source.</param>
public sealed record NotScreened(string Measure, string List);

/// <summary>Everything a decision was made with.</summary>
/// <param name="Engine">Version of Forfend.</param>
/// <param name="Rulebook">Version of the rulebook.</param>
/// <param name="RulebookSha256">Its hash.</param>
/// <param name="Matcher">Version of the score's definition.</param>
/// <param name="Profile">Name of the profile.</param>
/// <param name="Lists">The list snapshots, the embedded extract first.</param>
public sealed record DecisionVersions(
    string Engine,
    string Rulebook,
    string RulebookSha256,
    string Matcher,
    string Profile,
    ImmutableArray<ListSnapshotInfo> Lists)
{
    /// <summary>SHA-256 of the confirmations laid over the rulebook; null where there are none.</summary>
    public string? OverlaySha256 { get; init; }

    /// <summary>SHA-256 of the links between listed parties that were rejected; null where none was.</summary>
    public string? LinksSha256 { get; init; }

    /// <summary>What is done about a list that is older than the profile allows.</summary>
    public StaleListPolicy WhenStale { get; init; }

    /// <summary>The least score of a hit, by list, field and kind of party.</summary>
    public HitThresholds Thresholds { get; init; } = HitThresholds.Default;

    /// <summary>Imported owner graphs, by name.</summary>
    public ImmutableArray<OwnerGraphInfo> Owners { get; init; } = [];
}

/// <summary>An imported owner graph that took part.</summary>
/// <param name="Name">What it is called in this installation.</param>
/// <param name="Known">The day on which the public could learn of it.</param>
/// <param name="Sha256">Its hash.</param>
/// <param name="Parties">How many parties it knows.</param>
/// <param name="Relations">How many relations it holds.</param>
public sealed record OwnerGraphInfo(string Name, DateOnly Known, string Sha256, int Parties, int Relations);
