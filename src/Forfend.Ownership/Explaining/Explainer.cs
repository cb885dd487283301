using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership.Graph;
using Forfend.Ownership.Rules;
using Forfend.Ownership.Solving;

namespace Forfend.Ownership.Explaining;

/// <summary>Says why a party is caught or may be: the stakes that count, up to where the rule starts, and what would settle it.</summary>
internal sealed class Explainer
{
    /// <summary>
    /// So many links, and so many facts, are told of one party beyond those of the party itself; where more stands behind it, the answer
    /// names the parties whose own answers go on. Nobody reads more, and where everything hangs together the whole of it, told of every
    /// party, would be the square of the graph.
    /// </summary>
    public const int MostTold = 40;

    /// <summary>Where owners are not added up, the facts of so many of those that may catch a party are told one by one.</summary>
    public const int MostOwnersTold = 3;

    private readonly StakeResult _result;
    private readonly Dictionary<int, Side> _sides = [];

    public Explainer(StakeResult result) => _result = result;

    private PartyGraph Graph => _result.Graph;

    /// <summary>The links behind a party, nearest first, each once; and the parties at which they end.</summary>
    public (ImmutableArray<ReachLink> Links, ImmutableArray<int> Starts) PathTo(int party)
    {
        bool isSure = _result[party].Marks.HasFlag(Marks.Surely);
        Side side = SideOf(OwnersBehind(party)[0]);
        return (isSure ? side.SurePath : side.PossiblePath).To(party);
    }

    /// <summary>The questions that settle a party that depends, and the uncertain parties the rule starts from.</summary>
    public (ImmutableArray<string> Questions, ImmutableArray<int> OpenStarts) Questions(int party)
    {
        var questions = new List<string>();
        var starts = new List<int>();
        ImmutableArray<int> owners = OwnersBehind(party);
        foreach (int owner in owners.Take(MostOwnersTold))
        {
            AskedFacts asked = SideOf(owner).Facts.For(party);
            questions.AddRange(asked.Facts.Select(Ask));
            questions.AddRange(asked.Beyond.Select(holder => Id(holder)).Order(StringComparer.Ordinal)
                .Select(holder => $"Is {holder} caught{(owner == Everybody ? "" : $" by {Id(owner)}")}? Its own answer says what that depends on."));
            starts.AddRange(asked.Starts.Where(start => !_result[start].Marks.HasFlag(Marks.SureSeed)));
        }

        if (owners.Length > MostOwnersTold)
            questions.Add($"Do any of {owners.Length - MostOwnersTold} more listed parties that may stand behind {Id(party)}, from {Id(owners[MostOwnersTold])} to {Id(owners[^1])}, own or control it?");
        return ([.. questions.Distinct(StringComparer.Ordinal)], [.. starts.Distinct()]);
    }

    /// <summary>The facts behind the questions.</summary>
    public IReadOnlyCollection<OpenFact> Facts(int party) =>
        [.. OwnersBehind(party).SelectMany(owner => SideOf(owner).Facts.For(party).Facts).Distinct()];

    /// <summary>The stakes in a party that count, or may, by holder; those of the owner that holds most, where owners are not added up.</summary>
    public ImmutableArray<CountedStake> StakesIn(int party)
    {
        var stakes = new List<CountedStake>();
        Membership members = SideOf(OwnersBehind(party)[0]).Members;
        _result.Holdings.In(party, holding =>
        {
            bool isPart = members.IsPossible(holding.Holder) && (holding.Shares.Most > 0 || (_result.Test.CountsVotes && holding.Votes.Most > 0));
            StakeRange counted = _result.Test.CountsVotes && holding.Votes.Most > holding.Shares.Most ? holding.Votes : holding.Shares;
            if (isPart) stakes.Add(new CountedStake(Graph.PartyOf(holding.Holder), Scale.ToShare(counted), members.IsSure(holding.Holder)));
        });
        return [.. stakes.OrderBy(stake => stake.Holder)];
    }

    /// <summary>The question that settles one stake.</summary>
    public static string Ask(PartyId holder, PartyId company) => $"What share of {company} does {holder} hold?";

    // Stands for no owner alone: everybody is added up.
    private const int Everybody = -1;

