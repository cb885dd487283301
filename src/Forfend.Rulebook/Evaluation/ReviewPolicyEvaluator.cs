using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Evaluation;

/// <summary>How an application for a licence is reviewed: as the first rule that applies says, or as the listing does where there is no rule.</summary>
internal sealed class ReviewPolicyEvaluator(ImmutableArray<ReviewPolicyRule> rules, Measure measure)
{
    private readonly (ReviewPolicy Policy, CompiledCondition When)[] _rules =
        [.. rules.Select(rule => (rule.Policy, CompiledCondition.Of(rule.When, measure)))];

    /// <summary>The policy, or what would settle it.</summary>
    public (ReviewPolicy? Policy, ImmutableArray<string> Questions) Of(ImmutableArray<ReachedParty> caught, in DealingFacts facts)
    {
        if (_rules.Length == 0) return ListedReviewPolicy.Of(caught);

        ReviewPolicy? only = null;
        bool areSeveral = false;
        int looked = 0;
        foreach ((ReviewPolicy policy, CompiledCondition when) in _rules)
        {
            looked++;
            Truth applies = when.Evaluate(facts);
            if (applies == Truth.False) continue;

            areSeveral |= only is { } other && other != policy;
            only ??= policy;
            if (applies == Truth.True) break;
        }

        if (only is not null && !areSeveral) return (only, []);

        var open = new List<FactQuestion>();
        for (int index = 0; index < looked; index++) _rules[index].When.Ask(facts, open);
        return (null, [.. open.Select(missing => missing.Text).Distinct(StringComparer.Ordinal)]);
    }
}
