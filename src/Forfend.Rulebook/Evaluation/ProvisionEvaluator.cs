using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Timelines;

namespace Forfend.Rulebook.Evaluation;

/// <summary>
/// Says what one provision says: first whether its text catches the dealing (whom it binds, which dealings, whom it reaches, its
/// conditions and exemptions), then whether it has force that day, then what follows.
/// </summary>
internal sealed class ProvisionEvaluator
{
    private const ulong AnyKind = ulong.MaxValue;

    private readonly Measure _measure;
    private readonly Provision _provision;
    private readonly CompiledCondition _binds;
    private readonly CompiledCondition _when;
    private readonly CompiledCondition _must;
    private readonly ExemptionEvaluator[] _exemptions;
    private readonly ReviewPolicyEvaluator _reviewPolicy;

    /// <summary>One bit for each kind of dealing it concerns.</summary>
    private readonly ulong _kinds;

    /// <summary>Its answers where it does not apply, which say the same of every dealing; made when they are first needed.</summary>
    private readonly ProvisionAnswer?[] _refusals;

    /// <param name="measure">The measure.</param>
    /// <param name="provision">The provision.</param>
    /// <param name="timeline">Its status over time.</param>
    /// <param name="binds">Whom the measure binds.</param>
    public ProvisionEvaluator(Measure measure, Provision provision, ProvisionTimeline timeline, CompiledCondition binds)
    {
        (_measure, _provision, Timeline, _binds) = (measure, provision, timeline, binds);
        _when = CompiledCondition.Of(provision.When, measure);
        _must = CompiledCondition.Of(provision.Must, measure);
        _exemptions = [.. provision.Exemptions.Select(exemption => new ExemptionEvaluator(exemption, measure))];
        _reviewPolicy = new ReviewPolicyEvaluator(provision.ReviewPolicies, measure);
        _kinds = provision.Dealings.IsEmpty ? AnyKind : provision.Dealings.Aggregate(0UL, (kinds, kind) => kinds | (1UL << (int)kind));
        _refusals = new ProvisionAnswer?[(int)Refusal.Exempt + _exemptions.Length];
    }

    /// <summary>Its status over time.</summary>
    public ProvisionTimeline Timeline { get; }

    /// <summary>Whether it can concern such a dealing though it reaches nobody in it.</summary>
    public bool MayConcernAnyone(DealingKind kind) => !_provision.NeedsReach && Concerns(kind);

    /// <summary>Whether it could concern a dealing, whoever takes part in it.</summary>
    public bool MayConcern(LawQuestion question)
    {
        if (!Concerns(question.Dealing.Kind)) return false;

        LegalStatus status = Timeline.On(question.Dates).Status;
        return status != LegalStatus.None && !status.IsEnded();
    }

    /// <summary>Weighs the text against a dealing. Allocates nothing.</summary>
    public Assessment Assess(LawQuestion question, in DealingFacts facts, ImmutableArray<ReachedParty> reached, Truth bound)
    {
        if (!Concerns(question.Dealing.Kind)) return Assessment.Refused(Refusal.OtherDealing);

        Truth reaches = _provision.NeedsReach ? Truth.False : Truth.True;
        if (_provision.NeedsReach)
        {
            if (reached.IsEmpty) return Assessment.Refused(Refusal.ReachesNobody);
            foreach (ReachedParty party in reached)
            {
                if (reaches == Truth.True || !Catches(party)) continue;
                reaches = party.Certainty == ReachCertainty.Certain ? Truth.True : Truth.Unknown;
            }

            if (reaches == Truth.False) return Assessment.Refused(Refusal.NotInRole);
        }

        if (bound == Truth.False) return Assessment.Refused(Refusal.NotBound);

        Truth when = _when.Evaluate(facts);
        if (when == Truth.False) return Assessment.Refused(Refusal.ConditionNotMet);

        Truth violated = _provision.Must is null ? Truth.True : Truths.Not(_must.Evaluate(facts));
        if (violated == Truth.False) return Assessment.Refused(Refusal.RequirementMet);

        Truth exempt = Truth.False;
        for (int index = 0; index < _exemptions.Length; index++)
        {
            Truth applies = _exemptions[index].Evaluate(facts, question.Dates);
            if (applies == Truth.True) return Assessment.Refused(Refusal.Exempt + index);
            if (applies == Truth.Unknown && _exemptions[index].Asks) exempt = Truth.Unknown;
        }

        return new Assessment(Refusal.None, Truths.And(Truths.And(bound, when), Truths.And(violated, Truths.And(Truths.Not(exempt), reaches))), reaches);
    }

