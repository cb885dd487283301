using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Evaluation;

/// <summary>
/// How an application for a licence is reviewed: as the first rule that applies says, or as the listing does where there is no rule. Rules
/// may speak of groups: then each group has a policy of its own, whoever has none is reviewed as its listing says, and of all of them the
/// strictest acts.
/// </summary>
internal sealed class ReviewPolicyEvaluator(ImmutableArray<ReviewPolicyRule> rules, Measure measure)
{
    // Beside a group whose policy is known, one whose listing says nothing may be reviewed more strictly.
    private const string NotListed = "How is an application for those whose listing states no review policy reviewed?";
    private static readonly ReviewPolicy[] Any = [ReviewPolicy.PresumptionOfApproval, ReviewPolicy.PolicyOfDenial];

    private readonly (ReviewPolicyRule Rule, CompiledCondition When)[] _rules = [.. rules.Select(rule => (rule, CompiledCondition.Of(rule.When, measure)))];
    private readonly string[] _groups = [.. rules.SelectMany(rule => rule.Groups).Distinct(StringComparer.Ordinal)];

    /// <summary>The policy, or what would settle it.</summary>
    public (ReviewPolicy? Policy, ImmutableArray<string> Questions) Of(ImmutableArray<ReachedParty> caught, in DealingFacts facts)
    {
        if (_rules.Length == 0) return ListedReviewPolicy.Of(caught);

        var policies = new PossiblePolicies();
        if (_groups.Length == 0)
        {
            Add(group: "", facts, policies);
            return policies.Strictest();
        }

        foreach (string group in _groups)
            if (caught.Any(party => party.Groups.Contains(group))) Add(group, facts, policies);

        ReachedParty[] others = [.. caught.Where(party => !_groups.Any(party.Groups.Contains))];
        (ReviewPolicy? listed, ImmutableArray<string> open) = ListedReviewPolicy.Of(others);
        if (listed is { } policy) policies.Add([policy], []);
        else if (!open.IsEmpty) policies.Add(Any, open);
        else if (others.Length > 0 && !policies.IsEmpty) policies.Add(Any, [NotListed]);
        return policies.Strictest();
    }

    private void Add(string group, in DealingFacts facts, PossiblePolicies policies)
    {
        var possible = new List<ReviewPolicy>();
        var open = new List<FactQuestion>();
        foreach ((ReviewPolicyRule rule, CompiledCondition when) in _rules)
        {
            if (!rule.Groups.IsEmpty && !rule.Groups.Contains(group)) continue;

            Truth applies = when.Evaluate(facts);
            if (applies != Truth.False) possible.Add(rule.Policy);
            when.Ask(facts, open);
            if (applies == Truth.True) break;
        }

        policies.Add(possible, open.Select(missing => missing.Text));
    }
}
