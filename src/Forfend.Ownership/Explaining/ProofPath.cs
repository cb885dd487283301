using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Domain.Relations;
using Forfend.Ownership.Graph;
using Forfend.Ownership.Solving;

namespace Forfend.Ownership.Explaining;

/// <summary>The holdings behind parties that are caught or may be, up to where the rule starts. What stands behind one company is found once.</summary>
/// <param name="result">What the rule makes of everybody.</param>
/// <param name="members">Whose stakes count.</param>
/// <param name="counts">Whether those of a party do: in any case, or for some value of the open facts.</param>
internal sealed class ProofPath(StakeResult result, Membership members, Func<int, bool> counts)
{
    private readonly Dictionary<int, ImmutableArray<(ReachLink Link, int Holder)>> _companies = [];

    private PartyGraph Graph => result.Graph;

    /// <summary>The links behind a party, nearest first, each once; and the parties at which they end.</summary>
    public (ImmutableArray<ReachLink> Links, ImmutableArray<int> Starts) To(int party)
    {
        var links = ImmutableArray.CreateBuilder<ReachLink>();
        var starts = ImmutableArray.CreateBuilder<int>();
        var seen = new HashSet<int>();
        var open = new Queue<int>([party]);
        while (open.TryDequeue(out int next))
        {
            if (!seen.Add(next)) continue;
            if (members.IsStart(next))
            {
                starts.Add(next);
                continue;
            }

            ImmutableArray<(ReachLink Link, int Holder)> behind = Behind(next);
            if (next != party && links.Count + behind.Length > Explainer.MostTold)
            {
                links.Add(new ReachLink(Id(next), "is reached itself, as shown in the answer for", Id(next)));
                continue;
            }

            foreach ((ReachLink link, int holder) in behind)
            {
                links.Add(link);
                open.Enqueue(holder);
            }
        }

        return (links.ToImmutable(), starts.ToImmutable());
    }

    private ImmutableArray<(ReachLink Link, int Holder)> Behind(int party)
    {
        if (!_companies.TryGetValue(party, out ImmutableArray<(ReachLink Link, int Holder)> behind))
        {
            _companies[party] = behind =
            [
                .. Find(party).OrderBy(pair => pair.Link.From, StringComparer.Ordinal).ThenBy(pair => pair.Link.To, StringComparer.Ordinal).ThenBy(pair => pair.Link.Relation, StringComparer.Ordinal),
            ];
        }

        return behind;
    }

    private List<(ReachLink Link, int Holder)> Find(int party)
    {
        var links = new List<(ReachLink, int)>();
        result.Holdings.In(party, holding =>
        {
            bool isPart = holding.Shares.Most > 0 || (result.Test.CountsVotes && holding.Votes.Most > 0)
                || (result.Test.CountsControl && (holding.Controls || holding.MayControl));
            if (isPart && counts(holding.Holder)) links.Add((Link(holding), holding.Holder));
        });
        if (!result.Test.Aggregates)
        {
            foreach (int other in result.Holdings.Related(party, RelationKind.ActsFor, isStart: true, isEnd: false).Where(counts))
                links.Add((new ReachLink(Id(party), "acts for", Id(other)), other));
            foreach (int other in result.Holdings.Related(party, RelationKind.Joint, isStart: true, isEnd: true).Where(counts))
                links.Add((new ReachLink(Id(party), "has a joint arrangement with", Id(other)), other));
        }

        return links;
    }

    private ReachLink Link(Holding holding)
    {
        Edge[] behind = result.Holdings.Behind(holding.Holder, holding.Company);
        string sources = string.Join("; ", behind
            .Select(edge => Graph.Tables.Sources[edge.Source])
            .Where(source => source.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal));
        return new ReachLink(Id(holding.Holder), Words(holding, behind), Id(holding.Company), sources);
    }

    private string Words(Holding holding, Edge[] behind)
    {
        if (behind is [{ Kind: RelationKind.SubsidiaryOf }, ..]) return "is the parent of";

        var words = new List<string>();
        bool owns = Array.Exists(behind, edge => edge.Kind is RelationKind.Owns);
        bool hasOtherVotes = holding.Votes != holding.Shares;
        if (owns) words.Add(hasOtherVotes && result.Test.CountsVotes ? $"owns {holding.Shares.Text()} and has {holding.Votes.Text()} of the votes of" : $"owns {holding.Shares.Text()} of");
        else if (Array.Exists(behind, edge => edge.Kind is RelationKind.Votes)) words.Add($"has {holding.Votes.Text()} of the votes of");
        if (result.Test.CountsControl && holding.Controls) words.Add("controls");
        else if (result.Test.CountsControl && holding.MayControl) words.Add("may control");
        if (words.Count == 0) words.Add("controls");
        return string.Join(" and ", words);
    }

    private string Id(int party) => Graph.Parties.IdOf(party);
}