    /// <summary>The answer that follows from an assessment.</summary>
    public ProvisionAnswer Answer(Assessment assessment, LawQuestion question, in DealingFacts facts, ImmutableArray<ReachedParty> reached)
    {
        if (assessment.Refusal == Refusal.NotInRole) return Refuse($"{reached[0].Party} is not {Concerned()} in this dealing");
        return assessment.IsRefused ? Refuse(assessment.Refusal) : Act(assessment, question, facts, reached);
    }

    /// <summary>What it says where it does not apply, for a reason that is the same for every dealing.</summary>
    public ProvisionAnswer Refuse(Refusal refusal) => _refusals[(int)refusal] ??= Refuse(ReasonOf(refusal));

    private string ReasonOf(Refusal refusal) => refusal switch
    {
        Refusal.OtherDealing => $"concerns nothing but {string.Join(", ", _provision.Dealings.Select(kind => kind.Key()))}",
        Refusal.ReachesNobody => "reaches nobody in this dealing",
        Refusal.NotBound => "does not bind whoever asks",
        Refusal.ConditionNotMet => "its condition is not met: " + ConditionText.Of(_provision.When!),
        Refusal.RequirementMet => "what it requires is met: " + ConditionText.Of(_provision.Must!),
        _ => $"exempt: {_exemptions[refusal - Refusal.Exempt].Text}",
    };

    private ProvisionAnswer Refuse(string reason) => new()
    {
        Measure = _measure,
        Provision = _provision,
        Outcome = Outcome.Clear,
        Catches = Truth.False,
        NotApplicable = reason,
    };

    /// <summary>What follows from a text that catches the dealing, or may, given what the provision is that day.</summary>
    private ProvisionAnswer Act(Assessment assessment, LawQuestion question, in DealingFacts facts, ImmutableArray<ReachedParty> reached)
    {
        ProvisionStatus status = Timeline.On(question.Dates);
        ImmutableArray<ReachedParty> caught = CaughtOf(reached);
        string lapsed = Lapsed(status);
        Outcome outcome = lapsed.Length > 0 ? Outcome.Clear : OutcomeOf(status, assessment.Catches);
        (ReviewPolicy? policy, ImmutableArray<string> reviewQuestions) = outcome == Outcome.LicenceRequired ? _reviewPolicy.Of(caught, facts) : (null, []);
        return new ProvisionAnswer
        {
            Measure = _measure,
            Provision = _provision,
            Outcome = outcome,
            Catches = assessment.Catches,
            NotApplicable = lapsed,
            Status = status,
            Reached = caught,
            NotClaimed = NotClaimed(question, facts),
            Changes = Timeline.ChangesAfter(question.Dates),
            Questions = lapsed.Length > 0 ? [] : QuestionsOf(assessment, status, question, facts, caught),
            ReviewPolicy = policy,
            ReviewQuestions = reviewQuestions,
            Duties = outcome is Outcome.Prohibited or Outcome.LicenceRequired or Outcome.Duty ? _provision.Duties : [],
            Enforcement = lapsed.Length == 0 && status.HasForce ? EnforcementOn(question.Dates) : "",
        };
    }

    /// <summary>Why it says nothing that day though its text catches the dealing; else empty.</summary>
    private static string Lapsed(ProvisionStatus status)
    {
        if (status.Status == LegalStatus.None) return "nothing was known of it yet";
        if (status.Status.IsEnded()) return $"{status.Status.Key()} on {status.Event!.Date}";
        return status.SpeaksThrough.IsEmpty ? "" : $"since {status.Event!.Date} it speaks only through {string.Join(", ", status.SpeaksThrough)}";
    }

