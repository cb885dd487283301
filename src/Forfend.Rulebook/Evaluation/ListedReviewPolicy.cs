using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Evaluation;

/// <summary>
/// How an application is reviewed where the measure leaves that to the listing: in the list's own words, which are a policy where they
/// name exactly one, and a question where they name several or point elsewhere. Of several listings the strictest acts.
/// </summary>
internal static class ListedReviewPolicy
{
    private static readonly (string Phrase, ReviewPolicy Policy)[] Phrases =
    [
        ("policy of denial", ReviewPolicy.PolicyOfDenial),
        ("presumption of denial", ReviewPolicy.PresumptionOfDenial),
        ("case-by-case", ReviewPolicy.CaseByCase),
        ("case by case", ReviewPolicy.CaseByCase),
        ("presumption of approval", ReviewPolicy.PresumptionOfApproval),
    ];

    /// <summary>The policy, or what would settle it; neither where no listing says anything.</summary>
    public static (ReviewPolicy? Policy, ImmutableArray<string> Questions) Of(IEnumerable<ReachedParty> reached)
    {
        ReviewPolicy? strictest = null;
        var open = new List<string>();
        foreach (string text in reached.SelectMany(party => party.Listings).Select(listing => listing.ReviewPolicy).Where(text => text.Length > 0))
        {
            ReviewPolicy[] named = [.. Phrases.Where(phrase => text.Contains(phrase.Phrase, StringComparison.OrdinalIgnoreCase)).Select(phrase => phrase.Policy).Distinct()];
            if (named is not [var policy]) open.Add($"How is an application reviewed? The listing says: {text}");
            else strictest = PossiblePolicies.Stricter(strictest, policy);
        }

        return open.Count == 0 ? (strictest, []) : (null, [.. open.Distinct(StringComparer.Ordinal)]);
    }
}
