using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Timelines;

namespace Forfend.Rulebook.Evaluation;

/// <summary>
/// Says what one provision says: first whether its text catches the dealing (whom it binds, which dealings, whom it reaches, its
/// conditions and exemptions), then whether it has force that day, then what follows.
/// </summary>
internal sealed class ProvisionEvaluator(Measure measure, Provision provision, ProvisionTimeline timeline)
{
    /// <summary>Its status over time.</summary>
    public ProvisionTimeline Timeline => timeline;

    /// <summary>Whether it could concern a dealing, whoever takes part in it.</summary>
    public bool MayConcern(LawQuestion question)
    {
        if (!provision.Dealings.IsEmpty && !provision.Dealings.Contains(question.Dealing.Kind)) return false;

        LegalStatus status = timeline.On(question.Dates).Status;
        return status != LegalStatus.None && !status.IsEnded();
    }

    public ProvisionAnswer Evaluate(LawQuestion question, IReadOnlyList<ReachedParty> reached, ConditionEvaluator conditions)
    {
        if (!provision.Dealings.IsEmpty && !provision.Dealings.Contains(question.Dealing.Kind))
            return NotApplicable($"concerns nothing but {Kinds(provision)}");

        ImmutableArray<ReachedParty> caught = provision.NeedsReach ? InRole(reached) : [];
        if (provision.NeedsReach && caught.IsEmpty)
            return NotApplicable(reached.Count == 0 ? "reaches nobody in this dealing" : $"{reached[0].Party} is not {Concerned(provision)} in this dealing");

        var open = new List<FactQuestion>();
        Truth bound = NexusEvaluator.Evaluate(measure.Binds, conditions, open);
        if (bound == Truth.False) return NotApplicable("does not bind whoever asks");

        Truth when = conditions.Evaluate(provision.When, open);
        if (when == Truth.False) return NotApplicable("its condition is not met: " + ConditionText.Of(provision.When!));

        Truth violated = provision.Must is { } must ? ConditionEvaluator.Not(conditions.Evaluate(must, open)) : Truth.True;
        if (violated == Truth.False) return NotApplicable("what it requires is met: " + ConditionText.Of(provision.Must!));

        ExemptionAnswer exemption = ExemptionEvaluator.Evaluate(provision.Exemptions, conditions, question.Dates);
        if (exemption.Applies == Truth.True) return NotApplicable($"exempt: {exemption.Exemption!.Text}");
        if (exemption.Applies == Truth.Unknown) open.AddRange(exemption.Questions);

        bool isCertain = caught.Any(party => party.Certainty == ReachCertainty.Certain);
        Truth reaches = !provision.NeedsReach || isCertain ? Truth.True : Truth.Unknown;
        IEnumerable<string> asked = open.Select(missing => missing.Text);
        if (reaches == Truth.Unknown) asked = caught.SelectMany(party => party.Questions).Concat(asked);

        Truth catches = new[] { bound, when, violated, ConditionEvaluator.Not(exemption.Applies), reaches }.Min();
        return Act(question, catches, caught, [.. asked.Distinct(StringComparer.Ordinal)], exemption.NotClaimed, conditions);
    }

    /// <summary>What follows from a text that catches the dealing, or may, given what the provision is that day.</summary>
    private ProvisionAnswer Act(
        LawQuestion question,
        Truth catches,
        ImmutableArray<ReachedParty> caught,
        ImmutableArray<string> questions,
        ImmutableArray<string> notClaimed,
        ConditionEvaluator conditions)
    {
        ProvisionStatus status = timeline.On(question.Dates);
        var answer = new ProvisionAnswer
        {
            Measure = measure,
            Provision = provision,
            Outcome = Outcome.Clear,
            Catches = catches,
            NotApplicable = "",
            Status = status,
            Reached = caught,
            NotClaimed = notClaimed,
            Changes = [.. timeline.ChangesAfter(question.Dates)],
        };

        if (status.Status == LegalStatus.None) return answer with { NotApplicable = "nothing was known of it yet" };
        if (status.Status.IsEnded()) return answer with { NotApplicable = $"{status.Status.Key()} on {status.Event!.Date}" };
        if (!status.SpeaksThrough.IsEmpty)
            return answer with { NotApplicable = $"since {status.Event!.Date} it speaks only through {string.Join(", ", status.SpeaksThrough)}" };

        Outcome outcome = WithForce(status, catches);
        // A placeholder never stops a dealing.
        if (provision.Confidence == Confidence.Illustrative) outcome = Min(outcome, Outcome.Duty);

        (ReviewPolicy? policy, ImmutableArray<string> reviewQuestions) = outcome == Outcome.LicenceRequired ? ReviewPolicyOf(caught, conditions) : (null, []);
        return answer with
        {
            Outcome = outcome,
            Questions = status.Status == LegalStatus.Unconfirmed ? [.. questions, Unconfirmed(status)] : questions,
            ReviewPolicy = policy,
            ReviewQuestions = reviewQuestions,
            Duties = outcome is Outcome.Prohibited or Outcome.LicenceRequired or Outcome.Duty ? provision.Duties : [],
            Enforcement = status.HasForce ? EnforcementOn(question.Dates) : "",
        };
    }

