using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Mutations;

/// <summary>Changes of what a measure forbids or requires.</summary>
internal static class ProvisionMutations
{
    public static string Name(Provision provision) => $"provision {provision.Id}";

    public static IEnumerable<Step<Provision>> Of(Provision provision)
    {
        ProvisionEffect effect = provision.Effect == ProvisionEffect.Watch ? ProvisionEffect.Forbid : ProvisionEffect.Watch;
        yield return new Step<Provision>("effect", effect.Key(), provision with { Effect = effect });

        if (!provision.Dealings.IsEmpty) yield return new Step<Provision>("dealing", "any", provision with { Dealings = [] });
        foreach (var step in Steps.Without(provision.Dealings, kind => kind.Key(), keepsOne: true))
            yield return step.In("dealing", kinds => provision with { Dealings = kinds });

        yield return new Step<Provision>("parties", provision.NeedsReach ? "anyone" : "reach", provision with { NeedsReach = !provision.NeedsReach });
        if (provision.NeedsReach && !provision.Roles.IsEmpty) yield return new Step<Provision>("role", "any", provision with { Roles = [] });
        if (provision.NeedsReach)
        {
            foreach (var step in Steps.Without(provision.Roles, role => role.Key, keepsOne: true))
                yield return step.In("role", roles => provision with { Roles = roles });
        }

        if (!provision.Groups.IsEmpty) yield return new Step<Provision>("group", "any", provision with { Groups = [] });
        foreach (var step in Steps.Without(provision.Groups, group => group, keepsOne: true)) yield return step.In("group", groups => provision with { Groups = groups });
        foreach (var step in ConditionMutations.OfOptional(provision.When, mayBeLeftOut: true)) yield return step.In("when", when => provision with { When = when });
        foreach (var step in ConditionMutations.OfOptional(provision.Must, mayBeLeftOut: true)) yield return step.In("must", must => provision with { Must = must });
        foreach (var step in Of(provision.Exemptions)) yield return step.In("", exemptions => provision with { Exemptions = exemptions });
        foreach (var step in Steps.Each(provision.ReviewPolicies, policy => policy.Policy.Key(), Of))
            yield return step.In("review_policy", policies => provision with { ReviewPolicies = policies });

        foreach (var step in Steps.Without(provision.Duties, duty => duty.Key)) yield return step.In("duty", duties => provision with { Duties = duties });
    }

    private static IEnumerable<Step<ImmutableArray<Exemption>>> Of(ImmutableArray<Exemption> exemptions) =>
        Steps.Each(exemptions, exemption => $"exemption {exemption.Id}", Of);

    private static IEnumerable<Step<Exemption>> Of(Exemption exemption)
    {
        foreach (var step in ConditionMutations.OfOptional(exemption.When, mayBeLeftOut: false)) yield return step.In("when", when => exemption with { When = when });
        foreach (Step<EffectivePeriod> step in Steps.Period(exemption.Period)) yield return step.In("", period => exemption with { Period = period });
        yield return Steps.Flip(exemption.Asks).In("ask", asks => exemption with { Asks = asks });
        foreach (var step in Of(exemption.Exemptions)) yield return step.In("", inner => exemption with { Exemptions = inner });
    }

    private static IEnumerable<Step<ReviewPolicyRule>> Of(ReviewPolicyRule rule) =>
        ConditionMutations.OfOptional(rule.When, mayBeLeftOut: true).Select(step => step.In("when", when => rule with { When = when }))
            .Concat(Steps.Without(rule.Groups, group => group).Select(step => step.In("group", groups => rule with { Groups = groups })));
}
