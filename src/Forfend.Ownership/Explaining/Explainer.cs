using System.Collections.Immutable;
using System.Globalization;
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
    private readonly StakeResult _result;
    private readonly Membership _all;
    private readonly Dictionary<int, Membership> _sides = [];

    public Explainer(StakeResult result) => (_result, _all) = (result, Membership.OfAll(result));

    private PartyGraph Graph => _result.Graph;

    /// <summary>The links behind a party, nearest first, each once; and the parties at which they end.</summary>
    public (ImmutableArray<ReachLink> Links, ImmutableArray<int> Starts) PathTo(int party)
    {
        bool isSure = _result[party].Marks.HasFlag(Marks.Surely);
        Membership members = SidesOf(party).First();
        Func<int, bool> counts = isSure ? members.IsSure : members.IsPossible;

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

            foreach ((ReachLink link, int holder) in Behind(next, counts).OrderBy(pair => pair.Link.From, StringComparer.Ordinal).ThenBy(pair => pair.Link.To, StringComparer.Ordinal).ThenBy(pair => pair.Link.Relation, StringComparer.Ordinal))
            {
                links.Add(link);
                open.Enqueue(holder);
            }
        }

        return (links.ToImmutable(), starts.ToImmutable());
    }

    /// <summary>The questions that settle a party that depends, and the uncertain parties the rule starts from.</summary>
    public (ImmutableArray<string> Questions, ImmutableArray<int> OpenStarts) Questions(int party)
    {
        var questions = new List<string>();
        var starts = new List<int>();
        foreach (Membership members in SidesOf(party))
        {
            var facts = new OpenFacts(_result, members);
            foreach (OpenFact fact in facts.For(party)) questions.Add(Ask(fact));
            starts.AddRange(facts.OpenStarts.Where(start => !_result[start].Marks.HasFlag(Marks.SureSeed)));
        }

        return ([.. questions.Distinct(StringComparer.Ordinal)], [.. starts.Distinct()]);
    }

    /// <summary>The facts behind the questions.</summary>
    public IReadOnlyCollection<OpenFact> Facts(int party) =>
        [.. SidesOf(party).SelectMany(members => new OpenFacts(_result, members).For(party)).Distinct()];

    /// <summary>The stakes in a party that count, or may, by holder; those of the owner that holds most, where owners are not added up.</summary>
    public ImmutableArray<CountedStake> StakesIn(int party)
    {
        var stakes = new List<CountedStake>();
        Membership members = SidesOf(party).First();
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

    // One side where everybody is added up; else those of the owners, one that surely catches the party alone.
    private IEnumerable<Membership> SidesOf(int party)
    {
        IReadOnlyList<int> owners = _result.OwnersOf(party);
        if (owners.Count == 0) return [_all];
        if (_result[party].Marks.HasFlag(Marks.Surely)) owners = [owners[0]];
        return owners.Select(owner =>
        {
            if (!_sides.TryGetValue(owner, out Membership? side)) _sides[owner] = side = Membership.Of(_result, owner);
            return side;
        });
    }

    private List<(ReachLink Link, int Holder)> Behind(int party, Func<int, bool> counts)
    {
        var links = new List<(ReachLink, int)>();
        _result.Holdings.In(party, holding =>
        {
            bool isPart = holding.Shares.Most > 0 || (_result.Test.CountsVotes && holding.Votes.Most > 0)
                || (_result.Test.CountsControl && (holding.Controls || holding.MayControl));
            if (isPart && counts(holding.Holder)) links.Add((Link(holding), holding.Holder));
        });
        if (!_result.Test.Aggregates)
        {
            foreach (int other in _result.Holdings.Related(party, RelationKind.ActsFor, isStart: true, isEnd: false).Where(counts))
                links.Add((new ReachLink(Id(party), "acts for", Id(other)), other));
            foreach (int other in _result.Holdings.Related(party, RelationKind.Joint, isStart: true, isEnd: true).Where(counts))
                links.Add((new ReachLink(Id(party), "has a joint arrangement with", Id(other)), other));
        }

        return links;
    }

    private ReachLink Link(Holding holding)
    {
        string sources = string.Join("; ", _result.Holdings.Behind(holding.Holder, holding.Company)
            .Select(edge => Graph.Tables.Sources[edge.Source])
            .Where(source => source.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal));
        return new ReachLink(Id(holding.Holder), Words(holding), Id(holding.Company), sources);
    }

    private string Words(Holding holding)
    {
        Edge[] behind = _result.Holdings.Behind(holding.Holder, holding.Company);
        if (behind is [{ Kind: RelationKind.SubsidiaryOf }, ..]) return "is the parent of";

        var words = new List<string>();
        bool owns = Array.Exists(behind, edge => edge.Kind is RelationKind.Owns);
        bool hasOtherVotes = holding.Votes != holding.Shares;
        if (owns) words.Add(hasOtherVotes && _result.Test.CountsVotes ? $"owns {Text(holding.Shares)} and has {Text(holding.Votes)} of the votes of" : $"owns {Text(holding.Shares)} of");
        else if (Array.Exists(behind, edge => edge.Kind is RelationKind.Votes)) words.Add($"has {Text(holding.Votes)} of the votes of");
        if (_result.Test.CountsControl && holding.Controls) words.Add("controls");
        else if (_result.Test.CountsControl && holding.MayControl) words.Add("may control");
        if (words.Count == 0) words.Add("controls");
        return string.Join(" and ", words);
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
        if (stated.Select(said => said.Range).Distinct().Count() == 1) return $" Known is {Text(stated[0].Range)}.";

        IEnumerable<string> sayings = stated.OrderBy(said => Graph.Tables.Sources[said.Source], StringComparer.Ordinal).ThenBy(said => said.Range.Most).ThenBy(said => said.Range.Least).ThenBy(said => said.Range.IsUnknown).Select(said => $"{(Graph.Tables.Sources[said.Source] is { Length: > 0 } source ? source : "one source")} says {Text(said.Range)}");
        return $" Statements differ: {string.Join(", ", sayings)}.";
    }

    private static string Text(StakeRange range) => range.IsUnknown ? "an unknown share"
        : range.Least == range.Most ? $"{Number(range.Most)} %"
        : $"{Number(range.Least)} to {Number(range.Most)} %";

    private static string Number(long scaled) => Scale.ToPercent(scaled).ToString(CultureInfo.InvariantCulture);

    private string Id(int party) => Graph.Parties.IdOf(party);
}