    private Outcome WithForce(ProvisionStatus status, Truth catches)
    {
        Outcome full = provision.Effect switch
        {
            ProvisionEffect.Forbid or ProvisionEffect.Block or ProvisionEffect.Condition => Outcome.Prohibited,
            ProvisionEffect.Licence => Outcome.LicenceRequired,
            ProvisionEffect.Duty => Outcome.Duty,
            ProvisionEffect.Watch => Outcome.Watch,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        if (full == Outcome.Watch) return full;
        if (status.Status == LegalStatus.Unconfirmed) return Outcome.Undetermined;
        if (!status.HasForce) return Outcome.Watch;
        return catches == Truth.True ? full : Outcome.Undetermined;
    }

    private (ReviewPolicy? Policy, ImmutableArray<string> Questions) ReviewPolicyOf(ImmutableArray<ReachedParty> caught, ConditionEvaluator conditions)
    {
        if (provision.ReviewPolicies.IsEmpty) return ListedReviewPolicy.Of(caught);

        var possible = new HashSet<ReviewPolicy>();
        var open = new List<FactQuestion>();
        foreach (ReviewPolicyRule rule in provision.ReviewPolicies)
        {
            Truth applies = conditions.Evaluate(rule.When, open);
            if (applies != Truth.False) possible.Add(rule.Policy);
            if (applies == Truth.True) break;
        }

        return possible.Count == 1 ? (possible.Single(), []) : (null, [.. open.Select(missing => missing.Text).Distinct(StringComparer.Ordinal)]);
    }

    private string EnforcementOn(LawDates dates) =>
        measure.Enforcement.LastOrDefault(policy =>
            dates.Knows(policy.Known) && policy.Period.Covers(dates.AsOf) && (policy.Provisions.IsEmpty || policy.Provisions.Contains(provision.Id)))?.Policy ?? "";

    private ImmutableArray<ReachedParty> InRole(IReadOnlyList<ReachedParty> reached) =>
        [.. reached.Where(party => (provision.Roles.IsEmpty || provision.Roles.Contains(party.Role)) && IsInGroup(party))];

    /// <summary>Whether a party belongs to a group the provision concerns, or is reached from somebody who does.</summary>
    private bool IsInGroup(ReachedParty party) => provision.Groups.IsEmpty || party.Groups.Any(group => provision.Groups.Contains(group));

    private ProvisionAnswer NotApplicable(string reason) => new()
    {
        Measure = measure,
        Provision = provision,
        Outcome = Outcome.Clear,
        Catches = Truth.False,
        NotApplicable = reason,
    };

    private static string Unconfirmed(ProvisionStatus status) =>
        $"Did the event scheduled for {status.Event!.Date} take place ({EventWords.Of(status.Event.Kind)})? Nobody has confirmed it.";

    private static string Kinds(Provision provision) => string.Join(", ", provision.Dealings.Select(kind => Domain.Dealings.DealingKinds.Key(kind)));

    private static string Concerned(Provision provision) => string.Join(
        " as ",
        new[] { string.Join(" or ", provision.Groups), string.Join(" or ", provision.Roles.Select(role => role.Key)) }.Where(words => words.Length > 0));

    private static Outcome Min(Outcome left, Outcome right) => left < right ? left : right;
}