    // Everybody where stakes are added up. Else one that surely catches the party, or all that may; of a free party the one that holds most.
    private ImmutableArray<int> OwnersBehind(int party)
    {
        if (_result.Test.Aggregates) return [Everybody];

        OwnerSide[] catching = [.. _result.SidesOf(party).All.ToArray().Where(side => side.IsPossible).OrderBy(side => Id(side.Owner), StringComparer.Ordinal)];
        if (catching.Length == 0) return [LargestOwner(party)];
        return Array.Find(catching, side => side.IsSure) is { IsSure: true } sure ? [sure.Owner] : [.. catching.Select(side => side.Owner)];
    }

    private int LargestOwner(int party)
    {
        var sums = new SortedDictionary<string, (int Owner, PartyState Sum)>(StringComparer.Ordinal);
        _result.Holdings.In(party, holding =>
        {
            foreach (OwnerSide side in _result.SidesOf(holding.Holder).All)
            {
                (_, PartyState sum) = sums.GetValueOrDefault(Id(side.Owner));
                sum.AddMost(holding);
                sums[Id(side.Owner)] = (side.Owner, sum);
            }
        });
        return sums.Count == 0 ? Everybody : sums.Values.MaxBy(owner => _result.Test.CountsVotes ? Math.Max(owner.Sum.MostShares, owner.Sum.MostVotes) : owner.Sum.MostShares).Owner;
    }

    private Side SideOf(int owner)
    {
        if (!_sides.TryGetValue(owner, out Side? side)) _sides[owner] = side = new Side(_result, owner == Everybody ? Membership.OfAll(_result) : Membership.Of(_result, owner));
        return side;
    }

    private string Ask(OpenFact fact)
    {
        (PartyId holder, PartyId company) = (Graph.PartyOf(fact.Holder), Graph.PartyOf(fact.Company));
        Edge[] behind = _result.Holdings.Behind(fact.Holder, fact.Company);
        bool isParent = behind is [{ Kind: RelationKind.SubsidiaryOf }, ..];
        return fact.Kind switch
        {
            OpenFactKind.Control when isParent => $"Does {holder}, said to be the parent of {company}, control it?",
            OpenFactKind.Control => $"Does {holder} control {company}? What is known is: {Kinds(behind)}.",
            OpenFactKind.Votes => $"What share of the votes of {company} does {holder} have?" + Known(behind, edge => edge.Votes == Edge.None ? edge.Stake : edge.Votes),
            _ when isParent => $"{Ask(holder, company)} It is said to be the parent.",
            _ => Ask(holder, company) + Known(behind, edge => edge.Stake),
        };
    }

    private static string Kinds(Edge[] behind) => string.Join(", ", behind
        .Where(edge => edge.Kind is RelationKind.Controls)
        .Select(edge => edge.Control.Key().Replace('-', ' '))
        .Distinct(StringComparer.Ordinal));

    // What is said already, where something is: one range, or who says what.
    private string Known(Edge[] behind, Func<Edge, int> share)
    {
        var stated = behind.Where(edge => share(edge) != Edge.None).Select(edge => (Range: Graph.Tables.Shares[share(edge)], edge.Source)).ToArray();
        if (stated.All(said => said.Range.IsUnknown)) return "";
        if (stated.Select(said => said.Range).Distinct().Count() == 1) return $" Known is {stated[0].Range.Text()}.";

        IEnumerable<string> sayings = stated.OrderBy(said => Graph.Tables.Sources[said.Source], StringComparer.Ordinal).ThenBy(said => said.Range.Most).ThenBy(said => said.Range.Least).ThenBy(said => said.Range.IsUnknown).Select(said => $"{(Graph.Tables.Sources[said.Source] is { Length: > 0 } source ? source : "one source")} says {said.Range.Text()}");
        return $" Statements differ: {string.Join(", ", sayings)}.";
    }

    private string Id(int party) => Graph.Parties.IdOf(party);

    /// <summary>What is found out for one owner's side, or for everybody's, and kept.</summary>
    private sealed class Side(StakeResult result, Membership members)
    {
        public Membership Members => members;

        public OpenFacts Facts { get; } = new(result, members);

        public ProofPath SurePath { get; } = new(result, members, members.IsSure);

        public ProofPath PossiblePath { get; } = new(result, members, members.IsPossible);
    }
}