    private Outcome OutcomeOf(ProvisionStatus status, Truth catches)
    {
        Outcome full = _provision.Effect switch
        {
            ProvisionEffect.Forbid or ProvisionEffect.Block or ProvisionEffect.Condition => Outcome.Prohibited,
            ProvisionEffect.Licence => Outcome.LicenceRequired,
            ProvisionEffect.Duty => Outcome.Duty,
            ProvisionEffect.Watch => Outcome.Watch,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        Outcome outcome =
            full == Outcome.Watch ? full
            : status.Status == LegalStatus.Unconfirmed ? Outcome.Undetermined
            : !status.HasForce ? Outcome.Watch
            : catches == Truth.True ? full
            : Outcome.Undetermined;

        // A placeholder never stops a dealing.
        return _provision.Confidence == Confidence.Illustrative && outcome > Outcome.Duty ? Outcome.Duty : outcome;
    }

    private ImmutableArray<string> QuestionsOf(Assessment assessment, ProvisionStatus status, LawQuestion question, in DealingFacts facts, ImmutableArray<ReachedParty> caught)
    {
        if (assessment.Catches == Truth.True && status.Status != LegalStatus.Unconfirmed) return [];

        var open = new List<FactQuestion>();
        _binds.Ask(facts, open);
        _when.Ask(facts, open);
        _must.Ask(facts, open);
        foreach (ExemptionEvaluator exemption in _exemptions)
            if (exemption.Asks && exemption.Evaluate(facts, question.Dates) == Truth.Unknown) exemption.Ask(facts, question.Dates, open);

        IEnumerable<string> asked = open.Select(missing => missing.Text);
        if (assessment.Reaches == Truth.Unknown) asked = caught.SelectMany(party => party.Questions).Concat(asked);
        if (status.Status == LegalStatus.Unconfirmed) asked = asked.Append(Unconfirmed(status));
        return [.. asked.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Exemptions that would apply if somebody stated their facts.</summary>
    private ImmutableArray<string> NotClaimed(LawQuestion question, in DealingFacts facts)
    {
        ImmutableArray<string> notClaimed = [];
        foreach (ExemptionEvaluator exemption in _exemptions)
        {
            if (!exemption.Asks && exemption.Evaluate(facts, question.Dates) == Truth.Unknown)
                notClaimed = notClaimed.Add(exemption.NotClaimed(facts, question.Dates));
        }

        return notClaimed;
    }

    private string EnforcementOn(LawDates dates)
    {
        for (int index = _measure.Enforcement.Length - 1; index >= 0; index--)
        {
            EnforcementPolicy policy = _measure.Enforcement[index];
            if (dates.Knows(policy.Known) && policy.Period.Covers(dates.AsOf) && (policy.Provisions.IsEmpty || policy.Provisions.Contains(_provision.Id))) return policy.Policy;
        }

        return "";
    }

    private ImmutableArray<ReachedParty> CaughtOf(ImmutableArray<ReachedParty> reached) =>
        !_provision.NeedsReach ? [] : _provision.Roles.IsEmpty && _provision.Groups.IsEmpty ? reached : [.. reached.Where(Catches)];

    /// <summary>Whether a reached party has one of its roles, and belongs to one of its groups or is reached from somebody who does.</summary>
    private bool Catches(ReachedParty party)
    {
        if (!_provision.Roles.IsEmpty && !_provision.Roles.Contains(party.Role)) return false;
        if (_provision.Groups.IsEmpty) return true;

        foreach (string group in party.Groups)
            if (_provision.Groups.Contains(group)) return true;

        return false;
    }

    private bool Concerns(DealingKind kind) => (_kinds >> (int)kind & 1) != 0;

    private static string Unconfirmed(ProvisionStatus status) =>
        $"Did the event scheduled for {status.Event!.Date} take place ({EventWords.Of(status.Event.Kind)})? Nobody has confirmed it.";

    private string Concerned() => string.Join(
        " as ",
        new[] { string.Join(" or ", _provision.Groups), string.Join(" or ", _provision.Roles.Select(role => role.Key)) }.Where(words => words.Length > 0));
}
