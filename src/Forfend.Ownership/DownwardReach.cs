using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Ownership.Explaining;
using Forfend.Ownership.Solving;

namespace Forfend.Ownership;

/// <summary>Whom the parties of a base own or control by a rule, with the way to each and what is open about it.</summary>
internal sealed class DownwardReach(PartyGraph graph, DateOnly asOf, StakeTest test)
{
    /// <summary>Everybody reached, without the base itself.</summary>
    public IEnumerable<Reached> From(IReadOnlyDictionary<PartyId, Reached> of)
    {
        StakeResult result = StakeResult.Of(
            graph,
            asOf,
            test,
            Numbers(of.Values.Where(party => party.Certainty == ReachCertainty.Certain)),
            Numbers(of.Values.Where(party => party.Certainty != ReachCertainty.Certain)));
        var explainer = new Explainer(result);
        return result.Caught()
            .Where(party => !result[party].Marks.IsStart())
            .Select(party => Explain(party, result, explainer, of))
            .OrderBy(reached => reached.Party);
    }

    /// <summary>One party that is caught or may be.</summary>
    public static Reached Explain(int party, StakeResult result, Explainer explainer, IReadOnlyDictionary<PartyId, Reached> of)
    {
        PartyGraph graph = result.Graph;
        bool isSure = result[party].Marks.HasFlag(Marks.Surely);
        (ImmutableArray<ReachLink> links, ImmutableArray<int> starts) = explainer.PathTo(party);
        ImmutableArray<string> questions = [];
        if (!isSure)
        {
            (ImmutableArray<string> asked, ImmutableArray<int> openStarts) = explainer.Questions(party);
            questions = [.. asked, .. openStarts.SelectMany(start => of[graph.PartyOf(start)].Questions)];
        }

        return new Reached(
            graph.PartyOf(party),
            IsByStakes(result, party, isSure) ? ReachKind.OwnedBy : ReachKind.ControlledBy,
            isSure ? ReachCertainty.Certain : ReachCertainty.Depends,
            [.. links.Concat(starts.SelectMany(start => of[graph.PartyOf(start)].Path)).Distinct()],
            [.. questions.Distinct(StringComparer.Ordinal)]);
    }

    private static bool IsByStakes(StakeResult result, int party, bool isSure)
    {
        PartyState state = result[party];
        (long shares, long votes) = isSure ? (state.LeastShares, state.LeastVotes) : (state.MostShares, state.MostVotes);
        return result.Test.IsMetBy(shares) || (result.Test.CountsVotes && result.Test.IsMetBy(votes));
    }

    private int[] Numbers(IEnumerable<Reached> parties) => [.. parties.OrderBy(party => party.Party).Select(party => graph.NumberOf(party.Party)).Where(number => number >= 0)];
}
