using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Reading;

/// <summary>Reads what a measure forbids or requires.</summary>
internal static class ProvisionReader
{
    public static Provision Read(MappingReader map, MeasureKind kind)
    {
        CaughtParties parties = map.Map("parties", "`parties`", ReadParties);
        var provision = new Provision
        {
            Id = map.Defines("id", ReferenceKind.Provision),
            Cite = map.Text("cite"),
            Text = map.Text("text"),
            Effect = map.Word("effect", Words.Effects),
            Dealings = map.AnyOrWordList("dealing", Words.Dealings),
            NeedsReach = parties.NeedsReach,
            Roles = parties.Roles,
            Groups = parties.Groups,
            When = map.OptionalMap("when", "A condition", ConditionReader.Read),
            Must = map.OptionalMap("must", "A condition", ConditionReader.Read),
            Exemptions = map.Each("except", "An exemption", ReadExemption),
            ReviewPolicies = map.Each("review_policy", "A review policy", policy =>
                new ReviewPolicyRule(policy.Word("policy", Words.ReviewPolicies), policy.OptionalMap("when", "A condition", ConditionReader.Read))
                {
                    Groups = policy.RefersToAll("group", ReferenceKind.Group),
                }),
            Duties = map.Each("duties", "A duty", ReadDuty),
            Reading = map.MayRefer("reading", ReferenceKind.Reading) ?? "",
            Confidence = map.Word("confidence", Words.Confidences),
            SourceId = map.Refers("source", ReferenceKind.Source),
        };
        Check(map, provision, kind);
        return provision;
    }

    private static CaughtParties ReadParties(MappingReader map)
    {
        var parties = new CaughtParties(
            map.Word("in", Words.PartyScopes),
            map.AnyOrWordList("role", Words.Roles),
            map.RefersToAll("group", ReferenceKind.Group));
        // Asked of the text: a mistyped word is reported already and stands for no scope.
        if (map.OptionalText("in") == "anyone" && !parties.Groups.IsEmpty)
            map.Contradiction("group", "The provision concerns anyone, so no group in particular.", "Write `in: reach`, or leave `group` out.");
        return parties;
    }

    private static Exemption ReadExemption(MappingReader map) => new(
        map.Id("id"),
        map.Text("text"),
        ReadClaim(map),
        map.Flag("ask", fallback: false),
        map.Refers("source", ReferenceKind.Source),
        map.Each("except", "An exemption", ReadExemption),
        map.Period("since", "until"));

    /// <summary>What is no condition and no time is no exemption but the end of the provision.</summary>
    private static Condition? ReadClaim(MappingReader map)
    {
        if (!map.Has("when") && !map.Has("since") && !map.Has("until"))
            map.Contradiction("text", "It exempts everything at any time.", "Add `when:`, `since:` or `until:`.");
        return map.OptionalMap("when", "A condition", ConditionReader.Read);
    }

    private static OwedDuty ReadDuty(MappingReader map) => new(
        map.Id("duty"),
        map.OptionalText("to"),
        map.Text("due"),
        map.Texts("contents"),
        map.Refers("source", ReferenceKind.Source));

    private static void Check(MappingReader map, Provision provision, MeasureKind kind)
    {
        bool isCondition = provision.Effect is ProvisionEffect.Condition;
        if (isCondition != provision.Must is not null)
            map.Contradiction("must", "`must` and `effect: condition` belong together.", isCondition ? "Add `must:`." : "Move it to `when:`, or change the effect.");

        if (provision.Effect is ProvisionEffect.Duty && provision.Duties.IsEmpty)
            map.Contradiction("effect", "The provision owes a duty but names none.", "Add `duties: [ … ]`.");

        if (kind is MeasureKind.Proposal && provision.Effect is not ProvisionEffect.Watch)
            map.Contradiction("effect", "A proposal binds nobody.", "Write `effect: watch`.");

        if (provision.Effect is not ProvisionEffect.Licence && !provision.ReviewPolicies.IsEmpty)
            map.Contradiction("review_policy", "Only licences are reviewed.", "Leave `review_policy` out, or write `effect: licence`.");

        if (provision.Reading.Length == 0 && provision.Confidence is Confidence.Reading)
            map.Contradiction("confidence", "It does not say on which reading it rests.", "Add `reading:` with the id of one under `readings:`.");

        if (!provision.ReviewPolicies.IsEmpty && provision.ReviewPolicies[^1].When is not null)
            map.Warn("review_policy", "No review policy is left where none of the conditions holds.", "End with one that has no `when`.");
    }

    private sealed record CaughtParties(bool NeedsReach, ImmutableArray<PartyRole> Roles, ImmutableArray<string> Groups);
}
